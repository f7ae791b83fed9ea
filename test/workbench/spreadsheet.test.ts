import { cellAt, choose, openTab, type Visit, visit } from './support/visit.ts';
import { STAND_IN, startWorkbench } from './support/workbench.ts';

let here: Visit;
beforeAll(async () => {
  const { address } = await startWorkbench('--addon', STAND_IN, '--as', 'maya@fernhill-studio.test');
  here = await visit(address);
});
beforeEach(async () => {
  await openTab(here, 'Conflicts');
  await here.grid.focus();
  await here.page.keyboard.press('Control+Home');
  here.page.setDefaultTimeout(10_000);
});
afterAll(() => expect(here.troubles).toEqual([]));

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await here.page.keyboard.press(key);
};
const chosen = () => here.grid.locator('.cell.chosen').count();
const texts = async (row: number, ...columns: readonly number[]) =>
  Promise.all(columns.map(async (column) => (await cellAt(here, row, column).textContent()) ?? ''));
const holds = (row: number, column: number, text: string | RegExp) =>
  cellAt(here, row, column).filter({ hasText: text }).waitFor();
/** As the browser does at Ctrl+C and Ctrl+V: headless, a page may not reach the machine's clipboard. */
const clipboard = (kind: 'copy' | 'cut' | 'paste', text = '') =>
  here.grid.evaluate(
    (grid, { kind, text }) => {
      const clipboardData = new DataTransfer();
      if (text) clipboardData.setData('text/plain', text);
      grid.dispatchEvent(new ClipboardEvent(kind, { clipboardData, bubbles: true, cancelable: true }));
      return clipboardData.getData('text/plain');
    },
    { kind, text },
  );

test('Shift chooses cells, and what is chosen is copied, cut, pasted and filled down', async () => {
  await cellAt(here, 30, 6).click();
  await clipboard('paste', 'one\t"two\nlines"\nthree\tfour');
  await holds(31, 7, 'four');
  await cellAt(here, 30, 6).click();
  await press('Shift+ArrowRight', 'Shift+ArrowDown');
  expect(await chosen()).toBe(4);
  expect(await clipboard('copy')).toBe('one\t"two\nlines"\nthree\tfour');
  expect(await clipboard('cut')).toBe('one\t"two\nlines"\nthree\tfour');
  await holds(31, 7, /^$/);
  await cellAt(here, 33, 6).click();
  await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await clipboard('paste', 'again');
  await holds(36, 6, 'again');
  expect(await texts(33, 6, 7)).toEqual(['again', '']);
  await cellAt(here, 30, 7).click();
  await here.page.keyboard.type('down');
  await press('Enter', 'ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
  await holds(32, 7, 'down');
});

test('undo and redo say what they turn back, and stop at what the add-on has written', async () => {
  await cellAt(here, 40, 6).click();
  await here.page.keyboard.type('first');
  await press('Enter');
  await holds(40, 6, 'first');
  await cellAt(here, 40, 6).click();
  await press('Delete');
  await holds(40, 6, /^$/);
  await press('Control+z');
  await here.page.getByText('Undone: clearing F40 of Conflicts').waitFor();
  await holds(40, 6, 'first');
  await press('Control+y');
  await holds(40, 6, /^$/);
  await press('Control+z');
  await holds(40, 6, 'first');
  await choose(here, 'Stand-in', 'Run review');
  await here.page.getByRole('button', { name: 'OK' }).click();
  await openTab(here, 'Conflicts');
  await here.grid.focus();
  await press('Control+z');
  await here.page.getByText(/has changed the workbook since typing in F40/).waitFor();
  await holds(40, 6, 'first');
});

test('what a run fills is asked about from whichever end it was chosen', async () => {
  const before = await texts(3, 1, 2);
  await cellAt(here, 3, 4).click();
  await press('Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Delete');
  await here.page.getByRole('dialog', { name: 'The review fills this column' }).waitFor();
  await here.page.getByRole('button', { name: 'Cancel' }).click();
  expect(await texts(3, 1, 2)).toEqual(before);
});

test('a letter replaces nothing that the review fills, and Enter asks first', async () => {
  const before = await cellAt(here, 2, 1).textContent();
  await cellAt(here, 2, 1).click();
  await press('a');
  await here.page.getByText('Event is filled by the review').waitFor();
  expect(await cellAt(here, 2, 1).textContent()).toBe(before);
  await press('Enter');
  await here.page.getByRole('dialog', { name: 'The review fills this column' }).waitFor();
  await here.page.getByRole('button', { name: 'Cancel' }).click();
  expect(await cellAt(here, 2, 1).textContent()).toBe(before);
  await press('F2');
  await here.page.getByRole('button', { name: 'Change it anyway' }).click();
  await here.page.keyboard.type('!');
  await press('Enter');
  await holds(2, 1, `${before}!`);
  await press('Control+z');
  await holds(2, 1, new RegExp(`^${before}$`));
});

test('rows are inserted and deleted, and come back', async () => {
  const [second = '', third = ''] = [await texts(2, 1), await texts(3, 1)].flat();
  await cellAt(here, 2, 2).click();
  await choose(here, 'Edit', 'Insert row above');
  await holds(3, 1, second);
  expect(await texts(2, 1)).toEqual(['']);
  await press('Control+z');
  await holds(2, 1, second);
  await cellAt(here, 2, 2).click();
  await press('Shift+ArrowDown');
  await choose(here, 'Edit', 'Delete 2 rows');
  await here.page.waitForFunction(
    (text) => document.getElementById('cell-2-1')?.textContent !== text,
    second,
  );
  await press('Control+z');
  await holds(2, 1, second);
  await holds(3, 1, third);
});

test('a filter hides rows: keys step over them, nothing is filled or cleared in them, and all come back', async () => {
  await cellAt(here, 50, 6).click();
  await clipboard('paste', 'yes\nno\nyes');
  await holds(52, 6, 'yes');
  await choose(here, 'Edit', 'Filter by values of column F…');
  const dialog = here.page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('no');
  await dialog.getByRole('button', { name: 'None' }).click();
  await dialog.getByRole('button', { name: 'Show these' }).click();
  await cellAt(here, 51, 6).waitFor({ state: 'detached' });
  await cellAt(here, 50, 7).click();
  await here.page.keyboard.type('seen');
  await press('Enter');
  await here.page.getByLabel('Cell', { exact: true }).filter({ hasText: 'G52' }).waitFor();
  await holds(50, 7, 'seen');
  await press('Control+d');
  await holds(52, 7, 'seen');
  await press('ArrowUp', 'Shift+ArrowDown', 'ArrowLeft', 'Shift+ArrowDown', 'Delete');
  await holds(52, 6, /^$/);
  await press('Control+z');
  await holds(52, 6, 'yes');
  await choose(here, 'Edit', 'Show all rows again');
  await holds(51, 6, 'no');
  expect(await texts(51, 7)).toEqual(['']);
  await press('Control+z');
  await cellAt(here, 51, 6).waitFor({ state: 'detached' });
  await press('Control+y');
  await holds(51, 6, 'no');
});

test('Ctrl+F goes from hit to hit, and says where there is none', async () => {
  const wanted = ((await cellAt(here, 3, 2).textContent()) ?? '').slice(0, 8).toUpperCase();
  await cellAt(here, 1, 1).click();
  await press('Control+f');
  const field = here.page.getByRole('searchbox', { name: 'Find in Conflicts' });
  await field.fill(wanted);
  await press('Enter');
  await here.page.getByLabel('Cell', { exact: true }).filter({ hasText: /^B\d/ }).waitFor();
  await field.fill('nothing of the kind');
  await press('Enter');
  await here.page.getByText('“nothing of the kind” is not in Conflicts').waitFor();
  await press('Escape');
  await field.waitFor({ state: 'detached' });
});

test('a column is made wider by its edge, and narrow again by undo', async () => {
  const width = async () => (await cellAt(here, 2, 2).boundingBox())?.width ?? 0;
  const before = await width();
  const box = await here.grid.locator('.column-name').nth(1).locator('.widen').boundingBox();
  if (!box) throw new Error('The column has no edge');
  await here.page.mouse.move(box.x + 3, box.y + 5);
  await here.page.mouse.down();
  await here.page.mouse.move(box.x + 63, box.y + 5, { steps: 4 });
  await here.page.mouse.up();
  await here.page.waitForFunction((wide) => {
    const cell = document.getElementById('cell-2-2');
    return cell !== null && Math.abs(cell.getBoundingClientRect().width - wide) < 1;
  }, before + 60);
  await press('Control+z');
  await here.page.waitForFunction((narrow) => {
    const cell = document.getElementById('cell-2-2');
    return cell !== null && Math.abs(cell.getBoundingClientRect().width - narrow) < 1;
  }, before);
});

test('a comment bears its time, is edited and resolved, and opens only where somebody clicks', async () => {
  await cellAt(here, 4, 4).click();
  await press('Control+Alt+m');
  await here.page.getByLabel('Comment on D4').fill('who is this?');
  await press('Control+Enter');
  const card = here.page.getByRole('complementary', { name: 'Comments' });
  await card.waitFor({ state: 'hidden' });
  await press('ArrowDown', 'ArrowUp');
  expect(await card.isVisible()).toBe(false);
  await cellAt(here, 4, 4).click();
  await card.getByText('who is this?').waitFor();
  expect(await card.locator('time').count()).toBe(1);
  await card.getByRole('button', { name: 'Edit' }).click();
  await card.getByLabel('Comment of maya@fernhill-studio.test').fill('asked Bo');
  await card.getByRole('button', { name: 'Save' }).click();
  await cellAt(here, 4, 4).click();
  await card.getByText('asked Bo').waitFor();
  await card.getByRole('button', { name: 'Resolve' }).click();
  await here.page.waitForFunction(() => document.querySelectorAll('.commented').length === 0);
});
