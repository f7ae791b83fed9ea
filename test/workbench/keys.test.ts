import { type Visit, visit } from './support/visit.ts';
import { startWorkbench } from './support/workbench.ts';

let here: Visit;
beforeAll(async () => {
  const { address } = await startWorkbench();
  here = await visit(address);
  await here.sidebar.getByRole('button', { name: /^Reject/ }).waitFor();
  await here.sidebar.getByRole('tab', { name: 'Row' }).focus();
});
afterAll(() => expect(here.troubles).toEqual([]));

const decided = (count: number) => here.sidebar.getByText(`${count} of 20 decided`).waitFor();

test('a key that is pressed while the help is open decides nothing', async () => {
  await here.page.keyboard.press('?');
  await here.sidebar.getByRole('dialog').waitFor();
  await here.page.keyboard.press('r');
  await here.page.keyboard.press('Escape');
  await here.sidebar.getByRole('dialog').waitFor({ state: 'hidden' });
  await decided(0);
});

test('an undo that is pressed before the decision is written takes back that decision, and no other', async () => {
  await here.sidebar.getByRole('tab', { name: 'Row' }).focus();
  await here.page.keyboard.press('r');
  await decided(1);
  await here.sidebar.getByText('ACT-6106').first().waitFor();
  await here.page.keyboard.press('r');
  await here.page.keyboard.press('u');
  await here.sidebar.getByText('Undone: ACT-6106').waitFor();
  await decided(1);
});

test('a key of a decision that is not offered says why', async () => {
  await here.sidebar.getByRole('tab', { name: 'Row' }).focus();
  await here.page.keyboard.press('a');
  await here.sidebar.getByText(/^Approve is not offered here/).waitFor();
  await decided(1);
});

test('what a change would write is said', async () => {
  await here.grid.getByRole('gridcell', { name: 'CHG-5208', exact: true }).click();
  const row = here.sidebar.getByRole('article', { name: 'The selected row' });
  await row.getByText('do_not_contact').first().waitFor();
});
