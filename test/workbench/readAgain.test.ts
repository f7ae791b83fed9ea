import { INPUTS } from '../support/signedFolder.ts';
import { folderOf } from '../support/temporary.ts';
import { type Visit, visit } from './support/visit.ts';
import { startWorkbench } from './support/workbench.ts';

/*
 * While the workbook is read anew the page shows what is there so far. Who looks at something further down is to be there still
 * when all of it has come.
 */

const READING = 'Still reading the tables…';

let here: Visit;
/** Once held, no question for the rows of the Ledger or of the shelves reaches the script until they are let go. */
let held = Promise.resolve();
let letGo = () => {};
beforeAll(async () => {
  const folder = folderOf({ ...INPUTS, 'shelves.csv': 'Shelf,Item,Count\nA1,Coffee,4\n' });
  const { address } = await startWorkbench(folder);
  here = await visit(address, { width: 900, height: 420 });
  await here.page.route('**/api/run', async (route) => {
    const { name, args } = route.request().postDataJSON();
    if (name === 'pageTable' ? args[0] === 'ledger' : name === 'pageRows' && args[0] === 'shelves')
      await held;
    await route.continue();
  });
  await here.sidebar.getByRole('tab', { name: 'Overview' }).click();
  await mapColumns().waitFor();
});
afterAll(() => expect(here.troubles).toEqual([]));

const mapColumns = () => here.sidebar.locator('summary', { hasText: 'Map columns' });

function hold(): void {
  held = new Promise((done) => {
    letGo = done;
  });
}

test('a form that is open at the end of the overview is open after it, as it was filled in, and in sight', async () => {
  await mapColumns().click();
  const region = here.sidebar.locator('#region-shelves');
  await region.fill('NO');
  await region.evaluate((field) => field.scrollIntoView({ block: 'start' }));
  const scrolled = () => here.sidebar.locator('html').evaluate((page) => page.scrollTop);
  const before = await scrolled();
  expect(before).toBeGreaterThan(0);
  hold();
  // A click of the mouse would scroll to the button.
  await here.sidebar
    .getByRole('button', { name: 'Reload from the sheet' })
    .evaluate((button: HTMLElement) => button.click());
  await here.sidebar.getByText(READING).waitFor();
  expect(await scrolled()).toBeLessThan(before);
  letGo();
  await here.sidebar.getByText(READING).waitFor({ state: 'detached' });
  await region.waitFor();
  expect(await region.inputValue()).toBe('NO');
  expect(await scrolled()).toBe(before);
});
