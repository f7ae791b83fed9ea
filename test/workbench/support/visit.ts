import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { connectToBrowser } from './sharedBrowser.ts';

export interface Visit {
  readonly page: Page;
  /** The add-on's own page at the right. */
  readonly sidebar: FrameLocator;
  readonly grid: Locator;
  /** Errors of scripts, refusals of the content-security policy, requests elsewhere. */
  readonly troubles: string[];
}

// Others may be at work on the machine: a browser on a busy core takes its time.
jest.setTimeout(90_000);

let browser: Browser | undefined;
afterAll(() => browser?.close());

/** Opens an address as a new user does, in a fresh profile. */
export async function visit(
  address: string,
  look: { dark?: boolean; forced?: boolean; width?: number; height?: number } = {},
): Promise<Visit> {
  browser ??= await connectToBrowser();
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1280, height: look.height ?? 800 },
    forcedColors: look.forced ? 'active' : 'none',
    colorScheme: look.dark ? 'dark' : 'light',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const { origin } = new URL(address);
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:data|blob|about):/.test(url)) troubles.push(`request: ${url}`);
  });
  await page.goto(address);
  const grid = page.getByRole('grid');
  // Where there is nothing yet, a place to drop files stands in front of the grid.
  await grid
    .or(page.getByRole('region', { name: 'Bring in your files' }))
    .first()
    .waitFor();
  return { page, sidebar: page.frameLocator('#sidebar iframe'), grid, troubles };
}

/** Brings a tab to the front and waits for its cells; every tab of a review has something in its first. */
export async function openTab({ page }: Visit, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
  await page.getByRole('grid', { name: `Cells of ${name}` }).waitFor();
  await page.locator('#cell-1-1').filter({ hasText: /\S/ }).waitFor();
}

/** A cell by its place; it exists while it is in sight. */
export function cellAt({ page }: Visit, row: number, column: number): Locator {
  return page.locator(`#cell-${row}-${column}`);
}

/** Chooses an item of a menu in the bar. */
export async function choose({ page }: Visit, menu: string, item: string): Promise<void> {
  await page.getByRole('menubar').getByRole('menuitem', { name: menu, exact: true }).click();
  await page.getByRole('menu').getByRole('menuitem', { name: item }).click();
}
