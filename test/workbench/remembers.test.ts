import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { APPOINTMENTS, SAMPLE } from '../support/sampleTabs.ts';
import { folderOf, newPath } from '../support/temporary.ts';
import { faultsOfPage } from './support/axe.ts';
import { cellAt, openTab, type Visit, visit } from './support/visit.ts';
import { type Running, startWorkbench } from './support/workbench.ts';

/** As Excel writes it in Western Europe: semicolons, Windows-1252, quotes here and there. */
const MAP = Buffer.from(
  [
    'close_contact_id;ghl_contact_id;email;phone;name',
    '"C1";G1;ann@x.test;+15550100001;Ann',
    'C2;G2;bo@x.test;"+15550100002";"Zo\xeb"',
    '',
  ].join('\r\n'),
  'latin1',
);
const STOCK = 'Who,When,What\nann@x.test,2026-05-14T10:00:00Z,call\n';

const text = (folder: string, file: string) => readFileSync(join(folder, file), 'latin1');

/** Types over a cell as a person does. */
async function retype(here: Visit, row: number, column: number, value: string): Promise<void> {
  await cellAt(here, row, column).click();
  await here.page.keyboard.type(value);
  await here.page.keyboard.press('Enter');
}

const saved = (here: Visit, file: string) => here.page.locator('#saved').filter({ hasText: file }).waitFor();

describe('with --save a restart finds all that a person did', () => {
  let folder: string;
  let running: Running;
  let here: Visit;
  beforeAll(async () => {
    folder = folderOf({ 'contact-map.csv': MAP, 'close-appointments.csv': APPOINTMENTS, 'stock.csv': STOCK });
    running = await startWorkbench(folder, '--save', '--as', 'theo@x.test');
    here = await visit(running.address);
  });

  test('an edit of the map is in its file, and no other byte of it has changed', async () => {
    await openTab(here, 'Contact Map');
    await retype(here, 2, 3, 'ann@y.test');
    await saved(here, 'contact-map.csv');
    expect(text(folder, 'contact-map.csv')).toBe(MAP.toString('latin1').replace('ann@x.test', 'ann@y.test'));
    expect(text(folder, 'stock.csv')).toBe(STOCK);
  });

  test('a comment, a decision, a mapping and a setting are in the folder', async () => {
    await openTab(here, 'Conflicts');
    await cellAt(here, 2, 2).click();
    await here.page.keyboard.press('Control+Alt+m');
    await here.page.getByLabel('Comment on B2').fill('=Who is "this"?');
    await here.page.keyboard.press('Control+Enter');
    await saved(here, 'comments.csv');
    await cellAt(here, 2, 1).click();
    await here.sidebar.getByRole('button', { name: /^Reject/ }).click();
    await saved(here, 'conflict-queue.csv');
    await here.sidebar.getByRole('tab', { name: 'Overview' }).click();
    await here.sidebar.getByText('Map columns', { exact: true }).click();
    await here.sidebar.getByLabel('Kind of record').selectOption('activity');
    await here.sidebar.getByLabel('System', { exact: true }).selectOption('other');
    await here.sidebar.getByLabel('Field of the column Who').selectOption('email');
    await here.sidebar.getByRole('button', { name: 'Save mapping' }).click();
    await saved(here, 'source-tabs.csv');
    expect(
      readdirSync(folder)
        .filter((name) => name.endsWith('.csv'))
        .sort(),
    ).toEqual([
      'close-appointments.csv',
      'comments.csv',
      'conflict-queue.csv',
      'contact-map.csv',
      'error-log.csv',
      'source-tabs.csv',
      'stock.csv',
      'sync-ledger.csv',
    ]);
  });

  test('what another program writes is taken in', async () => {
    await openTab(here, 'Contact Map');
    writeFileSync(
      join(folder, 'contact-map.csv'),
      text(folder, 'contact-map.csv').replace('bo@x.test', 'bo@z.test'),
      'latin1',
    );
    await cellAt(here, 3, 3).filter({ hasText: 'bo@z.test' }).waitFor();
    expect(await cellAt(here, 2, 3).textContent()).toBe('ann@y.test');
  });

  test('the next start shows all of it', async () => {
    await running.stop();
    running = await startWorkbench(folder, '--save');
    const again = await visit(running.address);
    // The map has changed since: the row waits again, and says what was decided before.
    await again.sidebar
      .getByText(/reject.*theo@x\.test/is)
      .first()
      .waitFor();
    await cellAt(again, 2, 2).click();
    await again.page.locator('#comment-card').getByText('=Who is "this"?').waitFor();
    await again.page.locator('#comment-card').getByText('theo@x.test').waitFor();
    await openTab(again, 'Contact Map');
    await cellAt(again, 2, 3).filter({ hasText: 'ann@y.test' }).waitFor();
    // The mapping counts: no export is left that was not reviewed.
    const lines = await again.page.locator('#first-lines').textContent();
    expect(lines).toMatch(/Found: 2 exports with \d+ records and a contact map with 2 contacts/);
    expect([...here.troubles, ...again.troubles].filter((text) => !text.includes('ERR_'))).toEqual([]);
  });
});

test('without --save the page says so plainly, and saves from the press of a button on', async () => {
  const folder = folderOf(SAMPLE);
  const { address, stop } = await startWorkbench(folder);
  const here = await visit(address);
  await here.page.getByText('Not saved: ends when you close the terminal').waitFor();
  expect(readdirSync(folder).sort()).toEqual(Object.keys(SAMPLE).sort());
  // A cell that was changed here and elsewhere is not decided by anybody but a person.
  await openTab(here, 'Contact Map');
  await retype(here, 2, 2, 'G8');
  await cellAt(here, 2, 2).filter({ hasText: 'G8' }).waitFor();
  const theirs = text(folder, 'contact-map.csv').replace('C1,G1', 'C1,G9').replace('0100002', '0100007');
  writeFileSync(join(folder, 'contact-map.csv'), theirs);
  const dialog = here.page.getByRole('dialog', { name: /changed by another program/ });
  await dialog.getByRole('cell', { name: 'G9' }).waitFor();
  expect(await faultsOfPage(here.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Keep what is here' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await here.page.getByRole('button', { name: /^Save to/ }).click();
  await saved(here, 'conflict-queue.csv');
  expect(readdirSync(folder)).toContain('conflict-queue.csv');
  expect(text(folder, 'contact-map.csv')).toBe(theirs.replace('G9', 'G8'));
  await stop();
  // The map has changed since the run: nobody has reviewed what is in the folder now.
  expect(readdirSync(folder)).not.toContain('run.json');
});

test('the sample is saved into a new folder, which must be empty', async () => {
  const { address } = await startWorkbench();
  const here = await visit(address);
  const into = async (folder: string) => {
    await here.page.getByRole('button', { name: 'Save…' }).click();
    await here.page.getByLabel('Folder').fill(folder);
    await here.page.getByLabel('Folder').press('Enter');
  };
  await into(folderOf(SAMPLE));
  await here.page.getByRole('alert').filter({ hasText: 'is not empty' }).waitFor();
  const folder = newPath('saved');
  await into(folder);
  await saved(here, 'sync-ledger.csv');
  expect(text(folder, 'contact-map.csv')).toBe(
    readFileSync('fixtures/workbooks/first-slice/contact-map.csv', 'latin1'),
  );
});
