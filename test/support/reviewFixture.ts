import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewFolder } from '../../src/cli/review/runReview.ts';
import { parseCsv } from '../../src/core/read/csv/csv.ts';
import { OUTCOMES, OUTPUTS } from '../../src/core/report/outputColumns.ts';
import type { RunReport } from '../../src/core/report/runReport.ts';
import { newPath } from './temporary.ts';

export interface Expected {
  readonly shows: string;
  readonly options?: { readonly slice?: string; readonly region?: string };
  readonly rows: Readonly<Record<string, string>>;
  readonly setup?: readonly string[];
  /** Field differences by their event: contact id and field. */
  readonly differences?: Readonly<Record<string, string>>;
}

export const NOW = '2026-06-01T00:00:00Z';
export const CASES = folders('fixtures/cases');
export const WORKBOOKS = folders('fixtures/workbooks');

export function expectedOf(folder: string): Expected {
  return JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
}

/** Reviews a folder as the command line does and reads back what it wrote, by `tab!row`. */
export async function reviewFixture(
  folder: string,
  options: Expected['options'] = {},
  out = newPath(),
): Promise<{
  out: string;
  report: RunReport;
  rows: Record<string, string>;
  differences: Record<string, string>;
  setup: string[];
}> {
  const { slice = '', region = '' } = options;
  // A case may bring the tables of an earlier run.
  if (existsSync(join(folder, 'earlier'))) cpSync(join(folder, 'earlier'), out, { recursive: true });
  const report = await reviewFolder({ folder, out, slice, region, now: NOW, json: false }, 'test');
  const rows: Record<string, string> = {};
  const differences: Record<string, string> = {};
  for (const outcome of OUTCOMES)
    for (const row of readTable(join(out, `${OUTPUTS[outcome].file}.csv`)))
      if (row.state !== 'cleared') {
        const codes = [outcome, row.reason_code, row.other_reasons].filter(Boolean).join(' ');
        if (row.row_key?.includes(':field-difference:')) differences[row.event_id ?? ''] = codes;
        else rows[`${row.source_tab}!${row.source_row}`] = codes;
      }
  for (const { tab, ignored } of report.inputs)
    for (const { row, why } of ignored) rows[`${tab}!${row}`] = `ignored ${why}`;
  const setup = report.setup.map(({ reason, tab, row }) => `${reason} ${tab}${row ? `!${row}` : ''}`);
  return { out, report, rows, differences, setup: setup.sort() };
}

export function readTable(path: string): Record<string, string>[] {
  const [header = [], ...rows] = parseCsv(readFileSync(path, 'utf8'), { delimiter: ',', skip: 0 });
  return rows.map((cells) => Object.fromEntries(header.map((heading, at) => [heading, cells[at] ?? ''])));
}

function folders(under: string): string[] {
  return readdirSync(under, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(under, name))
    .sort();
}
