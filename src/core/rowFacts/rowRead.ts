import { keyOf } from '../match/contactIndex.ts';
import { lastDigits } from '../match/phoneTails.ts';
import type { IdentifierKind, Reading, Row } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { MISSING } from '../normalize/reading.ts';
import { cellText } from '../normalize/text.ts';
import { canonicalField } from '../policy/contactFields.ts';
import { fieldClassOf } from '../policy/fieldClass.ts';
import { type DateOrder, dateOrderShownBy } from '../read/cells/timestamp.ts';
import { misfitOf } from '../read/misfit.ts';
import { isHeaderLike } from '../read/otherHeader.ts';
import { recordsOf } from '../read/records.ts';
import { fieldOf, identifiersOf, type SourceRecord } from '../read/sourceRecord.ts';
import { unreadValues } from '../read/unreadValues.ts';
import type { OpenTab } from '../run.ts';
import { identityField } from '../writes/heldValues.ts';
import { tailKey } from './contactFacts.ts';

/** A cell, or one of several values in it, that may be an identifier: to be normalized once for all rows that have it. */
export type Raw = readonly [kind: IdentifierKind, raw: string];

/** What a row says by itself: nothing of it rests on the map or on another row. */
export interface RowRead {
  /** It repeats the tab's headings. */
  readonly isHeader: boolean;
  /** The order of day and month that a date of it shows, by column. */
  readonly orders: readonly { readonly column: number; readonly order: DateOrder }[];
  /** Whatever it may be looked up for: as who the row is about, as who else, or as whose a value is. */
  readonly raws: readonly Raw[];
  /** Keys of the map that it may ask for beside those of its values. */
  readonly keys: readonly string[];
}

/** A value as it is read, and the keys of the map under which it is looked up. */
export interface Normalized {
  readonly reading: Reading;
  readonly keys: readonly string[];
}

const NOTHING: RowRead = { isHeader: false, orders: [], raws: [], keys: [] };

/** `row` is the number that a person sees. */
export function readRow(tab: OpenTab, row: number, cells: Row): RowRead {
  const [record] = recordsOf(tab.plan, [cells], row - 1, []);
  if (!record) return NOTHING;
  const keys = new Set<string>();
  const raws = new Map(rawsOf(tab, record, keys).map((raw) => [raw.join(' '), raw]));
  return {
    isHeader: isHeaderLike(record.cells, tab.headings),
    orders: misfitOf(tab.plan, record, Number.POSITIVE_INFINITY) ? [] : ordersOf(record),
    raws: [...raws.values()],
    keys: [...keys],
  };
}

export function normalize({ read }: OpenTab, [kind, raw]: Raw): Normalized {
  const reading = read(kind, raw);
  const { canonical, incomplete } = reading;
  return {
    reading,
    keys: [
      ...(canonical === '' ? [] : [keyOf({ kind, canonical })]),
      ...(incomplete ? [tailKey(lastDigits(incomplete.digits))] : []),
    ],
  };
}

function ordersOf({ plan, cells }: SourceRecord): RowRead['orders'] {
  return plan.timeColumns.flatMap((column) => {
    const order = dateOrderShownBy(cells[column] ?? '');
    return order === 'undecided' ? [] : [{ column, order }];
  });
}

function rawsOf(tab: OpenTab, record: SourceRecord, keys: Set<string>): readonly Raw[] {
  const raws: Raw[] = [];
  identifiersOf(record, (kind, raw) => {
    raws.push([kind, raw]);
    return MISSING;
  });
  raws.push(...unreadOf(tab, record, keys));
  for (const [field, value] of valuesOf(record))
    if (fieldClassOf(field, value) === 'identity')
      raws.push([identityField(field, record.system).kind, value]);
  return raws;
}

/** What stands in columns that nobody reads. Which of the ids are anybody's is for the map to say, so all are asked for. */
function unreadOf({ unread }: OpenTab, { cells }: SourceRecord, keys: Set<string>): readonly Raw[] {
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
