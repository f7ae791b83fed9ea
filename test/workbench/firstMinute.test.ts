import { join } from 'node:path';
import { APPOINTMENTS, MAP } from '../support/sampleTabs.ts';
import { folderOf } from '../support/temporary.ts';
import { faultsOfPage } from './support/axe.ts';
import { visit } from './support/visit.ts';
import { startEmpty } from './support/workbench.ts';

/** An export of nobody we know: whom it names is told by its values. */
const TICKETS = 'Ticket;Wrote to us;Opened\r\nT-1;ann@x.test;2026-05-14T10:00:00Z\r\n';

test('an empty folder: two exports and a contact map are dropped, one is mapped where it came in, and the queue is there', async () => {
  const { address, said } = await startEmpty(folderOf({}), '--save');
  expect(said()).toMatch(/CRM Sync Review shows.*\nFound: no files yet\.\nNext: drop your exports/);
  const here = await visit(address);
  const { page, sidebar } = here;
  await page.getByRole('heading', { name: 'Drop your files here' }).waitFor();
  expect(await faultsOfPage(page)).toEqual([]);

  const files = folderOf({
    'Who is who.csv': MAP.replace('close_contact_id,ghl_contact_id', 'Close ID,GoHighLevel ID'),
    'close-appointments.csv': APPOINTMENTS,
    'tickets.csv': TICKETS,
  });
  const drop = (...names: string[]) =>
    page.locator('#choose-files').setInputFiles(names.map((name) => join(files, name)));
  // What they are is told before there is a map, and that it is missing.
  await drop('close-appointments.csv', 'tickets.csv');
  await sidebar.getByText(/^The contact map is missing/).waitFor();
  await sidebar.getByText(/✓ Close appointments/).waitFor();
  expect(await sidebar.getByRole('button', { name: 'Run review' }).isDisabled()).toBe(true);
  await drop('Who is who.csv');
  await page.getByRole('dialog', { name: /contact map/ }).waitFor();
  expect(await faultsOfPage(page)).toEqual([]);
  await page.getByRole('button', { name: 'Use it as the contact map' }).click();
  await sidebar.getByText('✓ Contact map: 2 contacts').waitFor();
  expect(await page.getByRole('tab').allTextContents()).not.toContain('Sheet1');
  await sidebar.getByText(/✓ Close appointments/).waitFor();
  await sidebar.getByText('Not recognized: its 1 row is not reviewed').waitFor();

  // Its values said which column holds the e-mail; what is missing is said while the form is filled in.
  expect(await sidebar.getByLabel('Field of the column Wrote to us').inputValue()).toBe('email');
  await sidebar.getByLabel('Kind of record').selectOption('activity');
  await sidebar.getByText(/^Choose the system/).waitFor();
  await sidebar.getByLabel('System', { exact: true }).selectOption('other');
  await sidebar.getByText(/^Choose the system/).waitFor({ state: 'detached' });
  await sidebar.getByRole('button', { name: 'Save mapping' }).click();
  await sidebar.getByText(/✓ Activities \(you mapped this\)/).waitFor();
  await sidebar.getByRole('button', { name: 'Run review' }).click();
  await sidebar.getByRole('article').waitFor();
  await page.getByText(/Found: 2 exports with \d+ records and a contact map with 2 contacts\./).waitFor();
  await page.getByText(/Next: decide \d+ rows? of Conflicts\./).waitFor();
  expect(here.troubles).toEqual([]);
});
