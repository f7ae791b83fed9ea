import { basename, join } from 'node:path';
import type { Row, Rows, Tab } from '../../src/core/model.ts';
import { setupTabNamed } from '../../src/core/read/setup/setupTabNames.ts';
import { outputRow } from '../../src/core/report/outputRow.ts';
import { CASES, expectedOf, NOW, reviewFixture } from '../support/reviewFixture.ts';
import { reviewTabs, tabsOf } from '../support/reviewTabs.ts';
import { folderOfTabs } from '../support/temporary.ts';

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
  const all = REPEATED.map(fullOf).map((full) => record.map(() => full));
  const spaces = fullOf(' ');
  const one = record.map((_, column) => record.map((cell, at) => (at === column ? spaces : cell)));
  return [...all, ...one];
}

function fullOf(repeated: string): string {
  return `a${repeated.repeat(CELL / repeated.length)}z`;
}

/** The tabs of a case, with full cells below the rows of every source and of the contact map. */
function filled({ name, rows }: Tab): Tab {
  const setup = setupTabNamed(name);
  if (setup && setup !== 'contact-map') return { name, rows };
  return { name, rows: [...rows, ...withFullCells(rows[1] ?? [])] };
}

test.each(CASES_OF_EXPORTS)('%s is reviewed with full cells', async (folder) => {
  const { options } = expectedOf(folder);
  const { tabs } = reviewTabs((await tabsOf(folder)).map(filled), { ...options, now: NOW });
  for (const { verdicts, ignored } of tabs) {
    for (const verdict of verdicts) expect(outputRow(verdict, '').evidence).not.toBe('');
    expect(verdicts.length + ignored.length).toBeGreaterThan(REPEATED.length);
  }
});

test.each(['source-gmail', 'source-ghl-contacts'])('%s is read from and written to files', async (name) => {
  const folder = join('fixtures', 'cases', name);
  const full = folderOfTabs((await tabsOf(folder)).map(filled));
  const { report } = await reviewFixture(full, expectedOf(folder).options);
  for (const { rows } of report.inputs) expect(rows).toBeGreaterThan(REPEATED.length);
});
