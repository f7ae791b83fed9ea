import { SAMPLE } from '../support/sampleTabs.ts';
import { folderOf } from '../support/temporary.ts';
import { cellAt, openTab, visit } from './support/visit.ts';
import { startWorkbench } from './support/workbench.ts';

test('a run from the sidebar that the browser cuts off is said to be incomplete, and Resume repairs it', async () => {
  const { address } = await startWorkbench(folderOf(SAMPLE));
  const here = await visit(address);
  const { page, sidebar } = here;
  const status = () => cellAt(here, 1, 1).textContent();
  await sidebar.getByRole('article', { name: 'The selected row' }).waitFor();
  await openTab(here, 'Handoff');
  expect(await status()).toMatch(/^Complete/);

  await openTab(here, 'Contact Map');
  await cellAt(here, 3, 3).click();
  await page.keyboard.type('bo@elsewhere.test');
  await page.keyboard.press('Enter');
  // The first slice never reaches the script: it is held until the page that sent it is gone.
  const isReached = new Promise<void>((reached) => {
    let isHeld = false;
    void page.route('**/api/run', (route) => {
      const isSlice = route.request().postData()?.includes('"pageRunWrite"');
      if (isHeld || !isSlice) return void route.continue();
      isHeld = true;
      reached();
    });
  });
  await sidebar.getByRole('tab', { name: 'Run' }).click();
  await sidebar.getByRole('button', { name: 'Run review' }).click();
  await isReached;
  await page.reload();

  await openTab(here, 'Handoff');
  expect(await status()).toMatch(/incomplete/i);
  await sidebar.getByRole('tab', { name: 'Run' }).click();
  await sidebar.getByRole('alert').getByText('The last run is not complete.').waitFor();
  await sidebar.getByRole('button', { name: 'Resume' }).click();
  await sidebar.getByText('The run is complete.').waitFor();
  await cellAt(here, 1, 1)
    .filter({ hasText: /^Complete/ })
    .waitFor();
  await openTab(here, 'Conflicts');
  await cellAt(here, 2, 4).filter({ hasText: 'bo@x.test' }).filter({ hasText: 'not in the map' }).waitFor();
  await sidebar.getByRole('tab', { name: 'Run' }).click();
  await sidebar.getByRole('button', { name: 'Run review' }).waitFor();
  expect(await sidebar.getByText('The last run is not complete.').count()).toBe(0);
  expect(here.troubles.filter((trouble) => !/Failed to (?:load|fetch)|ERR_/.test(trouble))).toEqual([]);
});
