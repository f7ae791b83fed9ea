import { join } from 'node:path';
import { buildCommandLine } from '../support/commandLine.ts';
import { INPUTS, review, setCells } from '../support/signedFolder.ts';
import { folderOf } from '../support/temporary.ts';
import { faultsOfPage, faultsOfSidebar } from './support/axe.ts';
import { enter, openView, tabTo, type } from './support/keyboard.ts';
import { cellAt, choose, openTab, type Visit, visit } from './support/visit.ts';
import { startWorkbench } from './support/workbench.ts';

/*
 * All views and dialogs of the sidebar, by the keyboard alone, where it has 300 pixels and at a zoom of 200 %: in each nothing is
 * cut off at the side, and axe finds nothing in light, dark and forced colors.
 */

const NARROW = { width: 300, height: 700 };
const ZOOMED = { width: 640, height: 400 };

/** Two rows with one cause that a fix settles, one in dispute that Kim has decided, safe ones, and a second person is asked for. */
function folder(): string {
  const made = folderOf({
    ...INPUTS,
    'activity-events.csv':
      'activity_id,channel,email,phone,activity_type,summary,occurred_at,desired_ghl_action\nA3,gmail,new@x.test,,email,Tea,2026-05-09T10:00:00Z,log activity\nA4,gmail,new@x.test,,email,Cake,2026-05-10T10:00:00Z,log activity\n',
    'settings.csv': 'setting,value\nsecond_review,100%\n',
    'shelves.csv': 'Shelf,Item,Count\nA1,Coffee,4\n',
  });
  review({ folder: made, out: made });
  setCells(made, 'conflict-queue.csv', ({ event_id }) =>
    event_id === 'A2' ? { decision: 'reject', decided_by: 'Kim', decided_at: '2026-06-01' } : {},
  );
  review({ folder: made, out: made });
  return made;
}

type Step = readonly [string, (here: Visit) => Promise<void>];
const button = ({ sidebar }: Visit, name: string | RegExp) => sidebar.getByRole('button', { name });
const dialog = ({ sidebar }: Visit) => sidebar.getByRole('dialog');
const closeDialog = async (here: Visit) => {
  await here.page.keyboard.press('Escape');
  await dialog(here).waitFor({ state: 'hidden' });
};

const STEPS: readonly Step[] = [
  ['a row in dispute', async (here) => button(here, /^Reject/).waitFor()],
  [
    'its evidence unfolded',
    async (here) => {
      const folds = here.sidebar.locator('article summary');
      for (let at = 0; at < (await folds.count()); at += 1) await enter(here, folds.nth(at));
    },
  ],
  ['the rows to choose from', (here) => enter(here, here.sidebar.locator('.queue summary'))],
  [
    'the help for the keyboard',
    async (here) => {
      await here.sidebar.getByRole('tab', { selected: true }).focus();
      await here.page.keyboard.press('?');
      await dialog(here).waitFor();
    },
  ],
  [
    'the palette',
    async (here) => {
      await closeDialog(here);
      await here.page.keyboard.press('Control+k');
      await dialog(here).getByRole('option', { selected: true }).waitFor();
      await here.page.keyboard.press('ArrowDown');
    },
  ],
  [
    'many rows to be decided',
    async (here) => {
      await closeDialog(here);
      await here.sidebar.getByRole('tab', { selected: true }).focus();
      await here.page.keyboard.press('m');
      await dialog(here).waitFor();
      await here.page.keyboard.press('l');
      await here.sidebar.getByLabel('The contact, by any of its ids').waitFor();
    },
  ],
  [
    'many rows decided',
    async (here) => {
      await here.page.keyboard.press('i');
      await here.page.keyboard.press('Enter');
      await here.sidebar.getByText(/^2 rows marked as needs info/).waitFor();
    },
  ],
  [
    'a row for the second person',
    async (here) => {
      await enter(here, button(here, /as the second person$/));
      await here.sidebar.getByText('You are the second person').waitFor();
    },
  ],
  ['the overview', (here) => openView(here, 'Overview')],
  [
    'a cause with its fix',
    async (here) => {
      await enter(here, button(here, /^Settle: new@x.test/));
      await here.sidebar.getByLabel("The contact's id in Close").waitFor();
    },
  ],
  [
    'a fix that was tried',
    async (here) => {
      await type(here, here.sidebar.getByLabel("The contact's id in Close"), 'C9');
      await type(here, here.sidebar.getByLabel("The contact's id in GHL"), 'G9');
      await here.page.keyboard.press('Enter');
      await tabTo(here, button(here, 'Apply and run'));
    },
  ],
  [
    'a fix that was applied',
    async (here) => {
      await here.page.keyboard.press('Enter');
      await here.sidebar.getByText('The run is complete.').waitFor();
      await button(here, 'Undo and run again').waitFor();
    },
  ],
  ['the run', (here) => openView(here, 'Run')],
  [
    'the run when it is over',
    async (here) => {
      await enter(here, button(here, 'Run review'));
      await here.sidebar.getByText('The run is complete.').waitFor();
    },
  ],
  [
    'the form that maps columns',
    async (here) => {
      await openView(here, 'Import');
      const kind = here.sidebar.getByLabel('Kind of record');
      await tabTo(here, kind);
      await here.page.keyboard.type('act');
      await enter(here, button(here, 'Save mapping'));
    },
  ],
  [
    'an import in preview',
    async (here) => {
      const files = folderOf({ 'leads.csv': 'a;b\n1;2\n' });
      await here.sidebar.locator('input[type=file]').setInputFiles(join(files, 'leads.csv'));
      await tabTo(here, button(here, 'Skip this file'));
    },
  ],
  [
    'what stands before a sign-off',
    async (here) => {
      await here.page.keyboard.press('Enter');
      await openView(here, 'Sign');
      await button(here, 'Draw sample').waitFor();
    },
  ],
  [
    'a plan, and the form that signs it',
    async (here) => {
      await openView(here, 'Row');
      await openTab(here, 'Ledger');
      await cellAt(here, 2, 1).click();
      await button(here, /^Approve/).waitFor();
      await here.sidebar.getByRole('tab', { selected: true }).focus();
      await here.page.keyboard.press('a');
      await here.sidebar.getByText(/ approved\.$/).waitFor();
      await openView(here, 'Sign');
      await enter(here, button(here, 'Make plan'));
      await here.sidebar.getByLabel('What you sign, in a sentence').waitFor();
    },
  ],
  [
    'a sign-off',
    async (here) => {
      await type(here, here.sidebar.getByLabel('What you sign, in a sentence'), 'I looked.');
      await enter(here, button(here, /^Sign/));
      await here.sidebar.getByText('The sign-off stands').waitFor();
    },
  ],
  [
    'a sample',
    async (here) => {
      await enter(here, button(here, 'Draw sample'));
      await button(here, 'Read the answers').waitFor();
    },
  ],
  ['the export', (here) => openView(here, 'Export')],
  [
    'a row that is not selected any more',
    async (here) => {
      await openView(here, 'Row');
      await openTab(here, 'Handoff');
      await button(here, /^Go back to/).waitFor();
    },
  ],
];

beforeAll(() => buildCommandLine());

describe('walked by the keyboard', () => {
  let here: Visit;
  beforeAll(async () => {
    const { address } = await startWorkbench(folder(), '--as', 'Lee');
    here = await visit(address, NARROW);
    await here.sidebar.getByRole('article').waitFor();
  });
  afterAll(() => expect(here.troubles).toEqual([]));

  const tooWide = () =>
    here.sidebar.locator('html').evaluate((html) => {
      const open = html.querySelector('dialog[open]') ?? html;
      return open.scrollWidth - open.clientWidth;
    });

  test.each(STEPS)('%s', async (_name, show) => {
    await show(here);
    expect(await tooWide()).toBe(0);
    expect(await faultsOfSidebar(here)).toEqual([]);
    // The next step begins where the last one ended: every other walk is at the zoom.
    await here.page.setViewportSize(here.page.viewportSize()?.width === NARROW.width ? ZOOMED : NARROW);
    expect(await tooWide()).toBe(0);
  });
});

test('axe finds nothing in the output tabs and in what a command says', async () => {
  const { address } = await startWorkbench();
  const here = await visit(address);
  for (const name of ['Ledger', 'Handoff', 'Contact Map']) {
    await openTab(here, name);
    expect([name, await faultsOfPage(here.page)]).toEqual([name, []]);
  }
  await choose(here, 'CRM Sync Review', 'Check tabs');
  await here.page.getByRole('dialog').waitFor();
  expect(await faultsOfPage(here.page)).toEqual([]);
  expect(here.troubles).toEqual([]);
});

test('a view that is opened begins at its top, wherever the one before was left', async () => {
  const here = await visit((await startWorkbench(folder())).address, { height: 500 });
  await button(here, /^Reject/).waitFor();
  const top = () => here.sidebar.locator('html').evaluate((page) => page.scrollTop);
  await here.sidebar.locator('html').evaluate((page) => page.scrollTo(0, page.scrollHeight));
  expect(await top()).toBeGreaterThan(0);
  await here.sidebar.getByRole('tab', { name: 'Overview' }).click();
  await here.sidebar.getByRole('heading', { name: 'Overview' }).waitFor();
  expect(await top()).toBe(0);
  await here.page.context().close();
});
