import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../../src/core/read/csv/csv.ts';
import { REASONS } from '../../src/core/reasons.ts';
import { COLUMNS, OUTPUTS, SHEET_HEADINGS } from '../../src/core/report/outputColumns.ts';
import { folderOf, newPath } from '../support/temporary.ts';
import { cellAt, choose, openTab, type Visit, visit } from './support/visit.ts';
import { startWorkbench } from './support/workbench.ts';

/*
 * The product as a new user meets it, one step after the other: the sample workbook, the built add-on, a real browser.
 */

const REVIEWER = 'maya@fernhill-studio.test';
const DISAGREE = 'ACT-6104';
const headline = (code: keyof typeof REASONS) => REASONS[code].headline;

let here: Visit;
let printed: string;
beforeAll(async () => {
  const { address, said } = await startWorkbench('--as', REVIEWER);
  printed = said();
  here = await visit(address);
});
afterAll(() => expect(here.troubles).toEqual([]));

/** The column of an output tab by its name in the contract, 1-based. */
async function columnOf(name: keyof typeof SHEET_HEADINGS): Promise<number> {
  const headings = await here.page.locator('.frozen [role=gridcell]').allTextContents();
  return headings.indexOf(SHEET_HEADINGS[name]) + 1;
}

async function rowOf(event: string): Promise<number> {
  const cell = here.grid.getByRole('gridcell', { name: event, exact: true }).first();
  return Number((await cell.getAttribute('id'))?.split('-')[1]);
}

const shown = () => here.sidebar.getByRole('article', { name: 'The selected row' });

async function runAgain(): Promise<string> {
  await choose(here, 'CRM Sync Review', 'Run review');
  const summary = here.page.getByRole('dialog');
  const text = (await summary.textContent()) ?? '';
  await summary.getByRole('button', { name: 'OK' }).click();
  await summary.waitFor({ state: 'hidden' });
  return text;
}

test('the start says what was found, the next step and the address', () => {
  expect(printed).toMatch(/Found: 3 exports with 54 records and a contact map/);
  expect(printed).toMatch(/Next: decide \d+ rows of Conflicts/);
  expect(printed).toMatch(/Open http:\/\/127\.0\.0\.1:\d+\//);
});

test('the page begins at the first conflict, and the sidebar says why it is one', async () => {
  await here.page.getByRole('grid', { name: 'Cells of Conflicts' }).waitFor();
  await here.sidebar.getByRole('heading', { name: headline('identifiers-disagree') }).waitFor();
  await shown().getByText(REASONS['identifiers-disagree'].remedy).waitFor();
  const why = (await shown().textContent()) ?? '';
  for (const part of ['diego.marsh@oakfield-vet.test', 'CLOSE-1004/GHL-7004', 'CLOSE-1007/GHL-7007'])
    expect(why).toContain(part);
  await shown().getByRole('img').first().waitFor();
});

test('a row that is chosen in the sheet is explained', async () => {
  await cellAt(here, await rowOf('APT-3104'), 1).click();
  await here.sidebar.getByRole('heading', { name: headline('contact-id-disagrees') }).waitFor();
  await cellAt(here, await rowOf(DISAGREE), 1).click();
  await here.sidebar.getByRole('heading', { name: headline('identifiers-disagree') }).waitFor();
});

test('the keyboard decides: a note, the decision, the next row', async () => {
  await here.sidebar.getByRole('textbox', { name: /^Note/ }).fill('Two people share a desk');
  await here.page.keyboard.press('Escape');
  await here.page.keyboard.press('r');
  const row = await rowOf(DISAGREE);
  const [decision, by, note] = await Promise.all([
    columnOf('decision'),
    columnOf('decided_by'),
    columnOf('note'),
  ]);
  await here.page.locator('#status').waitFor({ state: 'attached' });
  await here.sidebar.getByText('1 of 20 decided').waitFor();
  await cellAt(here, row, decision).filter({ hasText: 'reject' }).waitFor();
  expect(await cellAt(here, row, by).textContent()).toBe(REVIEWER);
  expect(await cellAt(here, row, note).textContent()).toBe('Two people share a desk');
  await here.sidebar.getByRole('heading', { name: headline('identifier-shared') }).waitFor();
  await here.page
    .getByLabel('Cell', { exact: true })
    .filter({ hasText: `${row + 1}` })
    .waitFor();
});

test('a comment is put on the conflict', async () => {
  await cellAt(here, await rowOf(DISAGREE), 1).click();
  await here.page.keyboard.press('Control+Alt+m');
  await here.page.getByRole('textbox', { name: /^Comment on/ }).fill('I asked Diego');
  await here.page.keyboard.press('Control+Enter');
  await here.grid.getByRole('gridcell', { name: DISAGREE, description: /1 comment/ }).waitFor();
});

test('a run on unchanged input changes nothing and says so', async () => {
  expect(await runAgain()).toMatch(/No row has changed|Nothing has changed|\d+ unchanged/);
  const row = await rowOf(DISAGREE);
  expect(await cellAt(here, row, await columnOf('decision')).textContent()).toBe('reject');
});

test('a source cell is changed, the review run again: comment and note are in place, the row is reopened and says what was decided and why it no longer stands', async () => {
  const before = await rowOf(DISAGREE);
  await openTab(here, 'activity-events');
  const source = await rowOf(DISAGREE);
  await cellAt(here, source, 3).click();
  await here.page.keyboard.type('bruno.keller@harborviewlaw.test');
  await here.page.keyboard.press('Enter');
  await openTab(here, 'Conflicts');
  expect(await runAgain()).toMatch(/1 reopened/);
  expect(await rowOf(DISAGREE)).toBe(before);
  const cell = cellAt(here, before, 1);
  expect(await cell.getAttribute('aria-description')).toMatch(/1 comment/);
  await cell.click();
  await here.page.getByRole('complementary', { name: 'Comments' }).getByText('I asked Diego').waitFor();
  await cellAt(here, before, await columnOf('state'))
    .filter({ hasText: 'reopened' })
    .waitFor();
  expect(await cellAt(here, before, await columnOf('decision')).textContent()).toBe('');
  expect(await cellAt(here, before, await columnOf('previous_decision')).textContent()).toMatch(
    /reject by maya.*diego\.marsh.*bruno\.keller/,
  );
  await shown()
    .getByText(/bruno\.keller@harborviewlaw\.test/)
    .first()
    .waitFor();
  // The run came from the menu: the sidebar keeps up without being told.
  await here.sidebar.getByText(/^0 of \d+ decided$/).waitFor();
  await shown()
    .getByText(/reopened/i)
    .first()
    .waitFor();
});

test('a semicolon file is imported through the sidebar, as plain text', async () => {
  const folder = folderOf({
    'appointments-may.csv':
      'appointment_id;close_contact_id;email;start_at;status;updated_at;title\r\n' +
      '0042;CLOSE-1001;amara.okafor@northwind-dental.test;2026-05-20T10:00:00Z;scheduled;2026-05-06T10:00:00Z;=1+1\r\n',
  });
  await here.sidebar.getByRole('tab', { name: 'Import' }).click();
  await here.sidebar.locator('input[type=file]').setInputFiles(join(folder, 'appointments-may.csv'));
  await here.sidebar.getByText(/semicolon/i).waitFor();
  await here.sidebar.getByRole('button', { name: 'Import', exact: true }).click();
  await here.sidebar.getByText(/is in the tab/).waitFor();
  await openTab(here, 'appointments-may');
  await cellAt(here, 2, 1).filter({ hasText: '0042' }).waitFor();
  expect(await cellAt(here, 2, 7).textContent()).toMatch(/^'?=1\+1$/);
});

test('an export that nobody knows is mapped, and its rows are then judged', async () => {
  const folder = folderOf({
    'desk-tickets.csv':
      'Ticket;Wrote to us;Rang us from\r\nT-1;amara.okafor@northwind-dental.test;+1 555 010 1101\r\n',
  });
  await here.sidebar.getByRole('tab', { name: 'Import' }).click();
  await here.sidebar.locator('input[type=file]').setInputFiles(join(folder, 'desk-tickets.csv'));
  await here.sidebar.getByText(/Not recognized/).waitFor();
  await here.sidebar.getByRole('button', { name: 'Import', exact: true }).click();
  await here.sidebar.getByText(/is in the tab/).waitFor();
  await here.sidebar.getByLabel('System', { exact: true }).selectOption('other');
  await here.sidebar.getByLabel('Kind of record').selectOption('activity');
  await here.sidebar.getByLabel('Field of the column Ticket').selectOption('event_id');
  await here.sidebar.getByLabel('Field of the column Wrote to us').selectOption('email');
  await here.sidebar.getByLabel('Field of the column Rang us from').selectOption('phone');
  await here.sidebar.getByRole('button', { name: 'Save mapping' }).click();
  await here.sidebar.getByText('desk-tickets is mapped').waitFor();
  expect(await runAgain()).toMatch(/2 new/);
  await openTab(here, 'Ledger');
  await here.grid.getByRole('gridcell', { name: 'T-1', exact: true }).waitFor();
});

async function download(name: string): Promise<string> {
  const coming = here.page.waitForEvent('download');
  await here.sidebar.getByRole('button', { name }).click();
  const path = newPath(name.replace(/,.*/, ''));
  await (await coming).saveAs(path);
  return path;
}

test('the tables and the handoff are downloaded and open', async () => {
  await here.sidebar.getByRole('tab', { name: 'Export' }).click();
  const csv = readFileSync(await download(`${OUTPUTS.conflict.file}.csv`), 'utf8');
  const [header, ...rows] = parseCsv(csv, { delimiter: ',', skip: csv.startsWith('\ufeff') ? 1 : 0 });
  expect(header).toEqual([...COLUMNS.conflict]);
  expect(rows.find(([event]) => event === DISAGREE)?.join()).toContain('reject by');

  const handoff = await download('handoff.html');
  const html = readFileSync(handoff, 'utf8');
  expect(html).not.toMatch(/<script/i);
  const opened = await here.page.context().newPage();
  const troubles: string[] = [];
  opened.on('console', (message) => troubles.push(message.text()));
  await opened.setContent(html);
  await opened.getByRole('heading', { level: 1 }).waitFor();
  expect(await opened.locator('svg').count()).toBeGreaterThan(0);
  expect(troubles).toEqual([]);
  await opened.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const paper = opened.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  expect(await paper).toBe('rgb(255, 255, 255)');
  const pdf = await opened.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  await opened.close();
});
