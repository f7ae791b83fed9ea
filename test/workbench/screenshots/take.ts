import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { DRIFT_SCENES, SCENES, type Scene } from './scenes.ts';

/** `npm run screenshots`: the main views of the built product with the sample workbooks, light and dark. */
const OUT = join('docs', 'screenshots');
const START = join('build', 'cli', 'main.mjs');
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
  const args = [
    START,
    'open',
    ...(folder.length > 0 ? folder : ['--sample']),
    '--no-open',
    '--as',
    'maya@fernhill-studio.test',
  ];
  const child = spawn(process.execPath, args);
  try {
    const address = await new Promise<string>((found, failed) => {
      let output = '';
      const hear = (text: Buffer) => {
        output += text.toString('utf8');
        const [, printed] = /Open (\S+)/.exec(output) ?? [];
        if (printed) found(printed);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.on('exit', () => failed(new Error(output)));
    });
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: look });
    const page = await context.newPage();
    await page.goto(address);
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
