import { folderOf } from '../support/temporary.ts';
import { conflictFiles } from './support/conflicts.ts';
import { cellAt, openTab, type Visit, visit } from './support/visit.ts';
import { startWorkbench } from './support/workbench.ts';

async function conflicts(count: number): Promise<Visit> {
  const { address } = await startWorkbench(folderOf(conflictFiles(count)));
  const here = await visit(address);
  // The focus is in the queue already.
  await here.sidebar.getByRole('button', { name: /^Reject/ }).waitFor();
  return here;
}

const progress = ({ sidebar }: Visit, decided: number, of: number) =>
  sidebar.getByText(`${decided} of ${of} decided`).waitFor();

test('keys at full speed: each decides the row that is in view when those before it are done', async () => {
  const here = await conflicts(110);
  const keys = Array.from({ length: 100 }, (_, at) => (at % 2 === 0 ? 'a' : 'r'));
  await here.sidebar.locator('body').evaluate((body, pressed) => {
    for (const key of pressed)
      body.ownerDocument.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  }, keys);
  await progress(here, 100, 110);
  await here.sidebar.getByText(/^A100 (approved|rejected)\.$/).waitFor({ timeout: 75_000 });
  await openTab(here, 'Conflicts');
  const head = await here.grid.locator('[aria-rowindex="2"] .cell').allTextContents();
  const column = head.indexOf('Decision') + 1;
  await here.grid.focus();
  await here.page.keyboard.press('Control+Home');
  for (const [row, said] of [
    [2, 'approve'],
    [3, 'reject'],
    [4, 'approve'],
  ] as const) {
    await cellAt(here, row, 1).click();
    expect(await cellAt(here, row, column).textContent()).toBe(said);
  }
  expect(here.troubles).toEqual([]);
});

test('2,000 conflicts of one cause are decided with three keys, and come back with one', async () => {
  const here = await conflicts(2000);
  await here.page.keyboard.press('m');
  await here.sidebar.getByRole('dialog', { name: 'Decide 2,000 rows together' }).waitFor();
  await here.page.keyboard.press('r');
  await here.page.keyboard.press('Enter');
  await progress(here, 2000, 2000);
  await here.sidebar.getByText('2,000 rows rejected.').waitFor();
  await here.sidebar.getByRole('tab', { name: 'Row' }).focus();
  await here.page.keyboard.press('u');
  await here.sidebar.getByText('Undone: 2,000 rows.').waitFor();
  await progress(here, 0, 2000);
  await here.page.keyboard.press('y');
  await here.sidebar.getByText('Done again: 2,000 rows.').waitFor();
  await progress(here, 2000, 2000);
  expect(here.troubles).toEqual([]);
});

test('next goes on at the top, and says so; needs info leaves a row open', async () => {
  const here = await conflicts(3);
  await here.page.keyboard.press('i');
  await here.sidebar.getByText(/^A1 marked as needs info/).waitFor();
  await progress(here, 0, 3);
  await here.page.keyboard.press('n');
  await here.sidebar.getByText('A3', { exact: false }).first().waitFor();
  await here.page.keyboard.press('n');
  await here.sidebar.getByText(/^From the top again/).waitFor();
  expect(here.troubles).toEqual([]);
});

test('Ctrl+K reaches views and filters by their names', async () => {
  const here = await conflicts(3);
  await here.page.keyboard.press('Control+k');
  await here.sidebar.getByRole('combobox', { name: 'View, filter or command' }).fill('overview');
  await here.page.keyboard.press('Enter');
  await here.sidebar.getByRole('heading', { name: 'Overview' }).waitFor();
  expect(here.troubles).toEqual([]);
});

test('what is selected elsewhere folds the buttons, and says which row is shown', async () => {
  const here = await conflicts(3);
  await openTab(here, 'Handoff');
  await here.sidebar.getByText(/^This is A\d/).waitFor();
  expect(await here.sidebar.getByRole('button', { name: /^Approve/ }).count()).toBe(0);
  await here.sidebar.getByRole('button', { name: /^Go back to A/ }).click();
  await here.sidebar.getByRole('button', { name: /^Reject/ }).waitFor();
  expect(here.troubles).toEqual([]);
});
