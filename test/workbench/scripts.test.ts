import { cellAt, choose, openTab, type Visit, visit } from './support/visit.ts';
import { STAND_IN, startWorkbench } from './support/workbench.ts';

/** The add-on's script as the page sees it: menus, questions, failures, long runs, and the rules of `google.script.run`. */

let here: Visit;
beforeAll(async () => {
  const { address } = await startWorkbench('--addon', STAND_IN);
  here = await visit(address);
});
afterAll(() => expect(here.troubles).toEqual([]));

test('questions hold the script until they are answered, also by the window after a reload', async () => {
  await choose(here, 'Stand-in', 'Ask me');
  await here.page.getByText('Shall it be done?').waitFor();
  await here.page.reload();
  await here.page.getByRole('dialog', { name: 'Sure?' }).getByRole('button', { name: 'Yes' }).click();
  await here.page.getByRole('textbox', { name: 'Who are you?' }).fill('Maya');
  await here.page.keyboard.press('Enter');
  await openTab(here, 'Conflicts');
  await choose(here, 'Stand-in', 'Ask me');
  await here.page.getByRole('button', { name: 'No' }).click();
  await here.page.getByRole('textbox', { name: 'Who are you?' }).fill('Theo');
  await here.page.keyboard.press('Enter');
  await here.page.getByText('NO Theo').waitFor();
});

test('a question is answered however many calls of the page wait for the script meanwhile', async () => {
  await openTab(here, 'Conflicts');
  await choose(here, 'Stand-in', 'Ask me');
  await here.page.getByRole('dialog', { name: 'Sure?' }).waitFor();
  await here.sidebar.getByRole('button', { name: 'Where am I?' }).evaluate((button: HTMLElement) => {
    for (let call = 0; call < 12; call++) button.click();
  });
  await here.page.getByRole('dialog', { name: 'Sure?' }).getByRole('button', { name: 'Yes' }).click();
  await here.page.getByRole('textbox', { name: 'Who are you?' }).fill('Ida');
  await here.page.keyboard.press('Enter');
  await here.page.getByText('YES Ida').waitFor();
  await here.sidebar.getByText(/^Conflicts [A-Z]+\d+$/).waitFor();
});

test('what the script throws is shown and held against nothing', async () => {
  await choose(here, 'Stand-in', 'Fail');
  await here.page.getByRole('alert').filter({ hasText: 'Error: It went wrong' }).waitFor();
  await here.page.getByRole('button', { name: 'Dismiss' }).last().click();
  here.troubles.splice(0);
});

test('a reload in the middle of a run loses nothing: the run goes on and its result is there', async () => {
  await choose(here, 'Stand-in', 'Take three seconds');
  await here.page.getByText('Take three seconds is running').waitFor();
  await here.page.reload();
  await here.page.getByText('Take three seconds is running').waitFor();
  await openTab(here, 'Conflicts');
  await cellAt(here, 2, 2).filter({ hasText: 'Done after three seconds' }).waitFor();
  expect(await here.page.getByRole('status').first().textContent()).toBe('');
});

const say = (text: string) => here.sidebar.getByText(text, { exact: true }).waitFor();

test('google.script.run: selection both ways, a date arrives as null, a missing function fails', async () => {
  await openTab(here, 'Conflicts');
  await cellAt(here, 4, 1).click();
  await here.sidebar.getByRole('button', { name: 'Where am I?' }).click();
  await say('Conflicts A4');
  await here.sidebar.getByRole('button', { name: 'Go to B3' }).click();
  await here.page.getByLabel('Cell', { exact: true }).filter({ hasText: 'B3' }).waitFor();
  await here.sidebar.getByRole('button', { name: 'A date' }).click();
  await say('null');
  await here.sidebar.getByRole('button', { name: 'A missing function' }).click();
  await say('Exception: Script function not found: thereIsNoSuchFunction');
  here.troubles.splice(0);
});

test('the frame reaches nothing but the script: not the page around it, not the network', async () => {
  const frame = here.page.frames().find((candidate) => candidate.url().includes('/frame/'));
  const reached = await frame?.evaluate(async () => {
    const attempt = async (act: () => unknown) =>
      Promise.resolve()
        .then(act)
        .then(
          () => 'reached',
          () => 'refused',
        );
    return [
      await attempt(() => parent.document.title),
      await attempt(() => localStorage.length),
      await attempt(() => fetch('/')),
    ];
  });
  expect(reached).toEqual(['refused', 'refused', 'refused']);
  // The policy says so in the console, a moment later.
  while (here.troubles.length < 2) await here.page.waitForTimeout(20);
  expect(here.troubles.splice(0).join()).toMatch(/connect-src 'none'/);
});

test('the sidebar is closed, stays closed through a reload, and is opened again from the menu', async () => {
  await here.page.getByRole('button', { name: 'Close Stand-in' }).click();
  await here.page.reload();
  await here.grid.waitFor();
  expect(await here.page.locator('iframe').count()).toBe(0);
  await choose(here, 'Stand-in', 'Show reasons');
  await here.sidebar.getByRole('button', { name: 'Where am I?' }).waitFor();
});

test('Ctrl+C ends it also while a question waits for an answer', async () => {
  const { address, stop } = await startWorkbench('--addon', STAND_IN);
  const other = await visit(address);
  await choose(other, 'Stand-in', 'Ask me');
  await other.page.getByRole('dialog', { name: 'Sure?' }).waitFor();
  await stop();
  await other.page.context().close();
});
