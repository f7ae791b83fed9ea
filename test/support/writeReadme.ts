import { readFileSync, writeFileSync } from 'node:fs';
import { withBlocks } from './readmeBlocks.ts';

writeFileSync('README.md', withBlocks(readFileSync('README.md', 'utf8')));
