import { addImportTab } from './addImportTab.ts';
import { alertOutcome } from './alerts.ts';
import { archiveClearedRows } from './archiveClearedRows.ts';
import { checkTabs } from './checkTabs.ts';
import { loadSample } from './loadSample.ts';
import { runReview } from './runReview.ts';
import { setPhoneRegion } from './setPhoneRegion.ts';
import { setUpWorkbook } from './setUpWorkbook.ts';
import { showReasons } from './showReasons.ts';
import { verifyPlatform } from './verifyPlatform.ts';

/** Every command of the menu, each with its exceptions caught and its words shown. */
export const COMMANDS = {
  setUpWorkbook: () => alertOutcome(setUpWorkbook),
  addImportTab: () => alertOutcome(addImportTab),
  checkTabs: () => alertOutcome(checkTabs),
  runReview: () => alertOutcome(runReview),
  showReasons: () => alertOutcome(showReasons),
  archiveClearedRows: () => alertOutcome(archiveClearedRows),
  setPhoneRegion: () => alertOutcome(setPhoneRegion),
  loadSample: () => alertOutcome(loadSample),
  verifyPlatform: () => alertOutcome(verifyPlatform),
} as const;
