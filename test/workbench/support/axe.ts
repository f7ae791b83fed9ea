import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import type { Visit } from './visit.ts';

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** Each frame is looked at by itself; that a part of a page lacks a heading of the first level is no fault of its own. */
const OPTIONS = { iframes: false, preload: false, resultTypes: ['violations'] };
const COLORS_ALONE = { ...OPTIONS, runOnly: { type: 'rule', values: ['color-contrast'] } };

/** What is serious or critical in the page and in every page of the add-on inside it, as `rule: element`. */
export async function seriousFaults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) found.push(...(await faultsIn(frame, OPTIONS)));
  return found;
}

/** The same of the sidebar, in light, dark and forced colors; leaves it light. */
export async function faultsOfSidebar({ page }: Visit): Promise<string[]> {
  const frame = await (await page.locator('#sidebar iframe').elementHandle())?.contentFrame();
  if (!frame) return ['there is no sidebar'];
  const found = await faultsIn(frame, OPTIONS);
  for (const forcedColors of ['none', 'active'] as const) {
    await page.emulateMedia({ colorScheme: 'dark', forcedColors });
    const faults = await faultsIn(frame, COLORS_ALONE);
    found.push(...faults.map((fault) => `${forcedColors === 'active' ? 'forced' : 'dark'}: ${fault}`));
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
