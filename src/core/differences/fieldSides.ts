import type { ContactIndex } from '../match/contactIndex.ts';
import type { EventIds } from '../match/events/eventIds.ts';
import type { Contact, System } from '../model.ts';
import { isCoerced } from '../read/coercedCells.ts';
import type { SetUp } from '../read/setup/setUp.ts';
import { heldByMap } from '../writes/heldValues.ts';
import { meaningOf, type Spelling } from '../writes/meaning.ts';
import type { Targets } from '../writes/targets.ts';
import type { Side } from './merge.ts';
import { isSettled, moreRows, type SideRow, type Sides, standingRows, systemOf, valuesOf } from './sides.ts';
import { systemOrder } from './systemOrder.ts';

/** What the comparison has to know of a run. */
export interface Compared {
  readonly setUp: SetUp;
  readonly index: ContactIndex;
  readonly events: EventIds;
  readonly sides: Sides;
  readonly targets: Targets;
  /** What the contact and field held when the sides last agreed. */
  readonly lastAgreed: (contact: Contact, field: string) => string | undefined;
  /** Whether a row of the workbook changes the field too. */
  readonly isChanged: (contact: Contact, field: string) => boolean;
}

/** The map's own name of a contact is for people, and what no system holds. */
const NAMES = ['name', 'first name', 'last name'];
const PARTS = ['first name', 'last name'];

/** What each side holds of each field of the contact, in the order of the systems table. */
export function sidesOf(compared: Compared, contact: Contact): ReadonlyMap<string, readonly Side[]> {
  return fieldsOf(compared, contact, settledRows(compared, contact));
}

/** The rows of the exports of which it is settled that they are the contact's. */
export function settledRows({ sides, events }: Compared, contact: Contact): readonly SideRow[] {
  const rows = sides.rows.get(contact);
  return rows ? standingRows(rows, events).filter(isSettled) : [];
}

/** The same of the rows that are settled already. */
export function fieldsOf(
  compared: Compared,
  contact: Contact,
  rows: readonly SideRow[],
): ReadonlyMap<string, readonly Side[]> {
  const fields = new Map<string, Side[]>();
  for (const row of rows)
    for (const [field, value] of valuesOf(row)) addSide(fields, field, sideOf(compared, row, field, value));
  contestByOthers(compared, contact, fields);
  addMapSides(compared, contact, rows, fields);
  // Where every side has the parts of the name, the whole would say the same once more.
  if (fields.get(PARTS[0] ?? '')?.length === systemsOf(rows).size) fields.delete('name');
  for (const sides of fields.values()) sides.sort(bySystem);
  return fields;
}

function systemsOf(rows: readonly SideRow[]): ReadonlySet<System> {
  return new Set(rows.map(systemOf));
}

function sideOf({ setUp }: Compared, row: SideRow, field: string, value: string): Side {
  const spelling = spellingOf(row, setUp);
  return {
    system: systemOf(row),
    value,
    meaning: meaningOf(field, value, spelling),
    dateOrder: spelling.dateOrder,
    place: `${row.tab.plan.tab} row ${row.row}`,
    isContested: false,
    isOfMap: false,
    isCoerced: row.tab.columns
      .filter((column) => column.field === field)
      .some(({ indexes }) => indexes.some((index) => isCoerced(row.tab.plan.coerced, index, value))),
  };
}

/** How the row's tab writes its values. */
export function spellingOf({ tab }: SideRow, { settings }: SetUp): Spelling {
  const { saidOrder, zone } = tab.plan;
  return { read: tab.read, dateOrder: saidOrder?.order ?? (settings.dateOrder || 'undecided'), zone };
}

/** Several exports of one system say one thing together, or contradict each other. */
function addSide(fields: Map<string, Side[]>, field: string, side: Side): void {
  const sides = fields.get(field);
  const own = sides?.find(({ system }) => system === side.system);
  if (!sides) fields.set(field, [side]);
  else if (!own) sides.push(side);
  else if (own.meaning !== side.meaning)
    sides[sides.indexOf(own)] = {
      ...own,
      place: `${own.place}, ${side.place}`,
      value: `${own.value} | ${side.value}`,
      isContested: true,
    };
}

/** Rows that are not kept may hold anything. */
function contestByOthers({ sides }: Compared, contact: Contact, fields: Map<string, Side[]>): void {
  const left = sides.leftOut.get(contact)?.settled ?? 0;
  if (left === 0) return;
  for (const [field, of] of fields)
    fields.set(
      field,
      of.map((side) => ({ ...side, place: `${side.place} ${moreRows(left)}`, isContested: true })),
    );
}

/** Where one system alone has an export, the map's columns say what the other one holds. */
function addMapSides(
  { setUp, sides }: Compared,
  contact: Contact,
  rows: readonly SideRow[],
  fields: ReadonlyMap<string, Side[]>,
): void {
  const [row, ...others] = rows;
  if (!row || systemsOf(others).size > 1) return;
  const { target } = row.tab.plan;
  const hasExport = [...sides.tabs.keys()].some(({ adapter }) => adapter.system === target);
  if (hasExport || target === systemOf(row)) return;
  const spelling: Spelling = {
    read: setUp.readerFor(''),
    dateOrder: setUp.settings.dateOrder || 'undecided',
    zone: setUp.settings.timeZone,
  };
  for (const [field, known] of fields) {
    if (NAMES.includes(field)) continue;
    const values = heldByMap(contact, field);
    const [first] = values;
    if (first === undefined) continue;
    const meanings = new Set(values.map((value) => meaningOf(field, value, spelling)));
    known.push({
      system: target,
      value: [...new Set(values)].sort().join(' | '),
      meaning: meaningOf(field, first, spelling),
      place: `${setUp.map.tab} row ${contact.rows[0]?.row}`,
      isContested: meanings.size > 1,
      isCoerced: false,
      dateOrder: spelling.dateOrder,
      isOfMap: true,
    });
  }
}

function bySystem(a: Side, b: Side): number {
  return systemOrder(a.system, b.system);
}
