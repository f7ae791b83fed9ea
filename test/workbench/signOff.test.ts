import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCommandLine, program } from '../support/commandLine.ts';
import { INPUTS, review, setCells } from '../support/signedFolder.ts';
import { folderOf } from '../support/temporary.ts';
import { cellAt, choose, openTab, type Visit, visit } from './support/visit.ts';
import { startWorkbench } from './support/workbench.ts';

/** Decides all open rows of a table in the sidebar. */
async function decideAll({ page, sidebar }: Visit, table: string, key: string, rows: number): Promise<void> {
  await sidebar.getByRole('tab', { name: 'Row' }).click();
  const filter = sidebar.locator('.queue details');
  if ((await filter.getAttribute('open')) === null) await filter.locator('summary').click();
  await sidebar.locator('[data-keep="filter-Tab"]').selectOption({ label: table });
  await sidebar.getByRole('button', { name: /^Decide all/ }).click();
  await sidebar.getByRole('dialog').waitFor();
  await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await sidebar.getByText(`${rows} of ${rows} decided`).waitFor();
}

/** What the handoff leads with: the status of the run and of the sign-off, and the verdict below its title. */
async function handoff(here: Visit): Promise<string> {
  await openTab(here, 'Handoff');
  return `${await cellAt(here, 1, 1).textContent()} | ${await cellAt(here, 4, 1).textContent()}`;
}

async function runReview(here: Visit): Promise<void> {
  await choose(here, 'CRM Sync Review', 'Run review');
  await here.page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
}

async function planAndSign(here: Visit, statement: string): Promise<void> {
  const { sidebar } = here;
  await choose(here, 'CRM Sync Review', 'Sign off…');
  await sidebar.getByText('Ready to sign', { exact: true }).waitFor();
  await sidebar.getByRole('button', { name: /^Make (?:the )?plan/ }).click();
  await sidebar.getByText(/^plan-\w+: \d+ writes? from/).waitFor();
  await sidebar.getByLabel('What you sign, in a sentence').fill(statement);
  await sidebar.getByRole('button', { name: 'Sign', exact: true }).click();
  await sidebar.getByText('The sign-off stands').waitFor();
}

test('from a first run to a signed plan, void by a change, and signed again', async () => {
  const { address } = await startWorkbench(folderOf(INPUTS));
  const here = await visit(address);
  const { page, sidebar } = here;
  await sidebar.getByRole('article', { name: 'The selected row' }).waitFor();
  expect(await handoff(here)).toMatch(/^Complete.*\| Not ready/);

  await openTab(here, 'Conflicts');
  await sidebar.getByRole('button', { name: /^Reject/ }).click();
  await sidebar.getByText('A2 rejected.').waitFor();
  await openTab(here, 'Ledger');
  await decideAll(here, 'Ledger', 'a', 3);
  await runReview(here);
  expect(await handoff(here)).toMatch(/\| Ready to sign/);

  await planAndSign(here, 'I checked them against both CRMs.');
  expect(await handoff(here)).toMatch(/Sign-off: stands, plan-.* \| Signed/);
  await openTab(here, 'Plan');
  await openTab(here, 'Sign-off');

  await openTab(here, 'ghl-contact-changes');
  await cellAt(here, 3, 5).click();
  await page.keyboard.type('Bergen');
  await page.keyboard.press('Enter');
  await sidebar.getByRole('tab', { name: 'Row' }).click();
  const banner = sidebar.getByRole('alert');
  await banner.getByText('the source tab ghl-contact-changes: its cells changed').waitFor();
  expect(await handoff(here)).toMatch(/Sign-off: VOID: the source tab ghl-contact-changes/);

  await runReview(here);
  await banner.getByText('the verdicts', { exact: false }).waitFor();
  expect(await handoff(here)).toMatch(/\| Not ready/);
  await openTab(here, 'Ledger');
  await cellAt(here, 4, 1).click();
  await sidebar.getByText('H2', { exact: false }).first().waitFor();
  await sidebar.getByRole('button', { name: /^Approve/ }).click();
  await sidebar.getByText('H2 approved.').waitFor();
  await runReview(here);
  await planAndSign(here, 'I checked it again.');
  expect(await handoff(here)).toMatch(/Sign-off: stands, plan-.* \| Signed/);
  await sidebar.getByRole('tab', { name: 'Row' }).click();
  expect(await banner.count()).toBe(0);
  expect(here.troubles).toEqual([]);
});

/** A folder of exports that holds its results as well, decided by Kim. */
function decided(): string {
  const folder = folderOf(INPUTS);
  review({ folder, out: folder });
  const by = { decided_by: 'Kim', decided_at: '2026-06-01' };
  setCells(folder, 'sync-ledger.csv', () => ({ decision: 'approve', ...by }));
  setCells(folder, 'conflict-queue.csv', () => ({ decision: 'reject', ...by }));
  review({ folder, out: folder });
  return folder;
}

test('of a row that two people decided the sidebar says so at once', async () => {
  const here = await visit((await startWorkbench(decided())).address);
  const { sidebar } = here;
  await openTab(here, 'Conflicts');
  await sidebar.getByRole('button', { name: /^Later/ }).click();
  const name = sidebar.getByLabel(/^Your name/);
  if (await name.count()) {
    await name.fill('Lee');
    await sidebar.getByRole('button', { name: 'Save', exact: true }).click();
    await sidebar.getByRole('button', { name: /^Later/ }).click();
  }
  await sidebar.getByText(/^A2 put off/).waitFor();
  const twice = sidebar.locator('.decided-twice');
  await twice.getByText('reject by Kim', { exact: false }).waitFor();
  expect(here.troubles).toEqual([]);
});

test('with --save a restart finds the sample, the plan and the sign-off, and the command line goes on from them', async () => {
  buildCommandLine();
  const folder = folderOf(INPUTS);
  const running = await startWorkbench(folder, '--save');
  const here = await visit(running.address);
  await here.sidebar.getByRole('button', { name: /^Reject/ }).click();
  await here.sidebar.getByText('A2 rejected.').waitFor();
  await decideAll(here, 'Ledger', 'a', 3);
  await runReview(here);
  await choose(here, 'CRM Sync Review', 'Draw sample');
  await here.page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
  await openTab(here, 'Sample');
  await cellAt(here, 2, 6).click();
  await here.page.keyboard.type('right');
  await here.page.keyboard.press('Enter');
  await planAndSign(here, 'I checked them against both CRMs.');
  await running.stop();
  const files = ['sample.csv', 'plan.json', 'plan.md', 'signoff.json'];
  expect(files.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  const before = files.map((file) => readFileSync(join(folder, file), 'utf8'));

  const again = await startWorkbench(folder, '--save');
  const there = await visit(again.address);
  expect(await handoff(there)).toMatch(/Sign-off: stands, plan-.* \| Signed/);
  await openTab(there, 'Sign-off');
  expect(await cellAt(there, 1, 1).textContent()).toMatch(/stands/);
  await openTab(there, 'Plan');
  await openTab(there, 'Sample');
  expect(await cellAt(there, 2, 6).textContent()).toBe('right');
  await again.stop();
  expect(files.map((file) => readFileSync(join(folder, file), 'utf8'))).toEqual(before);

  expect(readFileSync(join(folder, 'handoff.md'), 'utf8')).toMatch(/^\*\*Signed/m);
  expect(program('verify', folder, folder).stdout).toMatch(/^Stands/);
  expect(program('plan', folder).stdout).toMatch(/^plan-\w+, as it was/);
  const ola = ['--as', 'Ola', '--statement', 'So did I.'];
  expect(program('sign', folder, folder, ...ola).stdout).toMatch(/^Signed by Ola: plan-/);
  expect(program('verify', folder, folder).stdout).toMatch(/^Stands/);
  expect([...here.troubles, ...there.troubles].filter((text) => !text.includes('ERR_'))).toEqual([]);
});

test('a sample and a plan that the command line makes meanwhile are taken in', async () => {
  buildCommandLine();
  const folder = decided();
  const here = await visit((await startWorkbench(folder, '--save')).address);
  program('plan', folder);
  program('sample', folder);
  for (const tab of ['Plan', 'Sample']) {
    await here.page.getByRole('tab', { name: tab, exact: true }).waitFor();
    await openTab(here, tab);
  }
  setCells(folder, 'sample.csv', () => ({ answer: 'right' }));
  await cellAt(here, 2, 6).filter({ hasText: 'right' }).waitFor();
  expect(here.troubles).toEqual([]);
});
