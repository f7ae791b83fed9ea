import { readFileSync } from 'node:fs';
import { newPath } from '../support/temporary.ts';
import { cellAt, choose, openTab, type Visit, visit } from './support/visit.ts';
import { STAND_IN, startWorkbench } from './support/workbench.ts';

let here: Visit;
beforeAll(async () => {
  const { address } = await startWorkbench('--addon', STAND_IN, '--as', 'maya@fernhill-studio.test');
  here = await visit(address);
});
beforeEach(() => openTab(here, 'Conflicts'));
afterAll(() => expect(here.troubles).toEqual([]));

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await here.page.keyboard.press(key);
};
const at = (name: string) =>
  here.page.getByLabel('Cell', { exact: true }).filter({ hasText: name }).waitFor();

test('the keyboard moves, types, keeps and drops', async () => {
  await cellAt(here, 3, 2).click();
  await press('Control+Home');
  await at('A1');
  await press('ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await at('D2');
  await here.page.keyboard.type('ask Bo');
  await press('Enter');
  await at('D3');
  expect(await cellAt(here, 2, 4).textContent()).toBe('ask Bo');
  await press('ArrowUp', 'F2');
  await here.page.keyboard.type(', please');
  await press('Escape');
  await press('F2');
  await here.page.keyboard.type(' today');
  await press('Tab');
  await at('E2');
  expect(await cellAt(here, 2, 4).textContent()).toBe('ask Bo today');
  await press('ArrowLeft', 'Delete');
  await cellAt(here, 2, 4).filter({ hasText: /^$/ }).waitFor();
});

test('a drop-down is chosen from by its first letter', async () => {
  await cellAt(here, 3, 3).click();
  await here.page.keyboard.type('r');
  expect(await here.page.getByRole('combobox', { name: 'Edit C3' }).inputValue()).toBe('reject');
  await press('Enter');
  await cellAt(here, 3, 3).filter({ hasText: 'reject' }).waitFor();
});

test('a comment is written, marked, read and kept through a run and a reload', async () => {
  await cellAt(here, 3, 2).click();
  await press('Control+Alt+m');
  await here.page.getByLabel('Comment on B3').fill('Bo says: another Bo');
  await press('Control+Enter');
  await here.page.getByRole('gridcell', { name: 'Somebody must decide', description: '1 comment' }).waitFor();
  await choose(here, 'Stand-in', 'Run review');
  await here.page.getByRole('button', { name: 'OK' }).click();
  await here.page.reload();
  await openTab(here, 'Conflicts');
  await cellAt(here, 3, 2).click();
  const card = here.page.getByRole('complementary', { name: 'Comments' });
  await card.getByText('Bo says: another Bo').waitFor();
  expect(await card.textContent()).toContain('maya@fernhill-studio.test');
  await cellAt(here, 2, 2).click();
  await card.waitFor({ state: 'hidden' });
});

test('a note is read on its cell', async () => {
  await cellAt(here, 1, 1).click();
  await here.page.getByText('The event of the export').waitFor();
});

test('a link leads to its row', async () => {
  await cellAt(here, 2, 1).click();
  await press('Alt+Enter');
  await at('A3');
  expect(await here.page.getByRole('tab', { selected: true }).textContent()).not.toBe('Conflicts');
});

test('sorting takes comments and decisions along, and leaves the heading', async () => {
  const before = await cellAt(here, 3, 1).textContent();
  await cellAt(here, 3, 1).click();
  await choose(here, 'Edit', 'Z to A');
  await cellAt(here, 2, 1)
    .filter({ hasText: before ?? '' })
    .waitFor();
  expect(await cellAt(here, 1, 1).textContent()).toBe('Event');
  await cellAt(here, 2, 3).filter({ hasText: 'reject' }).waitFor();
  expect(await cellAt(here, 2, 2).getAttribute('aria-description')).toMatch(/1 comment/);
});

test('a block of cells is pasted', async () => {
  await cellAt(here, 20, 3).click();
  await here.grid.evaluate((grid) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'a\t007\nc\t+14155550123\n');
    grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await cellAt(here, 21, 4).filter({ hasText: '+14155550123' }).waitFor();
  expect(await cellAt(here, 20, 4).textContent()).toBe('007');
});

test('a cell is copied to another with the keys', async () => {
  await cellAt(here, 21, 4).click();
  await here.page.keyboard.press('Control+c');
  await cellAt(here, 22, 4).click();
  await here.page.keyboard.press('Control+v');
  await cellAt(here, 22, 4).filter({ hasText: '+14155550123' }).waitFor();
});

test('the tab is downloaded as CSV', async () => {
  const coming = here.page.waitForEvent('download');
  await choose(here, 'File', 'Download Conflicts as CSV');
  const download = await coming;
  expect(download.suggestedFilename()).toBe('Conflicts.csv');
  const path = newPath('Conflicts.csv');
  await download.saveAs(path);
  expect(readFileSync(path, 'utf8')).toMatch(/^\ufeffevent_id,issue,decision,note,row_key\r\n/);
});

test('two windows on one workbook: each stands where it is, and what one writes the other sees', async () => {
  const other = await visit(here.page.url());
  await openTab(other, 'Conflicts');
  await cellAt(other, 5, 4).click();
  await cellAt(here, 9, 4).click();
  await other.sidebar.getByRole('button', { name: 'Where am I?' }).click();
  await other.sidebar.getByText('Conflicts D5').waitFor();
  await other.page.keyboard.press('Escape');
  await cellAt(other, 5, 4).click();
  await other.page.keyboard.type('from the other window');
  await other.page.keyboard.press('Enter');
  await cellAt(here, 5, 4).filter({ hasText: 'from the other window' }).waitFor();
  await at('D9');
  expect(other.troubles).toEqual([]);
  await other.page.context().close();
});
