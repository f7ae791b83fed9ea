import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../../src/core/read/csv/csv.ts';
import { OUTPUTS } from '../../src/core/report/outputColumns.ts';
import { buildCommandLine, review } from '../support/commandLine.ts';
import { APPOINTMENTS, MAP, SAMPLE } from '../support/sampleTabs.ts';
import { folderOf, newPath } from '../support/temporary.ts';
import { cellAt, choose, openTab, type Visit, visit } from './support/visit.ts';
import { runWorkbench, startWorkbench } from './support/workbench.ts';

const QUEUE = `${OUTPUTS.conflict.file}.csv`;

/** A cell of the saved queue by the event and the column's name. */
function saved(folder: string, event: string, column: string): string {
  const [header = [], ...rows] = parseCsv(readFileSync(join(folder, QUEUE), 'utf8'), {
    delimiter: ',',
    skip: 0,
  });
  return rows.find((cells) => cells[header.indexOf('event_id')] === event)?.[header.indexOf(column)] ?? '';
}

/** By the key, with the focus in the sidebar: on a tab of it, which no new drawing of the row takes away. */
async function decide(here: Visit, key: string): Promise<void> {
  await here.sidebar.getByRole('button', { name: /^Reject/ }).waitFor();
  await here.sidebar.getByRole('tab', { name: 'Row' }).focus();
  await here.page.keyboard.press(key);
}

describe('a folder without a contact map', () => {
  const without = () => folderOf({ 'close-appointments.csv': APPOINTMENTS });

  test('is not reviewed, and says what to do', () => {
    const { status, stdout, stderr } = runWorkbench(without(), '--no-serve');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/no contact-map\.csv.*Put the file there/);
  });

  test('is opened all the same, says it in the page, and goes on once the map is there', async () => {
    const { address } = await startWorkbench(without());
    const here = await visit(address);
    await here.page.getByText(/Next: drop your contact map/).waitFor();
    const map = join(folderOf({ 'contact-map.csv': MAP }), 'contact-map.csv');
    await here.page.locator('#choose-files').setInputFiles(map);
    await choose(here, 'CRM Sync Review', 'Run review');
    await here.page.getByRole('dialog').getByText('Conflicts: 1').waitFor();
  });
});

describe('--save', () => {
  test('a decision is in the folder a moment later, for the command line and for the next start', async () => {
    const folder = folderOf(SAMPLE);
    const { address, stop } = await startWorkbench(folder, '--save', '--as', 'theo@x.test');
    const here = await visit(address);
    await here.sidebar.getByRole('textbox', { name: /^Note/ }).fill('=no "never", Bo');
    await here.page.keyboard.press('Escape');
    await decide(here, 'r');
    await here.page.getByText(`Saved: ${QUEUE}`).waitFor();
    expect(['decision', 'decided_by', 'note'].map((column) => saved(folder, 'A2', column))).toEqual([
      'reject',
      'theo@x.test',
      '\'=no "never", Bo',
    ]);
    await stop();

    buildCommandLine();
    const { status, stdout } = review(folder, '--out', folder);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/No row has changed/)]);
    expect(saved(folder, 'A2', 'decision')).toBe('reject');

    const again = await visit((await startWorkbench(folder)).address);
    await again.sidebar.getByText(/reject, theo@x\.test/).waitFor();
    expect(await again.sidebar.getByRole('textbox', { name: /^Note/ }).inputValue()).toBe('=no "never", Bo');
  });

  test('a button of the sidebar says of which country phones are, runs again, and the next start knows it', async () => {
    const folder = folderOf({
      'contact-map.csv': 'close_contact_id,ghl_contact_id,email,phone\nC1,G1,,+1 212 555 0101\n',
      'activity-events.csv': `activity_id,channel,email,phone,activity_type,summary,occurred_at,desired_ghl_action
A1,openphone,,(212) 555-0101,call,a,2026-05-14T10:00:00Z,log call
`,
    });
    const { address, stop } = await startWorkbench(folder, '--save');
    const here = await visit(address);
    await here.sidebar.getByRole('tab', { name: 'Run' }).click();
    await here.sidebar.getByRole('button', { name: 'Read them as US' }).click();
    await here.sidebar.getByText('The run is complete.').waitFor();
    await here.sidebar.getByRole('button', { name: 'Read them as US' }).waitFor({ state: 'detached' });
    await stop();
    expect(readFileSync(join(folder, 'settings.csv'), 'utf8')).toBe('setting,value\r\nphone_region,US\r\n');
    expect(runWorkbench(folder, '--no-serve').stdout).toContain('Ledger: 1');
  });

  test('a button of the sidebar lists our own mailbox, runs again, and the next start knows it', async () => {
    const mails = [1, 2, 3].map(
      (id) => `m${id},t${id},2026-05-14T10:0${id}:00Z,ann@x.test,us@studio.test,Brief ${id}`,
    );
    const folder = folderOf({
      'contact-map.csv': 'close_contact_id,ghl_contact_id,email\nC1,G1,ann@x.test\n',
      'gmail.csv': `${['Message ID,Thread ID,Date,From,To,Subject', ...mails].join('\n')}\n`,
    });
    const { address, stop } = await startWorkbench(folder, '--save');
    const here = await visit(address);
    await here.sidebar.getByRole('tab', { name: 'Run' }).click();
    const button = here.sidebar.getByRole('button', { name: 'List us@studio.test as our own and run again' });
    await button.click();
    await here.sidebar.getByText('The run is complete.').waitFor();
    await button.waitFor({ state: 'detached' });
    await stop();
    expect(readFileSync(join(folder, 'own-identifiers.csv'), 'utf8')).toBe(
      'identifier,why\r\nus@studio.test,our own\r\n',
    );
    expect(runWorkbench(folder, '--no-serve').stdout).toContain('Ledger: 3');
  });

  test('what another program wrote meanwhile is kept, and so is the decision', async () => {
    const folder = folderOf(SAMPLE);
    const { address } = await startWorkbench(folder, '--save');
    const here = await visit(address);
    appendFileSync(join(folder, QUEUE), 'a row that somebody else wrote\r\n');
    await decide(here, 'r');
    await here.page.locator('#saved').filter({ hasText: QUEUE }).waitFor();
    const now = readFileSync(join(folder, QUEUE), 'utf8');
    expect(now).toContain('a row that somebody else wrote');
    expect(saved(folder, 'A2', 'decision')).toBe('reject');
    const coming = here.page.waitForEvent('download');
    await openTab(here, 'Conflicts');
    await choose(here, 'File', 'Download Conflicts as CSV');
    const path = newPath('Conflicts.csv');
    await (await coming).saveAs(path);
    expect(readFileSync(path, 'utf8')).toMatch(/,reject,/);
  });

  test('columns that people added are saved as they are', async () => {
    const folder = folderOf(SAMPLE);
    runWorkbench(folder, '--save', '--no-serve');
    const lines = readFileSync(join(folder, QUEUE), 'utf8').trimEnd().split('\r\n');
    writeFileSync(
      join(folder, QUEUE),
      `${lines.map((line, at) => `${line},${at ? 'ours' : 'Our column'}`).join('\r\n')}\r\n`,
    );
    expect(runWorkbench(folder, '--save', '--no-serve').status).toBe(0);
    expect(saved(folder, 'A2', 'Our column')).toBe('ours');
  });

  test('two windows on one folder: a decision in one is in the other, and saved once', async () => {
    const folder = folderOf(SAMPLE);
    const { address } = await startWorkbench(folder, '--save');
    const [one, two] = [await visit(address), await visit(address)];
    await one.sidebar.getByRole('article').waitFor();
    await two.sidebar.getByRole('article').waitFor();
    await decide(one, 'i');
    await one.page.getByText(`Saved: ${QUEUE}`).waitFor();
    await two.grid.getByRole('gridcell', { name: 'needs info' }).waitFor();
    await two.sidebar.getByText(/needs info, /).waitFor();
    await cellAt(two, 2, 1).click();
    await decide(two, 'r');
    await one.grid.getByRole('gridcell', { name: 'reject' }).waitFor();
    expect([...one.troubles, ...two.troubles]).toEqual([]);
  });
});
