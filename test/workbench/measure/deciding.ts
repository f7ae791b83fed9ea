import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { conflictFiles } from '../support/conflicts.ts';
import { openWorkbench } from '../support/printedAddress.ts';

/*
 * `npm run bench:deciding`: keys and seconds for ten decisions in the workbench, by somebody who never thinks: typed into the cells, with
 * the keys of the sidebar, and all of one cause together. Each in a workbench of its own, from the first key until the last
 * decision is written.
 */

const ROWS = 10;

interface Desk {
  readonly page: Page;
  readonly sidebar: FrameLocator;
  /** Presses keys, which are counted. */
  press(...keys: readonly string[]): Promise<void>;
}

const WAYS: readonly (readonly [string, (desk: Desk) => Promise<void>])[] = [
  [
    'typed into the cells of the column Decision, then recorded as one’s own',
    async ({ page, sidebar, press }) => {
      const headings = await page.locator('.frozen [role=gridcell]').allTextContents();
      await page.locator('#grid').focus();
      await press('Control+Home', 'ArrowDown', ...Array(headings.indexOf('Decision')).fill('ArrowRight'));
      for (let row = 0; row < ROWS; row += 1) await press(...'reject', 'Enter');
      await page.locator(`#cell-${ROWS + 1}-1`).click();
      await sidebar.getByRole('button', { name: /^Record/ }).click();
    },
  ],
  ['a key of the sidebar for each row', ({ press }) => press(...Array(ROWS).fill('r'))],
  [
    'all of them together: M, R, Enter',
    async ({ sidebar, press }) => {
      await press('m');
      await sidebar.getByRole('dialog').waitFor();
      await press('r', 'Enter');
    },
  ],
];

const browser = await launchBrowser();
try {
  for (const [name, decide] of WAYS) {
    const { keys, seconds } = await measured(browser, decide);
    console.log(`${String(keys).padStart(3)} keys ${seconds.toFixed(1).padStart(5)} s  ${name}`);
  }
} finally {
  await browser.close();
}

async function measured(
  browser: Browser,
  decide: (desk: Desk) => Promise<void>,
): Promise<{ keys: number; seconds: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'crm-review-deciding-'));
  for (const [file, text] of Object.entries(conflictFiles(ROWS))) writeFileSync(join(folder, file), text);
  const { child, address } = openWorkbench(folder, '--as', 'Kim');
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(await address);
    const sidebar = page.frameLocator('#sidebar iframe');
    await sidebar.getByRole('button', { name: /^Reject/ }).waitFor();
    let keys = 0;
    const press = async (...pressed: readonly string[]) => {
      keys += pressed.length;
      for (const key of pressed) await page.keyboard.press(key);
    };
    const since = performance.now();
    await decide({ page, sidebar, press });
    await sidebar.getByText(`${ROWS} of ${ROWS} decided`).waitFor();
    // What is said when the last one is in the sheet.
    await sidebar.getByText(new RegExp(`^(A${ROWS}|${ROWS} rows) rejected\\.$`)).waitFor();
    const seconds = (performance.now() - since) / 1000;
    await page.context().close();
    return { keys, seconds };
  } finally {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
