import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { openWorkbench } from '../support/printedAddress.ts';
import { DRIFT_SCENES, SCENES, type Scene } from './scenes.ts';

/** `npm run screenshots`: the main views of the built product with the sample workbooks, light and dark. */
const OUT = join('docs', 'screenshots');
/** Until what moves on the page has come to rest. */
const A_REST = 700;

mkdirSync(OUT, { recursive: true });
const browser = await launchBrowser();
try {
  for (const look of ['light', 'dark'] as const) {
    await takeAll(browser, look, SCENES);
    await takeAll(browser, look, DRIFT_SCENES, join('fixtures', 'workbooks', 'drift'));
  }
} finally {
  await browser.close();
}

/** A workbench of its own for each look: the scenes decide, comment and edit. */
async function takeAll(
  browser: Browser,
  look: 'light' | 'dark',
  scenes: readonly Scene[],
  ...folder: readonly string[]
): Promise<void> {
  const { child, address } = openWorkbench(
    ...(folder.length > 0 ? folder : ['--sample']),
    '--as',
    'maya@fernhill-studio.test',
  );
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: look });
    const page = await context.newPage();
    await page.goto(await address);
    const stage = { page, sidebar: page.frameLocator('#sidebar iframe') };
    for (const { name, of, show } of scenes) {
      await show(stage);
      await page.waitForTimeout(A_REST);
      const path = join(OUT, `${name}-${look}.png`);
      await (of === 'page' ? page.screenshot({ path }) : page.locator('#sidebar').screenshot({ path }));
      console.log(path);
    }
    await context.close();
  } finally {
    child.kill();
  }
}
