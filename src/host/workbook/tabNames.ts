import type { Outcome } from '../../core/model.ts';
import { SAMPLE_COLUMNS } from '../../core/proof/sample/sampleColumns.ts';
import { OUTCOMES, OUTPUTS } from '../../core/report/outputColumns.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';

/** What the first row of a tab shows where the review has made it: an export may bear such a name as well. */
const FIRST_ROWS: Readonly<Record<string, (first: readonly string[]) => boolean>> = {
  [OWN_TABS.plan]: ([title = '']) => title.startsWith('Plan: '),
  [OWN_TABS.signOff]: ([title = '']) => title.startsWith('Sign-off: '),
  [OWN_TABS.changes]: ([title = '']) => title.startsWith('What changed: '),
  [OWN_TABS.sample]: (headings) =>
    SAMPLE_COLUMNS.every(({ heading, name }) => name !== 'look_up' || headings.includes(heading)),
};

/** The table that a tab's name means, or undefined for a tab of another kind. */
export function outputNamed(tab: string): Outcome | undefined {
  return OUTCOMES.find((outcome) => isSameName(OUTPUTS[outcome].tab, tab));
}

export function isOwnTab(tab: string): boolean {
  return Object.values(OWN_TABS).some((own) => isSameName(own, tab));
}

/** Whether a tab of such a name is the review's by what stands in its first row, which is only then asked for. */
export function isOursBy(tab: string, firstRow: () => readonly string[]): boolean {
  const isOurs = Object.entries(FIRST_ROWS).find(([own]) => isSameName(own, tab))?.[1];
  if (!isOurs) return true;
  const first = firstRow();
  return first.every((cell) => cell === '') || isOurs(first);
}

function isSameName(own: string, tab: string): boolean {
  return own.toLowerCase() === tab.trim().toLowerCase();
}
