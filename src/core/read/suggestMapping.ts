import type { RecordKind, Row, Rows, System } from '../model.ts';
import { isGivenName } from '../normalize/givenNames.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { readName } from '../normalize/name.ts';
import { cellText, isMissing } from '../normalize/text.ts';
import type { MappedField } from '../policy/sourceTabs.ts';
import { FIELD_NAMES } from '../sources/adapter.ts';
import { VALUE_SHAPES } from '../sources/valueShapes.ts';
import { headingWords } from '../systems/headingWords.ts';
import { identityHeading, saysOurs } from '../systems/identityHeading.ts';
import { looksLike } from '../systems/identityValues.ts';
import { nameHeading } from '../systems/nameHeading.ts';
import { readTimestamp } from './cells/timestamp.ts';
import { fieldHeading, isEventIdHeading, isOtherDay, timeHeading } from './fieldHeading.ts';

/** What a tab that nobody recognized may be, for a person to confirm. '' where nothing tells. */
export interface SuggestedMapping {
  readonly system: System;
  readonly recordKind: RecordKind | '';
  /** 0-based; -1 for a tab without a heading row. */
  readonly headerIndex: number;
  /** By column. */
  readonly fields: readonly (MappedField | '')[];
}

const SAMPLED = 25;
const LONGEST_SHOWN = 400;
/** Of the values of a column, so many must look alike: the rest may be typing errors. */
const MOST = 0.8;
/** A day with its month and year apart, or an hour: a bare number may be anything. */
const WRITTEN_DATE = /\d[-/.]\d|[a-z]{3,9}\.? \d|\d \w{3,9}|\d:\d\d/i;
/** Seconds or milliseconds since 1970, of our days: no number that is dialed begins so in America. */
const EPOCH = /^1[2-9]\d{8}(?:\d{3})?$/;
const FULL_NAME = /^\p{L}[\p{L}'.-]*(?: \p{L}[\p{L}'.-]*){1,3}$/u;
/** A bare number may be an amount or an id: a phone has its plus, or is written in groups. */
const WRITTEN_PHONE = /^\+\d|^\(?\d{2,4}[)\s.-]/;
const PARTIES: readonly (readonly [RegExp, MappedField])[] = [
  [/^(?:from|sender)\b/, 'from'],
  [/^(?:to|recipients?|receiver)\b/, 'to'],
];
const SINGLE: ReadonlySet<string> = new Set([...FIELD_NAMES, 'contact_id', 'direction']);

/** What each column may hold, by its heading and its values: a heading decides where the values do not speak against it. */
export function suggestMapping(tab: string, rows: Rows): SuggestedMapping {
  const headerIndex = rows.findIndex((cells) => cells.filter((cell) => cell.trim() !== '').length > 1);
  const header = rows[headerIndex] ?? [];
  const below = rows.slice(headerIndex + 1);
  const taken = new Set<string>();
  const take = (field: MappedField | ''): MappedField | '' => {
    if (SINGLE.has(field) && taken.has(field)) return '';
    taken.add(field);
    return field;
  };
  const columns = header.map((heading, at) => ({ heading, values: valuesOf(below, at) }));
  const byHeading = columns.map(({ heading, values }) =>
    heading.trim() === '' ? '' : take(fieldByHeading(heading, values) ?? ''),
  );
  const hasWholeName = taken.has('name');
  const fields = columns.map(({ heading, values }, at) => {
    if (heading.trim() === '') return '';
    if (byHeading[at]) return byHeading[at];
    if (!hasWholeName && isNamePart(heading, values)) return 'name';
    return take(fieldByValues(heading, values, taken) ?? '');
  });
  return { system: systemIn(tab), recordKind: kindOf(fields), headerIndex, fields };
}

/** The suggestion as a person would write it into Source Tabs; '' where there is none. */
export function suggestionText(
  { system, recordKind, headerIndex, fields }: SuggestedMapping,
  rows: Rows,
): string {
  const header = rows[headerIndex] ?? [];
  const columns = fields.flatMap((field, at) => (field ? [`${field}=${header[at]?.trim()}`] : []));
  if (!fields.some(namesSomebody)) return '';
  const facts = [system && `system=${system}`, recordKind && `record_kind=${recordKind}`].filter(Boolean);
  return `it looks like ${[...facts, ...columns].join('; ').slice(0, LONGEST_SHOWN)}`;
}

function fieldByHeading(heading: string, values: Row): MappedField | undefined {
  const party = PARTIES.find(([pattern]) => pattern.test(normalizeHeading(heading)))?.[1];
  if (party && values.some(isReach)) return party;
  if (normalizeHeading(heading) === 'direction' || areMost(values, isDirection)) return 'direction';
  const identity = identityHeading(heading);
  if (identity?.whose === 'ours' || saysOurs(heading)) return undefined;
  if (identity?.whose === 'contact') {
    const { what, system, byValues } = identity;
    if (what !== 'id' && (values.length === 0 ? !byValues : values.some((cell) => looksLike(what, cell))))
      return what;
    if (what === 'id' && (!byValues || areMost(values, (cell) => looksLike('id', cell))))
      return system === null ? 'contact_id' : `${system}_contact_id`;
  }
  const time = timeHeading(heading);
  if (time && (values.length === 0 || areMost(values, isDate))) return time;
  const name = nameHeading(heading);
  if (name?.part === 'full' && (values.length === 0 ? !name.byValues : areMost(values, isWords)))
    return 'name';
  const field = fieldHeading(heading);
  if (field) return field;
  return isEventIdHeading(heading) && isDistinct(values) ? 'event_id' : undefined;
}

/** Where the heading does not say. One of a stranger (`Therapist e-mail`) is the contact's only where no other is. */
function fieldByValues(heading: string, values: Row, taken: ReadonlySet<string>): MappedField | undefined {
  if (saysOurs(heading) || values.length === 0) return undefined;
  const identity = identityHeading(heading);
  if (identity?.whose === 'other' && taken.has(identity.what)) return undefined;
  if (areMost(values, (cell) => looksLike('email', cell))) return 'email';
  if (areMost(values, isDate)) return isOtherDay(heading) ? undefined : 'occurred_at';
  if (areMost(values, isPhone)) return 'phone';
  if (!taken.has('name') && identity === undefined && areMost(values, isFullName)) return 'name';
  return areMost(values, (cell) => looksLike('id', cell) && /[a-z]/i.test(cell)) && isDistinct(values)
    ? 'event_id'
    : undefined;
}

/** A first or last name: the columns that are mapped to a name make it up together. */
function isNamePart(heading: string, values: Row): boolean {
  const name = nameHeading(heading);
  return name !== undefined && name.part !== 'full' && (values.length === 0 || areMost(values, isWords));
}

/** What a row with these fields is about. */
function kindOf(fields: readonly (MappedField | '')[]): RecordKind | '' {
  const has = (...names: readonly MappedField[]) => names.some((name) => fields.includes(name));
  if (has('field') && has('new_value')) return 'contact-change';
  if (has('starts_at')) return 'appointment';
  if (has('from', 'direction', 'channel', 'desired_action') || (has('occurred_at') && has('activity_type')))
    return 'activity';
  return fields.some(namesSomebody) && !has('occurred_at') ? 'contact' : '';
}

function namesSomebody(field: MappedField | ''): boolean {
  return (
    field === 'email' ||
    field === 'phone' ||
    field.endsWith('contact_id') ||
    field === 'from' ||
    field === 'to'
  );
}

/** The one system that a tab's name speaks of. */
function systemIn(tab: string): System {
  const [system, second] = new Set(headingWords(tab).flatMap((word) => word.system ?? []));
  return system !== undefined && second === undefined ? system : '';
}

function valuesOf(rows: Rows, column: number): Row {
  const values: string[] = [];
  for (const cells of rows) {
    const cell = cellText(cells[column] ?? '');
    if (!isMissing(cell)) values.push(cell);
    if (values.length === SAMPLED) break;
  }
  return values;
}

function areMost(values: Row, fits: (cell: string) => boolean): boolean {
  return values.length > 0 && values.filter(fits).length >= values.length * MOST;
}

function isDistinct(values: Row): boolean {
  return new Set(values).size === values.length;
}

function isDate(cell: string): boolean {
  if (!WRITTEN_DATE.test(cell) && !EPOCH.test(cell)) return false;
  const { state } = readTimestamp(cell, { dateOrder: 'undecided', zone: '' });
  return state !== 'invalid' && state !== 'missing';
}

function isPhone(cell: string): boolean {
  return WRITTEN_PHONE.test(cell) && looksLike('phone', cell);
}

function isReach(cell: string): boolean {
  return looksLike('email', cell) || looksLike('phone', cell);
}

function isDirection(cell: string): boolean {
  return VALUE_SHAPES.direction.test(cell);
}

/** A given name that is known beside another word: `Ann Ames`. */
function isFullName(cell: string): boolean {
  return FULL_NAME.test(cell) && (readName(cell)?.words.some(({ text }) => isGivenName(text)) ?? false);
}

function isWords(cell: string): boolean {
  return /\p{L}/u.test(cell) && !/[@\d]/.test(cell);
}
