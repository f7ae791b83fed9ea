import { writeFileSync } from 'node:fs';
import { docsWithTables } from './docsTables.ts';

for (const { file, made } of docsWithTables()) writeFileSync(file, made);
