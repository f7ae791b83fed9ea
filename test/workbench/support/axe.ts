import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import type { Visit } from './visit.ts';

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** Each frame is looked at by itself; that a part of a page lacks a heading of the first level is no fault of its own. */
const OPTIONS = { iframes: false, preload: false, resultTypes: ['violations'] };
const COLORS_ALONE = { ...OPTIONS, runOnly: { type: 'rule', values: ['color-contrast'] } };

/** What is serious or critical in the page and in every page of the add-on inside it, in light, dark and forced colors. */
export function faultsOfPage(page: Page): Promise<string[]> {
  return faultsInEachLook(page, page.frames());
}

/** The same of the sidebar alone. */
export async function faultsOfSidebar({ page }: Visit): Promise<string[]> {
  const frame = await (await page.locator('#sidebar iframe').elementHandle())?.contentFrame();
  return frame ? faultsInEachLook(page, [frame]) : ['there is no sidebar'];
}

const OTHER_LOOKS = {
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const;

/** Everything in light, in the other looks what they change: the colors. Leaves it light. */
async function faultsInEachLook(page: Page, frames: readonly Frame[]): Promise<string[]> {
  const found: string[] = [];
  for (const frame of frames) found.push(...(await faultsIn(frame, OPTIONS)));
  for (const [look, media] of Object.entries(OTHER_LOOKS)) {
    await page.emulateMedia(media);
    for (const frame of frames)
      found.push(...(await faultsIn(frame, COLORS_ALONE)).map((fault) => `${look}: ${fault}`));
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  return found;
}

async function faultsIn(frame: Frame, options: object): Promise<string[]> {
  // A page that was looked at before still has it.
  if (await frame.evaluate(`typeof axe === 'undefined'`)) await frame.evaluate(SOURCE);
  const { violations } = await frame.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
}
