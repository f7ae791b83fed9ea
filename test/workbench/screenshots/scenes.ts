import type { FrameLocator, Page } from 'playwright-core';

export interface Stage {
  readonly page: Page;
  readonly sidebar: FrameLocator;
}

/** One picture: how to come to the view, and whether the whole page or the sidebar alone is taken. */
export interface Scene {
  readonly name: string;
  readonly of: 'page' | 'sidebar';
  show(stage: Stage): Promise<void>;
}

const COMMENT = 'Diego moved to Kettleyard last week, I think. Asking him.';

const tab = ({ page }: Stage, name: string) => page.getByRole('tab', { name, exact: true }).click();
const view = ({ sidebar }: Stage, name: string) => sidebar.getByRole('tab', { name }).click();
const cell = ({ page }: Stage, row: number, column: number) => page.locator(`#cell-${row}-${column}`);

/** Decides a row with a key; the sidebar goes on to the next one by itself. */
async function decide(stage: Stage, row: number, key: 'i' | 'r', note = ''): Promise<void> {
  const event = (await cell(stage, row, 1).textContent()) ?? '';
  await cell(stage, row, 1).click();
  await stage.sidebar.getByText(event).first().waitFor();
  if (note) await stage.sidebar.getByRole('textbox', { name: /^Note/ }).fill(note);
  await stage.sidebar.getByRole('button', { name: /^Reject/ }).press(key);
  const decided = { i: 'needs info', r: 'reject' }[key];
  await stage.page.locator(`[id^="cell-${row}-"]`).filter({ hasText: decided }).first().waitFor();
}

/** Of the sample of two-way drift. */
export const DRIFT_SCENES: readonly Scene[] = [
  {
    name: 'writes',
    of: 'page',
    async show(stage) {
      await tab(stage, 'Conflicts');
      await stage.page.getByRole('gridcell', { name: /^budget: / }).click();
      await stage.sidebar
        .getByRole('heading', { name: /^What the systems hold/ })
        .evaluate((heading) => heading.scrollIntoView({ block: 'center' }));
    },
  },
];

/** In the order of a first review; each goes on from where the one before it ended. */
export const SCENES: readonly Scene[] = [
  {
    name: 'conflict',
    of: 'page',
    async show(stage) {
      await stage.sidebar.getByRole('img').first().waitFor();
    },
  },
  {
    name: 'why',
    of: 'sidebar',
    async show({ sidebar }) {
      await sidebar
        .getByRole('img')
        .first()
        .evaluate((picture) => picture.scrollIntoView({ block: 'center' }));
    },
  },
  {
    name: 'comment',
    of: 'page',
    async show(stage) {
      const { page } = stage;
      await decide(stage, 3, 'i', 'Household phone: ask which of the two');
      await decide(stage, 4, 'r');
      await decide(stage, 5, 'r', 'A new lead, not to be synced yet');
      await cell(stage, 2, 1).click();
      await page.keyboard.press('Control+Alt+m');
      await page.getByRole('textbox', { name: /^Comment on/ }).fill(COMMENT);
      await page.keyboard.press('Control+Enter');
      await page.getByRole('gridcell', { description: '1 comment' }).waitFor();
      await cell(stage, 3, 1).click();
      await cell(stage, 2, 1).click();
      await page.getByRole('complementary', { name: 'Comments' }).getByText(COMMENT).waitFor();
      await stage.sidebar.getByText('ACT-6104').first().waitFor();
    },
  },
  { name: 'overview', of: 'sidebar', show: (stage) => view(stage, 'Overview') },
  {
    name: 'import',
    of: 'sidebar',
    async show(stage) {
      await view(stage, 'Import');
      await stage.sidebar.locator('input[type=file]').setInputFiles({
        name: 'desk-tickets.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(
          'Ticket;Wrote to us;Rang us from\r\nT-1;amara.okafor@northwind-dental.test;+1 555 010 1101\r\n',
        ),
      });
      await stage.sidebar.getByRole('button', { name: 'Skip this file' }).waitFor();
    },
  },
  {
    name: 'mapping',
    of: 'sidebar',
    async show(stage) {
      await stage.sidebar.getByRole('button', { name: 'Import', exact: true }).click();
      await stage.sidebar.getByText(/in the tab/).waitFor();
      await view(stage, 'Overview');
      const system = stage.sidebar.getByLabel('System', { exact: true });
      await stage.sidebar.getByText('desk-tickets is not recognized').waitFor();
      // What is read of the new tab meanwhile is drawn anew.
      await stage.page.waitForTimeout(1500);
      await stage.sidebar.getByRole('button', { name: 'Map columns…' }).click();
      await system.waitFor();
      await system.evaluate((field) => field.scrollIntoView({ block: 'center' }));
    },
  },
  {
    name: 'reopened',
    of: 'page',
    async show(stage) {
      const { page } = stage;
      await tab(stage, 'activity-events');
      await cell(stage, 7, 4).click();
      await page.keyboard.type('+1 555 010 1199');
      await page.keyboard.press('Enter');
      await page.getByRole('menubar').getByRole('menuitem', { name: 'CRM Sync Review' }).click();
      await page.getByRole('menuitem', { name: 'Run review' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
      await tab(stage, 'Conflicts');
      await view(stage, 'Row');
      await cell(stage, 3, 1).click();
      await stage.sidebar.getByText('ACT-6106').first().waitFor();
    },
  },
  {
    name: 'handoff',
    of: 'page',
    async show(stage) {
      await tab(stage, 'Handoff');
      await view(stage, 'Export');
      await stage.page.locator('#cell-4-1').click();
    },
  },
];
