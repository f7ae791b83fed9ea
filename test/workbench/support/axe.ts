import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** Each frame is looked at by itself; that a part of a page lacks a heading of the first level is no fault of its own. */
const RUN = `axe.run(document, { iframes: false, preload: false, resultTypes: ['violations'] })`;

/** What is serious or critical in the page and in every page of the add-on inside it, as `rule: element`. */
export async function seriousFaults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) found.push(...(await faultsIn(frame)));
  return found;
}

async function faultsIn(frame: Frame): Promise<string[]> {
  // A page that was looked at before still has it.
  if (await frame.evaluate(`typeof axe === 'undefined'`)) await frame.evaluate(SOURCE);
  const { violations } = await frame.evaluate<AxeResults>(RUN);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
}
