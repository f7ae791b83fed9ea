import type { Finding } from '../match/classify.ts';
import type { ContactIndex } from '../match/contactIndex.ts';
import type { EventIds } from '../match/eventIds.ts';
import { truthOfField } from '../match/sourceOfTruth.ts';
import { ageBeside } from '../match/staleness.ts';
import type { Contact, ContactIdKind, Outcome, System } from '../model.ts';
import type { FieldRule } from '../policy/fieldPolicy.ts';
import { isCoerced } from '../read/coercedCells.ts';
import type { SetUp } from '../read/setUp.ts';
import { readTimestamp } from '../read/timestamp.ts';
import { byPrecedence, REASONS, type ReasonCode } from '../reasons.ts';
import { SYSTEMS } from '../systems/systems.ts';
import { changeRule } from './changeRules.ts';
import { idIn } from './contactIds.ts';
import { fieldChange, heldByMap } from './fieldChange.ts';
import { meaningOf, type Spelling } from './meaning.ts';
import { type Merge, merge, type Side } from './merge.ts';
import { type SideRow, type Sides, standingRows, systemOf, valuesOf } from './sides.ts';
import { targetFindings } from './targetHazards.ts';
import type { Targets } from './targets.ts';
import { trialOf } from './targetTrial.ts';
import type { JudgedWrite, Write } from './write.ts';

/** One field of one contact on which the sides do not agree, judged: whose value would be written to the others, and by which rule. */
export interface Difference {
  readonly contact: Contact;
  readonly field: string;
  /** In the order of the systems table. */
  readonly sides: readonly Side[];
  /** What they held when they last agreed; undefined where nobody says. */
  readonly last: string | undefined;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  readonly writes: readonly JudgedWrite[];
  /** The first row that says what a side holds. */
  readonly place: { readonly tab: string; readonly row: number };
}

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

const SYSTEM_ORDER = Object.keys(SYSTEMS);
/** The map's own name of a contact is for people, and what no system holds. */
const NAMES = ['name', 'first name', 'last name'];
const PARTS = ['first name', 'last name'];
/** A row that is held for one of these is still known to be the contact's. */
const SAYS_WHO: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['consent-change']);

/** All differences between the sides of one contact, by field. */
export function differencesOf(compared: Compared, contact: Contact): readonly Difference[] {
  const rows = settledRows(compared, contact);
  return [...fieldsOf(compared, contact, rows)].flatMap(([field, sides]) =>
    sides.length < 2 ? [] : (differenceOf(compared, contact, field, sides, rows[0]) ?? []),
  );
}

/** What each side holds of each field of the contact, in the order of the systems table. */
export function sidesOf(compared: Compared, contact: Contact): ReadonlyMap<string, readonly Side[]> {
  return fieldsOf(compared, contact, settledRows(compared, contact));
}

function settledRows({ sides, events }: Compared, contact: Contact): readonly SideRow[] {
  const rows = sides.rows.get(contact);
  return rows ? standingRows(rows, events).filter(isSettled) : [];
}

function fieldsOf(compared: Compared, contact: Contact, rows: readonly SideRow[]) {
  const fields = new Map<string, Side[]>();
  for (const row of rows)
    for (const [field, value] of valuesOf(row)) addSide(fields, field, sideOf(compared, row, field, value));
  addMapSides(compared, contact, rows, fields);
  // Where every side has the parts of the name, the whole would say the same once more.
  if (fields.get(PARTS[0] ?? '')?.length === systemsOf(rows).size) fields.delete('name');
  for (const sides of fields.values()) sides.sort(bySystem);
  return fields;
}

function isSettled({ heldFor }: SideRow): boolean {
  return heldFor === '' || (heldFor !== null && SAYS_WHO.has(heldFor));
}

function systemsOf(rows: readonly SideRow[]): ReadonlySet<System> {
  return new Set(rows.map(systemOf));
}

function sideOf({ setUp }: Compared, row: SideRow, field: string, value: string): Side {
  return {
    system: systemOf(row),
    value,
    meaning: meaningOf(field, value, spellingOf(row, setUp)),
    place: `${row.tab.plan.tab} row ${row.row}`,
    isContested: false,
    isOfMap: false,
    isCoerced: row.tab.columns
      .filter((column) => column.field === field)
      .some(({ indexes }) => indexes.some((index) => isCoerced(row.tab.plan.coerced, index, value))),
  };
}

function spellingOf({ tab }: SideRow, { settings }: SetUp): Spelling {
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
      isOfMap: true,
    });
  }
}

function differenceOf(
  compared: Compared,
  contact: Contact,
  field: string,
  sides: readonly Side[],
  row: SideRow | undefined,
): Difference | null {
  const { setUp, lastAgreed } = compared;
  const said = setUp.fieldRuleFor(field);
  const lastCell = lastAgreed(contact, field);
  const truth = truthOfField(contact, field);
  // What the map says of this one contact goes before what the policy says of all.
  const rule = said && truth ? { ...said, winner: null, direction: null } : said;
  const spelling = row && spellingOf(row, setUp);
  const last = lastCell === undefined || !spelling ? undefined : meaningOf(field, lastCell, spelling);
  const merged = merge({ sides, last, rule, truth: truth?.system });
  if (!merged || !row) return null;
  const { writes, findings } = merged.winner
    ? judged(compared, contact, field, sides, merged, rule)
    : undecided(compared, contact, field, sides, merged, rule);
  if (truth && merged.winner && truth.system !== merged.winner.system)
    findings.push({
      reason: 'source-of-truth-differs',
      evidence: `${truth.heading}=${truth.cell} in the map`,
    });
  const isIntoMap = merged.winner && !merged.winner.isOfMap && sides.some(({ isOfMap }) => isOfMap);
  const older = isIntoMap ? olderThanMap(compared, contact, row) : '';
  if (older) findings.push({ reason: 'older-than-map', evidence: older });
  if (compared.isChanged(contact, field))
    findings.push({ reason: 'order-undecided', evidence: `other rows of this workbook change ${field} too` });
  const sorted = [...findings].sort((a, b) => byPrecedence(a.reason, b.reason));
  const outcome = sorted[0] && REASONS[sorted[0].reason].outcome;
  if (!outcome || outcome === 'set-up') throw new Error(`a difference in ${field} has no verdict`);
  return {
    contact,
    field,
    sides,
    last: lastCell,
    outcome,
    findings: sorted,
    writes,
    place: { tab: row.tab.plan.tab, row: row.row },
  };
}

/** The map's time of the target, where the export's row is older: what the map holds may then be newer. */
function olderThanMap(
  { setUp: { settings } }: Compared,
  contact: Contact,
  { tab, changedAt }: SideRow,
): string {
  const { target, fields, zone, saidOrder } = tab.plan;
  if (changedAt === '') return '';
  const said = settings.dateOrder || 'undecided';
  const changed = readTimestamp(changedAt, {
    dateOrder: saidOrder?.order ?? said,
    zone: fields.get('updated_at')?.zone ?? zone,
  });
  for (const { updatedAt } of contact.rows)
    for (const { system, cell } of updatedAt)
      if (
        system === target &&
        ageBeside(changed, readTimestamp(cell, { dateOrder: said, zone: settings.timeZone })) === 'older'
      )
        return `${target}_updated_at=${cell.trim()} in the map`;
  return '';
}

/** The winner's value, written to every side that holds another: each write judged by itself, the worst decides. */
function judged(
  compared: Compared,
  contact: Contact,
  field: string,
  sides: readonly Side[],
  { winner, reason }: Merge,
  rule: FieldRule | undefined,
) {
  const findings: Finding[] = [{ reason, evidence: '' }];
  if (!winner) return { writes: [], findings };
  const writes = sides
    .filter(({ meaning }) => meaning !== winner.meaning)
    .map((side) => writeTo(compared, contact, field, winner, side, rule));
  for (const { target, targetId, rule: by } of writes) {
    if (by !== 'allowed' && by !== 'left-alone' && !findings.some((found) => found.reason === by))
      findings.push({ reason: by, evidence: `${winner.system} → ${target}` });
    if (targetId === '' && !findings.some((found) => found.reason === 'target-contact-missing'))
      findings.push({
        reason: 'target-contact-missing',
        evidence: `${contact.key} has no ${target}_contact_id in the map`,
      });
  }
  for (const write of writes)
    for (const found of targetFindings(trialIn(compared, contact, write.target), [write]))
      if (!findings.some(({ reason: there }) => there === found.reason)) findings.push(found);
  return { writes, findings };
}

/** What comes of a comparison bears no e-mail or phone of its own: the sync would go by the contact's. */
function trialIn({ setUp, index, targets, events }: Compared, contact: Contact, target: System) {
  const known = { index, targets, facts: setUp.targetFacts, snapshots: events.snapshots };
  return trialOf(known, contact, target, [], null);
}

/** Nobody knows whose value stands: nothing is proposed. What would stop the write whoever won is said too. */
function undecided(
  compared: Compared,
  contact: Contact,
  field: string,
  sides: readonly Side[],
  { reason }: Merge,
  rule: FieldRule | undefined,
) {
  const findings: Finding[] = [{ reason, evidence: '' }];
  const both = sides.flatMap((from) =>
    sides
      .filter((to) => to.meaning !== from.meaning)
      .map((to) => writeTo(compared, contact, field, from, to, rule).rule),
  );
  const [first] = both;
  if (first && first !== 'allowed' && first !== 'left-alone' && both.every((by) => by === first))
    findings.push({ reason: first, evidence: '' });
  return { writes: [], findings };
}

function writeTo(
  { setUp, index }: Compared,
  contact: Contact,
  field: string,
  from: Side,
  to: Side,
  rule: FieldRule | undefined,
): JudgedWrite {
  const change = fieldChange(
    {
      field,
      incoming: from.value,
      from: from.system,
      to: to.system,
      contact,
      heldValues: [to.value],
      isCoerced: from.isCoerced,
      adds: false,
    },
    index,
    rule,
    setUp.readerFor(''),
    setUp.stages,
  );
  return {
    field,
    target: to.system,
    targetId: idIn(contact, to.system),
    before: to.value,
    after: from.value,
    operation: 'set',
    rule: changeRule(change),
  };
}

function bySystem(a: Side, b: Side): number {
  return orderOf(a.system) - orderOf(b.system) || (a.system < b.system ? -1 : 1);
}

function orderOf(system: System): number {
  const at = SYSTEM_ORDER.indexOf(system);
  return at < 0 ? SYSTEM_ORDER.length : at;
}

/** The contact's first system in the systems table, with its id there: what a difference is known by. */
export function firstIdOf(contact: Contact): { readonly system: System; readonly id: string } {
  const systems = contact.rows
    .flatMap(({ identifiers }) => identifiers)
    .filter(({ state, kind }) => state === 'usable' && kind.endsWith('_contact_id'))
    .map(({ kind }) => (kind as ContactIdKind).replace('_contact_id', ''))
    .sort((a, b) => orderOf(a) - orderOf(b) || (a < b ? -1 : 1));
  const [system = ''] = systems;
  return { system, id: idIn(contact, system) };
}

const KIND = ':field-difference:';

/**
 * The key of a difference: its field and the contact's first id, so that neither another side nor a new id of the contact in
 * another system makes it another row.
 */
export function differenceKey({ contact, field }: Pick<Difference, 'contact' | 'field'>): string {
  const { system, id } = firstIdOf(contact);
  return `${system}${KIND}${id} ${fieldName(field)}`;
}

/** Whether a row of an output table is a difference, by its key. */
export function isDifferenceKey(key: string): boolean {
  return key.includes(KIND);
}

/** What would be written if a person decided that this system's value stands: to every side that holds another. */
export function writesUsing({ contact, field, sides }: Difference, system: System): readonly Write[] {
  const chosen = sides.find((side) => side.system === system);
  return chosen
    ? sides
        .filter(({ meaning }) => meaning !== chosen.meaning)
        .map(({ system: target, value }) => ({
          field,
          target,
          targetId: idIn(contact, target),
          before: value,
          after: chosen.value,
          operation: 'set',
        }))
    : [];
}

/** As people write a field's name: `lifecycle_stage`. */
export function fieldName(field: string): string {
  return field.replaceAll(' ', '_');
}
