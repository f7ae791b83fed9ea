import { readFileSync } from 'node:fs';
import { APPOINTMENT_HEADINGS, CHANGE_HEADINGS } from '../../bench/generate/runbookHeadings.ts';
import { formatCsv } from '../../src/core/read/csv/csv.ts';
import { folderOf, newPath } from '../support/temporary.ts';
import { MARKUP, TRACES } from './support/markup.ts';
import { cellAt, openTab, type Visit, visit } from './support/visit.ts';
import { startWorkbench } from './support/workbench.ts';

const MAP = ['close_contact_id', 'ghl_contact_id', 'email', 'phone', 'name', 'company'];

/** Every text cell of every tab holds markup or script, and so does the name of a tab. Some rows get past the identifiers. */
function folderOfMarkup(): string {
  const good = ['ann@x.test', 'bo@x.test'];
  return folderOf({
    'contact-map.csv': formatCsv([
      MAP,
      ...good.map((email, at) => [`C${at}`, `G${at}`, email, '', MARKUP[at] ?? '', '']),
      ...MARKUP.map((text) => MAP.map(() => text)),
    ]),
    'close-appointments.csv': formatCsv([
      APPOINTMENT_HEADINGS,
      ...MARKUP.map((text) => APPOINTMENT_HEADINGS.map(() => text)),
      ...MARKUP.map((text, at) => [
        `A${at}`,
        text,
        good[at % 2] ?? '',
        '2026-05-09T10:00:00Z',
        text,
        '',
        text,
      ]),
    ]),
    'ghl-contact-changes.csv': formatCsv([
      CHANGE_HEADINGS,
      ...MARKUP.map((text, at) => [
        text,
        'G0',
        'ann@x.test',
        'C0',
        at % 2 ? 'notes' : text,
        text,
        '2026-05-09',
      ]),
    ]),
    '<img src=x onerror=ran()>.csv': formatCsv([MARKUP.slice(0, 5), ...MARKUP.map((text) => [text, text])]),
  });
}

let here: Visit;
beforeAll(async () => {
  const { address } = await startWorkbench(folderOfMarkup());
  here = await visit(address);
});

const traces = async () => {
  const found: string[] = [];
  for (const frame of here.page.frames()) found.push(...(await frame.evaluate<string[]>(TRACES)));
  return found;
};
const nothingHappened = async () => {
  expect(await traces()).toEqual([]);
  expect(here.troubles).toEqual([]);
};

test('there are many kinds of them', () => {
  expect(new Set(MARKUP).size).toBeGreaterThan(60);
});

test('the grid shows every cell of every tab as text', async () => {
  for (const name of await here.page.getByRole('tab').allTextContents()) {
    await openTab(here, name);
    for (const row of [2, 40, 80, 120, 160]) {
      await here.grid.evaluate((grid, top) => grid.scrollTo({ top }), (row - 2) * 25);
      await here.page.waitForTimeout(40);
      expect([name, row, await traces()]).toEqual([name, row, []]);
    }
  }
  await nothingHappened();
});

test('the cell and the bar above it show the very text', async () => {
  await openTab(here, 'close-appointments');
  await here.grid.evaluate((grid) => grid.scrollTo({ top: 0 }));
  for (const [at, text] of MARKUP.slice(0, 20).entries()) {
    const cell = cellAt(here, at + 2, 7);
    await cell.click();
    expect(await cell.textContent()).toBe(text);
    expect(await here.page.getByLabel('Contents').textContent()).toBe(text);
  }
});

test('so does a comment', async () => {
  const [text = ''] = MARKUP;
  await here.page.keyboard.press('Control+Alt+m');
  await here.page.getByRole('textbox', { name: /^Comment on/ }).fill(text);
  await here.page.keyboard.press('Control+Enter');
  await here.page.getByRole('gridcell', { description: /comment/ }).click();
  await here.page.getByRole('complementary', { name: 'Comments' }).getByText(text).waitFor();
  await nothingHappened();
});

test('the sidebar explains every row of every table as text', async () => {
  for (const tab of ['Conflicts', 'Errors', 'Ledger']) {
    await openTab(here, tab);
    await here.grid.focus();
    await here.page.keyboard.press('Control+Home');
    for (let row = 2; row < 40; row += 1) {
      await here.page.keyboard.press('ArrowDown');
      if (row % 8 === 0) await explainSelected();
      expect([tab, row, await traces()]).toEqual([tab, row, []]);
    }
  }
  await nothingHappened();
});

/** At once: by itself the page asks every other second where somebody is. */
async function explainSelected(): Promise<void> {
  await here.sidebar.getByRole('button', { name: 'Show the selected row' }).click();
  await here.sidebar.locator('body:not(.waiting)').waitFor();
  await here.grid.focus();
}

test('so do its other views', async () => {
  for (const view of ['Overview', 'Run', 'Import', 'Export']) {
    await here.sidebar.getByRole('tab', { name: view }).click();
    await here.page.waitForTimeout(500);
    for (const details of await here.sidebar.locator('summary').all()) await details.click();
    await here.page.waitForTimeout(200);
    expect([view, await traces()]).toEqual([view, []]);
  }
  await nothingHappened();
});

test('the HTML handoff holds them as text', async () => {
  const coming = here.page.waitForEvent('download');
  await here.sidebar.getByRole('button', { name: 'handoff.html' }).click();
  const path = newPath('handoff.html');
  await (await coming).saveAs(path);
  const opened = await here.page.context().newPage();
  const asked: string[] = [];
  opened.on('request', (request) => asked.push(request.url()));
  await opened.setContent(readFileSync(path, 'utf8'));
  // Without its own policy too: nothing may depend on it.
  const bare = readFileSync(path, 'utf8').replace(/<meta http-equiv[^>]*>/, '');
  for (const html of [readFileSync(path, 'utf8'), bare]) {
    await opened.setContent(html);
    await opened.waitForTimeout(200);
    expect(await opened.evaluate<string[]>(TRACES)).toEqual([]);
  }
  expect(asked).toEqual([]);
});
