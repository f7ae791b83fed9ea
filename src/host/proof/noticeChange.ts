import { boundInput } from '../../core/proof/signOff/bound.ts';
import { inputChanged } from '../../core/proof/signOff/signOff.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import { documentProperties, recall, rememberSignOff } from '../run/runState.ts';
import { saySignOff } from '../workbook/handoffTab.ts';
import { statusWords } from './check.ts';

/**
 * Something that a sign-off rests on was changed: it is void at once, before anything is checked. `what` names the class and the
 * tab. Taking the change back makes it stand again, by *Verify sign-off*.
 */
export function noticeChange(what: string): void {
  const properties = documentProperties();
  const { signOff } = recall(properties);
  if (!signOff || signOff.changes.includes(what)) return;
  const known = { ...signOff, changes: [...signOff.changes, what] };
  rememberSignOff(properties, known);
  const spreadsheet = SpreadsheetApp.getActive();
  const tab = spreadsheet.getSheetByName(OWN_TABS.signOff);
  tab
    ?.getRange(1, 1, 3, 1)
    .setValues([
      ['Sign-off: VOID'],
      [''],
      [
        `Changed since it was signed: ${known.changes.join('; ')}. Verify sign-off tells whether that was taken back.`,
      ],
    ]);
  const handoff = spreadsheet.getSheetByName(OWN_TABS.handoff);
  if (handoff) saySignOff(handoff, statusWords(known));
}

/** The same of the cells of a tab that a review reads. */
export function noticeInput(tab: string): void {
  noticeChange(inputChanged(boundInput(tab, '')));
}
