import { ACTIVITY_HEADINGS } from '../../bench/generate/runbookHeadings.ts';
import { folderOf } from '../support/temporary.ts';
import { cellAt, openTab, type Visit, visit } from './support/visit.ts';
import { startWorkbench } from './support/workbench.ts';

const csv = (rows: readonly (readonly string[])[]) => `${rows.map((cells) => cells.join(',')).join('\n')}\n`;
const PEOPLE = Array.from({ length: 6 }, (_, at) => at + 1);

/** Own files: phones without a country, one mailbox of two contacts, one contact that the map lacks. */
const OWN = {
  'contact-map.csv': csv([
    ['close_contact_id', 'ghl_contact_id', 'name', 'email', 'phone'],
    ...PEOPLE.map((n) => [`C${n}`, `G${n}`, `Person ${n}`, `p${n}@x.test`, `(415) 555-010${n}`]),
    ['C8', 'G8', 'Ida Hall', 'info@oak.test', ''],
    ['C9', 'G9', 'Jon Hall', 'info@oak.test', ''],
  ]),
  'activity-events.csv': csv([
    [...ACTIVITY_HEADINGS],
    ...PEOPLE.map((n) => [
      `ACT-${n}`,
      'openphone',
      '',
      `(415) 555-010${n}`,
      'call',
      `Talk ${n}`,
      `2026-05-0${n}T10:00:00Z`,
      'log',
    ]),
    ['ACT-8', 'gmail', 'info@oak.test', '', 'email', 'Hello', '2026-05-08T10:00:00Z', 'log'],
    ['ACT-9', 'gmail', 'info@oak.test', '', 'email', 'Again', '2026-05-09T10:00:00Z', 'log'],
    ['ACT-10', 'gmail', 'new@x.test', '', 'email', 'Who', '2026-05-10T10:00:00Z', 'log'],
  ]),
};

let here: Visit;
beforeAll(async () => {
  const { address } = await startWorkbench(folderOf(OWN));
  here = await visit(address);
  await here.sidebar.getByRole('tab', { name: 'Overview' }).click();
});
afterAll(() => expect(here.troubles).toEqual([]));

const button = (name: string | RegExp) => here.sidebar.getByRole('button', { name });
const ran = () => here.sidebar.getByText('The run is complete.', { exact: true }).waitFor();

async function apply(cause: RegExp, fill: Readonly<Record<string, string>>, comesTo: string): Promise<void> {
  await button(cause).first().click();
  for (const [label, value] of Object.entries(fill)) await here.sidebar.getByLabel(label).fill(value);
  await button('Preview').click();
  await here.sidebar.getByText(comesTo).waitFor();
  await button('Apply and run').click();
  await ran();
}

test('a fix that lacks what only a person knows is not even tried', async () => {
  await button(/^Settle: new@x.test is not in/).click();
  await here.sidebar.getByLabel("The contact's id in Close").fill('C10');
  await button('Preview').click();
  await here.sidebar.getByText('Nothing is freed without it').waitFor();
  await button('Close').click();
});

test('a fix is tried on a copy, applied, and taken back by the page that was opened after it', async () => {
  await apply(/^Settle: Phones lack/, { 'Country of these phones': 'US' }, '6 rows become safe.');
  await here.page.reload();
  await here.sidebar.getByRole('tab', { name: 'Overview' }).click();
  await button('Undo and run again').click();
  await ran();
  await button(/^Settle: Phones lack/).waitFor();
});

test('own files come to an empty queue by the buttons of the causes alone', async () => {
  await apply(/^Settle: Phones lack/, { 'Country of these phones': 'US' }, '6 rows become safe.');
  await apply(
    /^Settle: new@x.test is not in/,
    { "The contact's id in Close": 'C10', "The contact's id in GHL": 'G10' },
    '1 row becomes safe.',
  );
  await button(/^Settle: info@oak.test belongs to 2 contacts/).click();
  await button(/^Decide 2 rows/).click();
  const dialog = here.sidebar.getByRole('dialog', { name: 'Decide 2 rows together' });
  await dialog.waitFor();
  await here.page.keyboard.press('l');
  await dialog.getByLabel('The contact, by any of its ids').fill('G8');
  await dialog.getByText('Ida Hall (C8).').waitFor();
  await dialog.getByRole('button', { name: 'Decide 2 rows' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await here.sidebar.getByRole('tab', { name: 'Row' }).click();
  await here.sidebar.getByText('2 of 2 decided').waitFor();
  await openTab(here, 'Conflicts');
});

test('decisions that are typed into cells one below the other are noticed, and recorded as their writer says', async () => {
  await openTab(here, 'Ledger');
  const head = await here.grid.locator('[aria-rowindex="2"] .cell').allTextContents();
  const column = head.indexOf('Decision') + 1;
  await cellAt(here, 2, column).click();
  for (let row = 2; row <= 4; row += 1) {
    await here.page.keyboard.type('reject');
    await here.page.keyboard.press('Enter');
  }
  await here.sidebar.getByText('3 decisions typed into cells').waitFor();
  await button(/^Record them as/).click();
  await here.sidebar.getByText('3 rows rejected.').waitFor();
  for (let row = 2; row <= 4; row += 1)
    await cellAt(here, row, column + 1)
      .filter({ hasText: /\S/ })
      .waitFor();
});
