import type { Outcome } from '../../core/model.ts';
import { OUTCOMES, OUTPUTS } from '../../core/report/outputColumns.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';

/** What the first cell of a tab begins with where the review has made it: an export may bear such a name as well. */
const FIRST_CELLS: Readonly<Record<string, string>> = {
  [OWN_TABS.plan]: 'Plan: ',
  [OWN_TABS.signOff]: 'Sign-off: ',
};

/** The table that a tab's name means, or undefined for a tab of another kind. */
export function outputNamed(tab: string): Outcome | undefined {
  return OUTCOMES.find((outcome) => isSameName(OUTPUTS[outcome].tab, tab));
}

export function isOwnTab(tab: string): boolean {
  return Object.values(OWN_TABS).some((own) => isSameName(own, tab));
}

/** Whether a tab of such a name is the review's by what stands in its first cell, which is only then asked for. */
export function isOursBy(tab: string, firstCell: () => string): boolean {
  const begins = Object.entries(FIRST_CELLS).find(([own]) => isSameName(own, tab))?.[1];
  if (begins === undefined) return true;
  const first = firstCell();
  return first === '' || first.startsWith(begins);
}

function isSameName(own: string, tab: string): boolean {
  return own.toLowerCase() === tab.trim().toLowerCase();
}
