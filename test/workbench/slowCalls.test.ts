import { cellAt, openTab, type Visit, visit } from './support/visit.ts';
import { startWorkbench } from './support/workbench.ts';

/** At Google a call of the page takes 0.8 to 2 seconds: what the page shows while the script has not answered yet. */

/** A little of that for all calls; those of which a test speaks are held until it lets them go. */
const PAGE_CALLS = '50-100';

let here: Visit;
let answers: Answers;
beforeAll(async () => {
  const { address } = await startWorkbench('--page-calls', PAGE_CALLS);
  here = await visit(address);
  await openTab(here, 'Conflicts');
  await here.sidebar.getByText(/of \d+ decided/).waitFor();
  answers = await answersOf(here);
});
afterAll(() => expect(here.troubles).toEqual([]));

interface Answers {
  readonly hold: () => void;
  readonly letGo: () => void;
}

/** Once held, no question of the page reaches the script until they are let go. */
async function answersOf({ page }: Visit): Promise<Answers> {
  let held = Promise.resolve();
  let letGo = () => {};
  await page.route('**/api/run', async (route) => {
    await held;
    // The page may be gone by now.
    await route.continue().catch(() => {});
  });
  return {
    hold() {
      held = new Promise((done) => {
        letGo = done;
      });
    },
    letGo: () => letGo(),
  };
}

const click = (name: string) => here.sidebar.getByRole('button', { name }).first().click();
const heading = () => here.sidebar.getByRole('article').getByRole('heading').first();
const waiting = () => here.sidebar.locator('body.waiting').waitFor();
const rest = () => here.sidebar.locator('body:not(.waiting)').waitFor();

test('rows that were looked at before are shown at once, and the sheet follows', async () => {
  await cellAt(here, 2, 1).click();
  await here.sidebar.getByRole('article').waitFor();
  const seen: string[] = [];
  for (const to of ['Next', 'Next']) {
    const before = (await heading().textContent()) ?? '';
    await click(to);
    await heading().filter({ hasNotText: before }).waitFor();
    await rest();
    seen.push((await heading().textContent()) ?? '');
  }
  const [second = '', third = ''] = seen;
  answers.hold();
  await click('Previous');
  await heading().filter({ hasText: second }).waitFor();
  await waiting();
  answers.letGo();
  await rest();
  answers.hold();
  await click('Next');
  await heading().filter({ hasText: third }).waitFor();
  await waiting();
  answers.letGo();
  await rest();
  expect(await heading().textContent()).toBe(third);
});

test('a decision says at once that it is being written, and then that it is', async () => {
  answers.hold();
  await click('Reject');
  await here.sidebar.getByText(/^Saving ACT/).waitFor();
  await waiting();
  answers.letGo();
  await here.sidebar.getByText(/^ACT-\d+ rejected/).waitFor();
  await here.sidebar.getByText('1 of').waitFor();
});

test('a filter needs nobody', async () => {
  answers.hold();
  await here.sidebar.getByText(/^Conflicts, to decide/).click();
  await here.sidebar.getByLabel('State').selectOption({ label: 'Decided' });
  await here.sidebar.getByText(/^Conflicts, decided: 1 row/).waitFor();
  answers.letGo();
});
