import { SIGNED_COLUMNS } from '../../core/proof/sample/answeredSample.ts';
import { SAMPLE_COLUMNS } from '../../core/proof/sample/sampleColumns.ts';
import { DECISION, VERDICT } from '../../core/proof/signOff/bound.ts';
import { CHANGED } from '../../core/proof/signOff/signOff.ts';
import type { ColumnName } from '../../core/report/outputColumns.ts';
import { placesIn } from '../../core/report/outputHeader.ts';
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
    const columns = openOutput(outcome)?.columns ?? new Map<ColumnName, number>();
    if (touches(range, columns, [...VERDICT, 'state'])) noticeChange(CHANGED.verdicts);
    if (
      touches(
        range,
        columns,
        DECISION.filter((name) => !VERDICT.includes(name)),
      )
    )
      noticeChange(CHANGED.decisions);
    return;
  }
  if (isNoteOfSample(tab, range)) return;
  const own = Object.keys(OWN_CHANGED).find((name) => name.toLowerCase() === tab.trim().toLowerCase());
  if (own) noticeChange(OWN_CHANGED[own] ?? '');
  else if (!isOwnTab(tab)) noticeInput(tab);
}

/** Whether cells of one of these columns were edited. */
function touches<Name>(range: Range, columns: ReadonlyMap<Name, number>, names: readonly Name[]): boolean {
  const [first, last] = [range.getColumn() - 1, range.getLastColumn() - 1];
  return names.some((name) => {
    const at = columns.get(name) ?? -1;
    return at >= first && at <= last;
  });
}

/** What people write beside their answers voids nothing. Of another heading nobody knows what it was. */
function isNoteOfSample(tab: string, range: Range): boolean {
  if (tab !== OWN_TABS.sample || range.getRow() === 1) return false;
  const sheet = range.getSheet();
  const [header = []] = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getDisplayValues();
  return !touches(range, placesIn(header, SAMPLE_COLUMNS), SIGNED_COLUMNS);
}
