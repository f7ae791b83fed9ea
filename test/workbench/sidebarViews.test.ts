import { join } from 'node:path';
import { folderOf } from '../support/temporary.ts';
import { seriousFaults } from './support/axe.ts';
import { choose, openTab, type Visit, visit } from './support/visit.ts';
import { startWorkbench } from './support/workbench.ts';

/** The views of the sidebar and the dialogs of the add-on, as a person comes to them. */
const VIEWS: readonly (readonly [string, (here: Visit) => Promise<void>])[] = [
  ['a conflict', async (here) => here.sidebar.getByRole('article', { name: 'The selected row' }).waitFor()],
  [
    'the list of rows to choose from',
    async (here) => {
      await here.sidebar.getByText(/to decide: \d+ rows?/).click();
    },
  ],
  [
    'the overview, with the form for an unknown export',
    async (here) => {
      await here.sidebar.getByRole('tab', { name: 'Overview' }).click();
      await here.sidebar.getByText('Map columns').first().click();
      await here.sidebar.getByRole('button', { name: 'Save mapping' }).waitFor();
    },
  ],
  [
    'the overview, once somebody has decided',
    async (here) => {
      await here.sidebar.getByRole('tab', { name: 'Row', exact: true }).click();
      // The second visit finds it rejected: its button bears a check mark then.
      await here.sidebar
        .getByRole('button', { name: /Reject/ })
        .first()
        .click();
      await here.sidebar.getByText(/^ACT-\d+ rejected/).waitFor();
      await here.sidebar.getByRole('tab', { name: 'Overview' }).click();
      await here.sidebar.getByRole('region', { name: 'Decisions' }).waitFor();
    },
  ],
  ['the run', async (here) => here.sidebar.getByRole('tab', { name: 'Run' }).click()],
  [
    'an import in preview',
    async (here) => {
      await here.sidebar.getByRole('tab', { name: 'Import' }).click();
      const folder = folderOf({ 'leads.csv': 'a;b\n1;2\n' });
      await here.sidebar.locator('input[type=file]').setInputFiles(join(folder, 'leads.csv'));
      await here.sidebar.getByRole('button', { name: 'Skip this file' }).waitFor();
    },
  ],
  ['the export', async (here) => here.sidebar.getByRole('tab', { name: 'Export' }).click()],
  [
    'the help for the keyboard',
    async (here) => here.sidebar.getByRole('button', { name: 'Keyboard help' }).click(),
  ],
];

const TABS = ['Ledger', 'Handoff', 'Contact Map'];

let address: string;
beforeAll(async () => {
  ({ address } = await startWorkbench());
});

describe.each(['light', 'dark'])('in %s', (look) => {
  let here: Visit;
  beforeAll(async () => {
    here = await visit(address, { dark: look === 'dark' });
    const unknown = folderOf({ [`unknown-${look}.csv`]: 'Shelf,Item,Count\nA1,Coffee,4\n' });
    await here.page.locator('#choose-files').setInputFiles(join(unknown, `unknown-${look}.csv`));
    await here.page.getByRole('grid', { name: `Cells of unknown-${look}` }).waitFor();
    await openTab(here, 'Conflicts');
    await here.sidebar.getByRole('button', { name: 'Reload from the sheet' }).click();
    await here.page.keyboard.press('Escape');
    await here.page.locator('#cell-2-1').click();
  });
  afterAll(() => expect(here.troubles).toEqual([]));

  test.each(VIEWS)('axe-core finds nothing serious in %s', async (_name, show) => {
    await show(here);
    expect(await seriousFaults(here.page)).toEqual([]);
  });

  test.each(TABS)('axe-core finds nothing serious in the tab %s', async (name) => {
    await here.page.keyboard.press('Escape');
    await openTab(here, name);
    await here.page.waitForTimeout(50);
    expect(await seriousFaults(here.page)).toEqual([]);
  });

  test('axe-core finds nothing serious in what a command says', async () => {
    await choose(here, 'CRM Sync Review', 'Check tabs');
    await here.page.getByRole('dialog').waitFor();
    expect(await seriousFaults(here.page)).toEqual([]);
    await here.page.keyboard.press('Escape');
  });
});
