import type { Identifier } from '../model.ts';
import type { SourceRecord } from '../read/sourceRecord.ts';
import { type ContactIndex, holdersOf, keyOf, type RowPlace } from './contactIndex.ts';
import { isFromUs, mediumOf, notedOf, type SaidText, textsOf } from './messageText.ts';
import type { RowCase } from './rowCase.ts';
import { saysWrongNumber } from './saysWrongNumber.ts';

const LONGEST_SHOWN = 160;

/**
 * Notes the phones of the map of which the row says that they are not the contact's, so that every row that rests on one
 * is held. The row's identifiers are read only where it says anything of the kind: few do.
 */
export function noteDisowned(
  record: SourceRecord,
  identifiersOf: () => readonly Identifier[],
  index: ContactIndex,
): void {
  if (record.plan.adapter.recordKind !== 'activity') return;
  if (!statementsOf(record).some(({ text }) => saysWrongNumber(text))) return;
  const identifiers = identifiersOf();
  if (!wrongNumberOn(record, identifiers)) return;
  const place = { tab: record.plan.tab, row: record.row };
  for (const identifier of identifiers)
    if (isPhone(identifier) && holdersOf(index, identifier).length > 0) {
      const known = index.disowned.get(keyOf(identifier));
      if (!known || isBefore(place, known)) index.disowned.set(keyOf(identifier), place);
    }
}

/** The row itself says that a phone of the map is another's. */
export function disownsPhone({ record, match }: RowCase): string | null {
  const isKnown = match.comparisons.some(
    ({ identifier, holders }) => isPhone(identifier) && holders.length > 0,
  );
  const said = isKnown ? wrongNumberOn(record, match.identifiers) : undefined;
  return said ? `${said.heading}=${said.text.slice(0, LONGEST_SHOWN)}` : null;
}

/** What on the row says that its phone is another's; undefined where nothing does. */
function wrongNumberOn(record: SourceRecord, identifiers: readonly Identifier[]): SaidText | undefined {
  if (record.plan.adapter.recordKind !== 'activity' || !identifiers.some(isPhone)) return undefined;
  const isOurWord = mediumOf(record) !== 'call' && isFromUs(record, identifiers);
  return (isOurWord ? notedOf(record) : statementsOf(record)).find(({ text }) => saysWrongNumber(text));
}

function isPhone({ kind, state }: Identifier): boolean {
  return kind === 'phone' && state === 'usable';
}

function statementsOf(record: SourceRecord): readonly SaidText[] {
  return [...notedOf(record), ...textsOf(record)];
}

/** The order in which tabs and rows come must not show in what is said of them. */
function isBefore(a: RowPlace, b: RowPlace): boolean {
  return a.tab === b.tab ? a.row < b.row : a.tab < b.tab;
}
