import { addImportTab } from './addImportTab.ts';
import { archiveClearedRows } from './archiveClearedRows.ts';
import { checkTabs } from './checkTabs.ts';
import { atTheEdge } from './edge.ts';
import { loadSample } from './loadSample.ts';
import { openSidebar } from './openSidebar.ts';
import { setPhoneRegion } from './phoneRegion.ts';
import { runReview } from './runReview.ts';
import { setUpWorkbook } from './setUpWorkbook.ts';
import { verifyPlatform } from './verifyPlatform.ts';

/** Every command of the menu, each with its exceptions caught and its words shown. */
export const COMMANDS = {
  setUpWorkbook: () => atTheEdge(setUpWorkbook),
  addImportTab: () => atTheEdge(addImportTab),
  checkTabs: () => atTheEdge(checkTabs),
  runReview: () => atTheEdge(runReview),
  showReasons: () => atTheEdge(openSidebar),
  archiveClearedRows: () => atTheEdge(archiveClearedRows),
  setPhoneRegion: () => atTheEdge(setPhoneRegion),
  loadSample: () => atTheEdge(loadSample),
  verifyPlatform: () => atTheEdge(verifyPlatform),
} as const;
