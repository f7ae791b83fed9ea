import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// usage: duckdb.mjs <duckdb.sql> <folder with @duckdb/node-api in it> <threads> <folder of CSV files> <folder for the results>
const [script, installed, threads, folder, out] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(join(installed, 'package.json'))('@duckdb/node-api');
const [header] = readFileSync(join(folder, 'activity-events.csv'), 'utf8').split('\r\n', 1);
const columns = [...header.split(','), 'surplus'].map((name) => `'${name}': 'VARCHAR'`);
mkdirSync(out, { recursive: true });
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const sql = readFileSync(script, 'utf8')
  .replaceAll('$FOLDER', folder)
  .replaceAll('$OUT', out)
  .replaceAll('$THREADS', threads)
  .replaceAll('$COLUMNS', `{${columns.join(', ')}}`);
await connection.run(sql);
process.exit(0);
