import { faultsOfPage } from './support/axe.ts';
import { cellAt, choose, openTab, type Visit, visit } from './support/visit.ts';
import { STAND_IN, startWorkbench } from './support/workbench.ts';

/** Every state of the page that a person can bring it to, by name. The last step of each leaves it as it was. */
const VIEWS: readonly (readonly [string, (here: Visit) => Promise<void>, (here: Visit) => Promise<void>])[] =
  [
    ['the sheet', (here) => openTab(here, 'Conflicts'), async () => {}],
    [
      'a cell with a comment',
      async (here) => {
        await cellAt(here, 2, 2).click();
        await here.page.keyboard.press('Control+Alt+m');
        await here.page.getByLabel('Comment on B2').fill('Who is this?');
        await here.page.keyboard.press('Control+Enter');
        await here.page.getByRole('gridcell', { description: /comment/ }).click();
        await here.page.getByText('Who is this?').first().waitFor();
      },
      async (here) => cellAt(here, 3, 1).click(),
    ],
    [
      'a drop-down being chosen from',
      async (here) => {
        await cellAt(here, 3, 3).click();
        await here.page.keyboard.press('Enter');
      },
      async (here) => here.page.keyboard.press('Escape'),
    ],
    [
      'an open menu',
      async (here) => here.page.getByRole('menuitem', { name: 'Stand-in' }).click(),
      async (here) => here.page.keyboard.press('Escape'),
    ],
    [
      'the menu of a cell',
      async (here) => cellAt(here, 3, 1).click({ button: 'right' }),
      async (here) => here.page.keyboard.press('Escape'),
    ],
    [
      'the values to filter by',
      async (here) => {
        await cellAt(here, 3, 1).click({ button: 'right' });
        await here.page.getByRole('menuitem', { name: /^Filter/ }).click();
        await here.page.getByRole('dialog').getByRole('checkbox').first().waitFor();
      },
      async (here) => here.page.keyboard.press('Escape'),
    ],
    [
      'a question',
      async (here) => {
        await choose(here, 'Stand-in', 'Ask me');
        await here.page.getByRole('dialog', { name: 'Sure?' }).waitFor();
      },
      async (here) => {
        await here.page.getByRole('button', { name: 'Yes' }).click();
        await here.page.getByRole('textbox', { name: 'Who are you?' }).press('Enter');
        await cellAt(here, 3, 5).filter({ hasText: 'YES' }).waitFor();
      },
    ],
    [
      'the question where to save',
      async (here) => here.page.getByRole('button', { name: 'Save…' }).click(),
      async (here) => here.page.keyboard.press('Escape'),
    ],
    [
      'a warning',
      async (here) => {
        await choose(here, 'Stand-in', 'Fail');
        await here.page.getByRole('alert').waitFor();
      },
      async (here) => here.page.getByRole('alert').getByRole('button', { name: 'Dismiss' }).click(),
    ],
  ];

let address: string;
beforeAll(async () => {
  ({ address } = await startWorkbench('--addon', STAND_IN));
});

describe('in light, dark and forced colors', () => {
  let here: Visit;
  beforeAll(async () => {
    here = await visit(address);
  });

  test.each(VIEWS)('axe-core finds nothing serious in %s', async (_name, show, leave) => {
    await show(here);
    expect(await faultsOfPage(here.page)).toEqual([]);
    await leave(here);
  });
});

test('by the keyboard alone: from the grid to a tab, a menu, the sidebar, and back; the focus is always to be seen', async () => {
  const here = await visit(address);
  const { page } = here;
  const focused = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      const { outlineStyle, outlineWidth } = getComputedStyle(activeElement ?? document.body);
      const isSeen = outlineStyle !== 'none' && outlineWidth !== '0px';
      return `${activeElement?.id || activeElement?.textContent || activeElement?.tagName} ${isSeen ? 'seen' : 'hidden'}`;
    });
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('grid seen');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('all-tabs seen');
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.getByRole('grid', { name: 'Cells of Conflicts' }).waitFor();
  expect(await focused()).toMatch(/^tab-\d+ seen$/);
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('× seen');
  await page.keyboard.press('Tab');
  await here.sidebar.getByRole('button', { name: 'Where am I?' }).press('Enter');
  await here.sidebar.getByText(/^Conflicts [A-Z]+\d+$/).waitFor();
  for (let back = 0; back < 20 && !(await focused()).startsWith('File'); back += 1)
    await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe('File seen');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor({ state: 'hidden' });
  await page.keyboard.press('Tab');
  // The first lines can be closed on the way.
  expect(await focused()).toBe('× seen');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('grid seen');
});

test.each([
  ['at 300 px', 300, 700],
  ['at 200 %', 640, 400],
])(
  '%s the row is decided by the keyboard alone, and nothing is cut off at the side',
  async (_at, width, height) => {
    const { address: sample } = await startWorkbench();
    const here = await visit(sample, { width, height });
    await here.sidebar.getByRole('article').waitFor();
    await here.sidebar.getByRole('tab', { name: 'Row' }).focus();
    await here.page.keyboard.press('r');
    await here.sidebar
      .getByText(/reject/i)
      .first()
      .waitFor();
    await here.sidebar.getByText('1 of 20 decided').waitFor();
    expect(await here.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
      true,
    );
  },
);
