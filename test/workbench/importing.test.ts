import { join } from 'node:path';
import { folderOf } from '../support/temporary.ts';
import { cellAt, openTab, type Visit, visit } from './support/visit.ts';
import { STAND_IN, startWorkbench } from './support/workbench.ts';

const LEADS = 'Id;Phone;Amount\r\n007;+14155550123;=1+1\r\n008;;1E5\r\n';

let here: Visit;
beforeAll(async () => {
  const { address } = await startWorkbench('--addon', STAND_IN);
  here = await visit(address);
});

/** Files as the field takes them that the menu opens. */
const give = (...paths: readonly string[]) => here.page.locator('#choose-files').setInputFiles([...paths]);
const warned = (text: RegExp) => here.page.getByRole('alert').filter({ hasText: text }).waitFor();
const tabNames = () => here.page.getByRole('tab').allTextContents();

test('a semicolon file becomes a tab of plain text, and is in front', async () => {
  await give(join(folderOf({ 'leads.csv': LEADS }), 'leads.csv'));
  await here.page.getByRole('grid', { name: 'Cells of leads' }).waitFor();
  await cellAt(here, 2, 1).filter({ hasText: '007' }).waitFor();
  const row = await Promise.all([1, 2, 3].map((column) => cellAt(here, 2, column).textContent()));
  expect(row).toEqual(['007', '+14155550123', '=1+1']);
});

test('a tab that is there is replaced only after asking, and its comments stay', async () => {
  await openTab(here, 'leads');
  await cellAt(here, 2, 1).click();
  await here.page.keyboard.press('Control+Alt+m');
  await here.page.getByLabel('Comment on A2').fill('Seven');
  await here.page.keyboard.press('Control+Enter');
  const again = join(folderOf({ 'leads.csv': 'Id\n009\n' }), 'leads.csv');
  await give(again);
  await here.page
    .getByRole('dialog', { name: 'Replace this tab?' })
    .getByRole('button', { name: 'Cancel' })
    .click();
  await cellAt(here, 2, 1).filter({ hasText: '007' }).waitFor();
  await give(again);
  await here.page.getByRole('button', { name: 'Replace' }).click();
  await cellAt(here, 2, 1).filter({ hasText: '009' }).waitFor();
  expect(await cellAt(here, 3, 1).textContent()).toBe('');
  expect(await cellAt(here, 2, 1).getAttribute('aria-description')).toBe('1 comment');
});

test('a folder is dropped: each CSV file becomes a tab, a file of another kind is named', async () => {
  await here.page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['a,b\n1,2\n'], 'dropped-one.csv'));
    transfer.items.add(new File(['a\tb\n1\t2\n'], 'contact-map.csv'));
    transfer.items.add(new File([new Uint8Array([0x25, 0x50, 0x44, 0x46])], 'report.pdf'));
    for (const type of ['dragover', 'drop'])
      document.dispatchEvent(
        new DragEvent(type, { dataTransfer: transfer, cancelable: true, bubbles: true }),
      );
  });
  await here.page.getByRole('button', { name: 'Replace' }).click();
  await warned(/report\.pdf is not a CSV file: it is a PDF/);
  await here.page.getByRole('tab', { name: 'dropped-one' }).waitFor();
  expect(await tabNames()).toContain('Contact Map');
});

const bad: readonly (readonly [string, Record<string, string | Uint8Array>, RegExp])[] = [
  [
    'a picture',
    { 'a.csv': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]) },
    /a\.csv is not a CSV.*picture/,
  ],
  [
    'a web page',
    { 'login.csv': '<!doctype html><title>Log in</title>' },
    /login\.csv.*web page.*Export it again/,
  ],
  ['a binary file', { 'b.csv': new Uint8Array([1, 0, 2, 0, 0, 0, 9]) }, /b\.csv.*binary/],
  ['an empty file', { 'empty.csv': '' }, /empty\.csv is empty/],
];
test.each(bad)('%s is named, with what to do, and changes nothing', async (_what, files, says) => {
  const before = await tabNames();
  const [name = ''] = Object.keys(files);
  await give(join(folderOf(files), name));
  await warned(says);
  expect(await tabNames()).toEqual(before);
});

test('a file of 100 MB is refused before it is sent, with the way that reads it', async () => {
  // Made in the page: the driver of the browser would send its bytes there one by one.
  await here.page.locator('#choose-files').evaluate((input: HTMLInputElement) => {
    const chosen = new DataTransfer();
    chosen.items.add(new File([new Uint8Array(100 * 1024 * 1024)], 'huge.csv'));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await warned(/huge\.csv has 100 MB.*npm run review/);
});

test.each(['conflict-queue.csv', 'Conflicts.csv', 'ledger.csv'])(
  '%s does not take the place of a table of the review',
  async (name) => {
    const before = await tabNames();
    await give(join(folderOf({ [name]: 'x,y\n1,2\n' }), name));
    await warned(new RegExp(name));
    expect(await tabNames()).toEqual(before);
  },
);
