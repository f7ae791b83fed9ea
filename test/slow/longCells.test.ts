import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Row, Rows } from '../../src/core/model.ts';
import { formatCsv, parseCsv } from '../../src/core/read/csv.ts';
import { sniffDialect } from '../../src/core/read/csvDialect.ts';
import { KNOWN_HEADINGS } from '../../src/core/read/knownHeadings.ts';
import { setupTabNamed } from '../../src/core/read/setupTabs.ts';
import { CASES, expectedOf, reviewFixture } from '../support/reviewFixture.ts';

/*
 * A cell of Sheets holds 50,000 characters. A pattern that searches such a cell from each of its places takes minutes:
 * then these tests run into their time limit.
 */

jest.setTimeout(120_000);

const CELL = 50_000;
const REPEATED = [
  ' ',
  '\n',
  '\u00a0',
  'x',
  '*',
  ',',
  ', ',
  '; ',
  '<',
  '(',
  '"',
  '[',
  '1',
  ' 1',
  '-',
  '.',
  '@',
  '+',
  'a b',
];
const CASES_OF_EXPORTS = CASES.filter((folder) => /^source-|^workbook-/.test(basename(folder)));

/** A row in which every cell is full, for each text that is repeated, and for spaces a row for each cell. */
function withFullCells(record: Row): Rows {
  const all = REPEATED.map((repeated) => record.map(() => fullOf(repeated)));
  const one = record.map((_, column) => record.map((cell, at) => (at === column ? fullOf(' ') : cell)));
  return [...all, ...one];
}

function fullOf(repeated: string): string {
  return `a${repeated.repeat(CELL / repeated.length)}z`;
}

test.each(CASES_OF_EXPORTS)('%s is reviewed with full cells', async (folder) => {
  const { options } = expectedOf(folder);
  const out = mkdtempSync(join(tmpdir(), 'full-'));
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.csv'))) {
    const rows = parse(readFileSync(join(folder, name), 'utf8'));
    const isSetup = setupTabNamed(name.replace(/\.csv$/, '')) !== undefined;
    const isMap = name === 'contact-map.csv';
    writeFileSync(
      join(out, name),
      formatCsv(isSetup && !isMap ? rows : [...rows, ...withFullCells(rows[1] ?? [])]),
    );
  }
  const { report } = await reviewFixture(out, options);
  for (const { rows } of report.inputs) expect(rows).toBeGreaterThan(REPEATED.length);
});

function parse(text: string): Rows {
  return parseCsv(text, sniffDialect(text, KNOWN_HEADINGS));
}
