import { keyOf } from '../match/contactIndex.ts';
import { identityField } from '../match/heldValues.ts';
import { lastDigits } from '../match/phoneTails.ts';
import type { IdentifierKind, Reading, Row } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { cellText } from '../normalize/text.ts';
import { canonicalField } from '../policy/contactFields.ts';
import { fieldClassOf } from '../policy/defaults.ts';
import { misfitOf } from '../read/misfit.ts';
import { isHeaderLike } from '../read/otherHeader.ts';
import { recordsOf } from '../read/records.ts';
import { fieldOf, identifiersOf, type SourceRecord } from '../read/sourceRecord.ts';
import { type DateOrder, dateOrderShownBy } from '../read/timestamp.ts';
import { unreadValues } from '../read/unreadValues.ts';
import type { OpenTab } from '../run.ts';
import { tailKey } from './contactFacts.ts';

/** What a row says by itself: nothing of it rests on the map or on another row. */
export interface RowRead {
  /** It repeats the tab's headings. */
  readonly isHeader: boolean;
  /** The order of day and month that a date of it shows, by column. */
  readonly orders: readonly { readonly column: number; readonly order: DateOrder }[];
  /** Every key of the map that judging it may ask for. */
  readonly keys: readonly string[];
}

const NOTHING: RowRead = { isHeader: false, orders: [], keys: [] };

/** `row` is the number that a person sees. */
export function readRow(tab: OpenTab, row: number, cells: Row): RowRead {
  const [record] = recordsOf(tab.plan, [cells], row - 1, []);
  if (!record) return NOTHING;
  return {
    isHeader: isHeaderLike(record.cells, tab.headings),
    orders: misfitOf(tab.plan, record, Number.POSITIVE_INFINITY) ? [] : ordersOf(record),
    keys: [...keysOfRow(tab, record)],
  };
}

function ordersOf({ plan, cells }: SourceRecord): RowRead['orders'] {
  return plan.timeColumns.flatMap((column) => {
    const order = dateOrderShownBy(cells[column] ?? '');
    return order === 'undecided' ? [] : [{ column, order }];
  });
}

/** Whatever it may be looked up for: as who the row is about, as who else, or as whose a value is. */
function keysOfRow(tab: OpenTab, record: SourceRecord): ReadonlySet<string> {
  const keys = new Set<string>();
  const add = (kind: IdentifierKind, { canonical, incomplete }: Reading) => {
    if (canonical !== '') keys.add(keyOf({ kind, canonical }));
    if (incomplete) keys.add(tailKey(lastDigits(incomplete.digits)));
  };
  for (const identifier of identifiersOf(record, tab.read)) add(identifier.kind, identifier);
  for (const [kind, raw] of unreadOf(tab, record, keys)) add(kind, tab.read(kind, raw));
  for (const [field, value] of valuesOf(record))
    if (fieldClassOf(field, value) === 'identity') {
      const { kind } = identityField(field, record.system);
      add(kind, tab.read(kind, value));
    }
  return keys;
}

/** What stands in columns that nobody reads. Which of the ids are anybody's is for the map to say, so all are asked for. */
function unreadOf(
  { unread }: OpenTab,
  { cells }: SourceRecord,
  keys: Set<string>,
): readonly (readonly [IdentifierKind, string])[] {
  return unread.flatMap((column) => {
    const cell = cells[column.column.index] ?? '';
    const values = unreadValues(cell, column, (kind, canonical) => {
      keys.add(keyOf({ kind, canonical }));
      return false;
    });
    return [...values, ...unreadValues(cell, column, () => true)];
  });
}

/** The fields that a row may say something of, under each name by which they are looked at. */
function* valuesOf(record: SourceRecord): Generator<readonly [string, string]> {
  const { plan, cells } = record;
  const { recordKind } = plan.adapter;
  if (recordKind === 'contact-change')
    yield [
      normalizeHeading(fieldOf(record, 'field')),
      cellText(cells[plan.fields.get('new_value')?.index ?? -1] ?? ''),
    ];
  if (recordKind !== 'opportunity' && recordKind !== 'contact') return;
  for (const [column, heading] of plan.header.entries()) {
    const field = normalizeHeading(heading);
    const value = cellText(cells[column] ?? '');
    yield [field, value];
    if (canonicalField(field) !== field) yield [canonicalField(field), value];
  }
}
