import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewFolder } from '../../src/cli/review/runReview.ts';
import type { Outcome, Rows } from '../../src/core/model.ts';
import { parseCsv } from '../../src/core/read/csv/csv.ts';
import { OUTCOMES, OUTPUTS } from '../../src/core/report/outputColumns.ts';
import type { RunReport } from '../../src/core/report/runReport.ts';
import { tablesOf } from '../../src/core/rerun/rerun.ts';
import { reviewWorkbook } from '../../src/core/reviewWorkbook.ts';
import { newPath } from './temporary.ts';
import { EARLIER, workbookOf } from './workbookOf.ts';

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

/** What a review says of every row, by `tab!row`, and of the set-up. */
export interface Said {
  readonly rows: Readonly<Record<string, string>>;
  readonly differences: Readonly<Record<string, string>>;
  readonly setup: readonly string[];
}

/** Reviews a folder as the command line does and reads back what it wrote. */
export async function reviewFixture(
  folder: string,
  options: Expected['options'] = {},
  out = newPath(),
): Promise<Said & { readonly out: string; readonly report: RunReport }> {
  const { slice = '', region = '' } = options;
  if (existsSync(join(folder, EARLIER))) cpSync(join(folder, EARLIER), out, { recursive: true });
  const report = await reviewFolder({ folder, out, slice, region, now: NOW, json: false }, 'test');
  return { out, report, ...said(report, (outcome) => readTable(join(out, `${OUTPUTS[outcome].file}.csv`))) };
}

/** Reviews a folder in memory, as sheet and page do. */
export async function reviewInMemory(
  folder: string,
  { slice = '', region = '' }: Expected['options'] = {},
): Promise<Said> {
  const facts = { version: 'test', now: NOW, earlier: null };
  const { reviewed, problems } = reviewWorkbook(await workbookOf(folder), { slice, region }, facts);
  if (!reviewed) throw new Error(JSON.stringify(problems));
  const tables = tablesOf(reviewed.review.rerun);
  return said(reviewed.report, (outcome) => named(tables[outcome]));
}

function said(report: RunReport, tableOf: (outcome: Outcome) => readonly Record<string, string>[]): Said {
  const rows: Record<string, string> = {};
  const differences: Record<string, string> = {};
  for (const outcome of OUTCOMES)
    for (const row of tableOf(outcome))
      if (row.state !== 'cleared') {
        const codes = [outcome, row.reason_code, row.other_reasons].filter(Boolean).join(' ');
        if (row.row_key?.includes(':field-difference:')) differences[row.event_id ?? ''] = codes;
        else rows[`${row.source_tab}!${row.source_row}`] = codes;
      }
  for (const { tab, ignored } of report.inputs)
    for (const { row, why } of ignored) rows[`${tab}!${row}`] = `ignored ${why}`;
  const setup = report.setup.map(({ reason, tab, row }) => `${reason} ${tab}${row ? `!${row}` : ''}`);
  return { rows, differences, setup: setup.sort() };
}

export function readTable(path: string): Record<string, string>[] {
  return named(parseCsv(readFileSync(path, 'utf8'), { delimiter: ',', skip: 0 }));
}

function named([header = [], ...rows]: Rows): Record<string, string>[] {
  return rows.map((cells) => Object.fromEntries(header.map((heading, at) => [heading, cells[at] ?? ''])));
}

function folders(under: string): string[] {
  return readdirSync(under, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(under, name))
    .sort();
}
