import { whoSigned } from '../../core/proof/signOff/signing.ts';
import { sayMissing } from '../../core/proof/signOff/signOffBlocks.ts';
import { voidWords } from '../../core/report/handoff/runStatus.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import type { Workbook } from '../../core/reviewWorkbook.ts';
import { documentProperties, type KnownSignOff, recall, rememberSignOff } from '../run/runState.ts';
import { saySignOff } from '../workbook/handoffTab.ts';
import { type OpenWorkbook, openWorkbook } from '../workbook/openWorkbook.ts';
import { readWorkbook } from '../workbook/readWorkbook.ts';
import { showSignOff } from '../workbook/signOffTab.ts';
import { type SignOffStanding, standingNow } from './signOffStanding.ts';

/** The workbook as it is, and whether what was signed stands. */
export interface Checked {
  readonly book: OpenWorkbook;
  readonly read: Workbook;
  readonly standing: SignOffStanding | null;
}

/**
 * Checks the sign-off against every cell it rests on, and lets the tabs and the sidebar say what came of it. Under the document's
 * lock. `known` is what this execution has read: all cells of a large workbook take minutes.
 */
export function checkSignOff(known?: Workbook): Checked {
  const book = openWorkbook();
  const read = known ?? readWorkbook(book);
  const standing = standingNow(book, read, recall(documentProperties()).finished.version);
  if (standing) sayStanding(book, standing);
  return { book, read, standing };
}

/** After a run that was completed: it has written down itself whether it renews what was signed. */
export function checkAfterRun(): void {
  const properties = documentProperties();
  const { signOff } = recall(properties);
  // The copy of a spreadsheet has the tabs of a sign-off, and remembers nothing of it.
  const isKept = () => SpreadsheetApp.getActiveSpreadsheet().getSheetByName(OWN_TABS.signOffData) !== null;
  if (!signOff && !isKept()) return;
  // Whatever call fails from here on, nobody is told that it stands.
  const changes = ['a run has finished since it was last checked: choose Verify sign-off'];
  if (signOff) rememberSignOff(properties, { ...signOff, changes });
  checkSignOff();
}

/** Lets everything that speaks of the sign-off say whether it stands. What must not be believed any more goes first. */
export function sayStanding(book: OpenWorkbook, { signed, state }: SignOffStanding): void {
  const known = { ...state, who: whoSigned(signed) };
  rememberSignOff(documentProperties(), known);
  showSignOff(book, signed, state);
  const handoff = book.own.get(OWN_TABS.handoff);
  if (handoff) saySignOff(handoff, statusWords(known));
  SpreadsheetApp.flush();
}

/** `stands, plan-1f2e, Kim on …`, or what voids it. */
export function statusWords({ who, changes, missing }: KnownSignOff): string {
  if (changes.length > 0) return `${voidWords(changes)} (${who})`;
  return `${missing > 0 ? `not complete: ${sayMissing(missing)}` : 'stands,'} ${who}`;
}
