import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { newPath } from '../support/temporary.ts';
import { faultsOfPage } from './support/axe.ts';
import { choose, type Visit, visit } from './support/visit.ts';
import { startWorkbench } from './support/workbench.ts';

const FILES = ['Code.js', 'Sidebar.html', 'appsscript.json'];
const built = (name: string) => readFileSync(`build/addon/${name}`, 'utf8');

let here: Visit;
let page: Page;
beforeAll(async () => {
  const { address } = await startWorkbench();
  here = await visit(address);
  await here.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const opened = here.page.context().waitForEvent('page');
  await choose(here, 'File', 'Install in Google Sheets');
  page = await opened;
});
afterAll(() => expect(here.troubles).toEqual([]));

test.each(FILES)('the button copies %s to the last character', async (name) => {
  await page.getByRole('button', { name: `Copy ${name}` }).click();
  await page
    .getByRole('status')
    .filter({ hasText: `${name} is copied` })
    .waitFor();
  expect((await page.evaluate(() => navigator.clipboard.readText())) === built(name)).toBe(true);
});

test('whoever cannot use the buttons finds the files on the page', async () => {
  for (const name of FILES) {
    await page.getByText(name, { exact: true }).last().click();
    expect((await page.getByRole('textbox', { name }).inputValue()) === built(name)).toBe(true);
  }
});

test('the page is accessible', async () => {
  expect(await faultsOfPage(page)).toEqual([]);
});

test('saved, it is one file that says and copies the same, opened from a disk', async () => {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save it' }).click();
  const path = `${newPath()}.html`;
  await (await saving).saveAs(path);
  expect(readFileSync(path, 'utf8')).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)="(?!data:)/i);
  for (const file of [path, resolve('build/workbench/install.html')]) {
    const from = await page.context().newPage();
    await from.goto(pathToFileURL(file).href);
    await from.getByRole('button', { name: 'Copy Sidebar.html' }).click();
    await from
      .getByRole('status')
      .filter({ hasText: /Sidebar.html is (?:copied|open)/ })
      .waitFor();
    expect((await from.locator('textarea[id="Sidebar.html"]').inputValue()) === built('Sidebar.html')).toBe(
      true,
    );
  }
});
