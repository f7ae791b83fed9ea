import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../../src/core/read/csv/csv.ts';
import { OUTPUTS } from '../../src/core/report/outputColumns.ts';
import { reviewFixture, WORKBOOKS } from '../support/reviewFixture.ts';
import { tabsOf } from '../support/reviewTabs.ts';
import { folderOfTabs, newPath } from '../support/temporary.ts';
import { commandLineTables } from './support/commandLine.ts';
import { generatedTabs } from './support/generated.ts';
import { openAddon } from './support/openAddon.ts';
import { pasteTabs, tablesOf, textsOf } from './support/sheets.ts';

const MAPLESS = 'fixtures/cases/no-contact-map-but-existing-records';

test.each([...WORKBOOKS, MAPLESS])(
  '%s: the sheet has the tables of the command line, cell by cell',
  async (folder) => {
    const { emulator, run } = openAddon();
    pasteTabs(emulator, await tabsOf(folder));
    run('runReview');
    const tables = tablesOf(emulator);
    expect(tables.ledger.length).toBeGreaterThan(5);
    expect(tables).toEqual(await commandLineTables(folder));
  },
);

test('so has a generated workbook of 5,000 events', async () => {
  const tabs = generatedTabs({ seed: 4, contacts: 800, events: 5000 });
  const { emulator, run } = openAddon();
  pasteTabs(emulator, tabs);
  run('runReview');
  const tables = tablesOf(emulator);
  expect(tables.ledger.length + tables.conflict.length + tables.error.length).toBe(5003);
  expect(tables).toEqual(await commandLineTables(folderOfTabs(tabs)));
});

test('numbers without a country code are read alike with a region', async () => {
  const tabs = generatedTabs({ seed: 5, contacts: 200, events: 400, nationalPhones: true });
  const { emulator, run } = openAddon();
  pasteTabs(emulator, tabs);
  run('setPhoneRegion', { button: 'OK', text: 'us' });
  run('runReview');
  expect(tablesOf(emulator)).toEqual(await commandLineTables(folderOfTabs(tabs), { region: 'US' }));
});

test.each(['first-slice', 'other-columns'])(
  '%s: tables of 0.1.0 go on in the sheet as in a folder',
  async (name) => {
    const folder = join('fixtures/outputs-of-0.1.0', name);
    const out = newPath();
    cpSync(join(folder, 'results'), out, { recursive: true });
    const { emulator, run } = openAddon();
    pasteTabs(emulator, await tabsOf(folder));
    for (const { file, tab } of Object.values(OUTPUTS))
      pasteTabs(emulator, [
        {
          name: tab,
          rows: parseCsv(readFileSync(join(out, `${file}.csv`), 'utf8'), { delimiter: ',', skip: 0 }),
        },
      ]);
    run('runReview');
    expect(tablesOf(emulator)).toEqual(await commandLineTables(folder, { out }));
  },
);

test('the handoff says what that of the command line says', async () => {
  const [folder = ''] = WORKBOOKS;
  const { emulator, run } = openAddon();
  pasteTabs(emulator, await tabsOf(folder));
  run('runReview');
  const { report } = await reviewFixture(folder);
  const texts = textsOf(emulator, 'Handoff').map((cells) => cells.filter(Boolean));
  const of = (name: string) => texts.find(([first]) => first === name)?.[1];
  expect(of('Ledger')).toBe(String(report.counts.ledger));
  expect(of('Conflicts')).toBe(String(report.counts.conflict));
  expect(of('Errors')).toBe(String(report.counts.error));
});
