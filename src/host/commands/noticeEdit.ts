import { DECISION, VERDICT } from '../../core/proof/signOff/bound.ts';
import { CHANGED } from '../../core/proof/signOff/signOff.ts';
import type { ColumnName } from '../../core/report/outputColumns.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import { noticeChange, noticeInput } from '../proof/noticeChange.ts';
import { documentProperties, recall } from '../run/runState.ts';
import type { Range } from '../sheet/google.ts';
import { openOutput } from '../sidebar/openOutput.ts';
import { isOwnTab, outputNamed } from '../workbook/tabNames.ts';

/** What Google tells of an edit by hand: of one cell also what it said before. */
interface Edit {
  readonly range: Range;
  readonly value?: unknown;
  readonly oldValue?: unknown;
}

/** Tabs of ours that a sign-off rests on. */
const OWN_CHANGED: Readonly<Record<string, string>> = {
  [OWN_TABS.plan]: CHANGED.plan,
  [OWN_TABS.planData]: CHANGED.plan,
  [OWN_TABS.signOff]: 'the sign-off itself: somebody has written into its tab',
  [OWN_TABS.signOffData]: 'the sign-off itself: somebody has written into its tab',
  [OWN_TABS.sample]: CHANGED.sample,
  [OWN_TABS.log]: 'the decision log: somebody has written into it',
};

/**
 * Google calls this after every edit by hand, as a simple trigger, which needs no permission and may take 30 seconds. Where
 * nobody has signed it ends at once. That properties may be read there is *unverified*; what is not noticed here is found
 * by the next check. Sorting, deleted rows and other programs make no such call.
 */
export function noticeEdit({ range, value, oldValue }: Edit): void {
  if (recall(documentProperties()).signOff === null) return;
  if (oldValue !== undefined && oldValue === value) return;
  const tab = range.getSheet().getName();
  const outcome = outputNamed(tab);
  if (outcome) {
    const columns = openOutput(outcome)?.columns;
    const [first, last] = [range.getColumn() - 1, range.getLastColumn() - 1];
    const isAmong = (names: readonly ColumnName[]) =>
      names.some((name) => {
        const at = columns?.get(name) ?? -1;
        return at >= first && at <= last;
      });
    if (isAmong([...VERDICT, 'state'])) noticeChange(CHANGED.verdicts);
    if (isAmong(DECISION.filter((name) => !VERDICT.includes(name)))) noticeChange(CHANGED.decisions);
    return;
  }
  const own = Object.keys(OWN_CHANGED).find((name) => name.toLowerCase() === tab.trim().toLowerCase());
  if (own) noticeChange(OWN_CHANGED[own] ?? '');
  else if (!isOwnTab(tab)) noticeInput(tab);
}
