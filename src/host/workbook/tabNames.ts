import type { Outcome } from '../../core/model.ts';
import { LOG_TAB, OUTCOMES, OUTPUTS } from '../../core/report/outputColumns.ts';
import { JOURNAL_TAB } from '../../core/rerun/past.ts';

/** Tabs of the add-on's own that are neither set-up nor a table of rows. */
export const OWN_TABS = {
  handoff: 'Handoff',
  archive: 'Archive',
  journal: JOURNAL_TAB,
  log: LOG_TAB,
  importing: 'Import in progress',
  platform: 'Platform check',
  scratch: 'Platform scratch',
} as const;

/** The table that a tab's name means, or undefined for a tab of another kind. */
export function outputNamed(tab: string): Outcome | undefined {
  return OUTCOMES.find((outcome) => isSameName(OUTPUTS[outcome].tab, tab));
}

export function isOwnTab(tab: string): boolean {
  return Object.values(OWN_TABS).some((own) => isSameName(own, tab));
}

function isSameName(own: string, tab: string): boolean {
  return own.toLowerCase() === tab.trim().toLowerCase();
}
