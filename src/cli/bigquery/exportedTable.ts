import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { SetupMistake } from '../usage.ts';

/** A row as BigQuery exports it: what is NULL is not there, and whole numbers are texts. */
export type ExportedRow = Readonly<Record<string, unknown>>;

/** The rows of a table, from all files of its export; none where it was empty. Whether all are there is for the run's counts to say. */
export async function* exportedRows(folder: string, table: string): AsyncGenerator<ExportedRow> {
  const files = (await readdir(folder).catch(() => []))
    .filter((name) => name.startsWith(`${table}-`) && name.endsWith('.ndjson'))
    .sort();
  for (const file of files) {
    const path = join(folder, file);
    let line = 0;
    for await (const text of createInterface({
      input: createReadStream(path),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      line++;
      if (text !== '') yield parsed(text, path, line);
    }
  }
}

export function textAt(row: ExportedRow, column: string): string {
  const value = row[column];
  return value === undefined || value === null ? '' : String(value);
}

export function numberAt(row: ExportedRow, column: string): number {
  return Number(textAt(row, column));
}

function parsed(text: string, path: string, line: number): ExportedRow {
  try {
    return JSON.parse(text);
  } catch {
    throw new SetupMistake(`${path} line ${line} cannot be read: it was cut off. Copy the file once more`);
  }
}
