import type { Contact, Identifier } from '../../model.ts';
import { isGivenName } from '../../normalize/givenNames.ts';
import { type PersonName, readName } from '../../normalize/name.ts';
import { nameAt } from '../../read/nameColumns.ts';
import { fieldOf, type SourceRecord } from '../../read/sourceRecord.ts';

const SHORTEST_FIRM = 4;
const NO_NAMES: readonly PersonName[] = [];

/** Whether any row of the tab can bear a name: of most events none does, and nothing need be looked at. */
export function mayBearNames({ plan }: SourceRecord): boolean {
  return (
    plan.names.length > 0 || plan.identifiers.some(({ kind }) => kind === 'email') || plan.parties !== null
  );
}

/** The people whose names stand for who an identifier of the row is. */
export function namesBeside(
  identifier: Identifier,
  record: SourceRecord,
  contact: Contact | null = null,
): readonly PersonName[] {
  const names = allBeside(identifier, record, contact);
  return names.length === 0 ? NO_NAMES : peopleAmong(names, identifier, record);
}

/**
 * The names, of firms too, that stand for who an identifier of the row is: beside it in its own cell, and in the row's name
 * columns. What is written as `contact` is called in the map is its name and left out: most rows say no other, and reading one
 * takes time.
 */
export function allBeside(
  identifier: Identifier,
  record: SourceRecord,
  contact: Contact | null,
): readonly PersonName[] {
  if (!mayStandBeside(identifier, record)) return NO_NAMES;
  const { plan, cells } = record;
  const beside = bearsMore(identifier) ? readName(identifier.raw) : null;
  const names = beside ? [beside] : [];
  for (const columns of plan.names) {
    const text = nameAt(cells, columns);
    const name = contact && isCalled(contact, text) ? null : readName(text);
    if (name && (!columns.byValues || holdsGivenName(name))) names.push(name);
  }
  return names;
}

export function peopleAmong(
  names: readonly PersonName[],
  identifier: Identifier,
  record: SourceRecord,
): readonly PersonName[] {
  const company = lettersOf(fieldOf(record, 'company'));
  return names.filter((name) => !name.isOrganization && !isFirm(name, company, identifier));
}

/** Whether anything stands beside the identifier of which `namesBeside` could make a name. */
export function mayStandBeside(identifier: Identifier, { plan, cells }: SourceRecord): boolean {
  if (bearsMore(identifier)) return true;
  for (const columns of plan.names) if (nameAt(cells, columns) !== '') return true;
  return false;
}

/** Whether a cell with an address holds more than it and what may stand around it. */
function bearsMore({ kind, raw, canonical }: Identifier): boolean {
  return kind === 'email' && raw.length > canonical.length + 2;
}

function isCalled({ rows }: Contact, text: string): boolean {
  const trimmed = text.trim();
  return rows.some(({ names }) => names.includes(trimmed));
}

/** The part of an e-mail before the @ as a name (`ann.lee@x.test`); null where it is none. */
export function addressAsName({ kind, canonical }: Identifier): PersonName | null {
  if (kind !== 'email') return null;
  const name = readName(canonical.slice(0, canonical.lastIndexOf('@')).replace(/[^\p{L}]+/gu, ' '));
  return name?.isOrganization ? null : name;
}

/** What the map calls the contact, as its rows have it. */
export function namesOf({ rows }: Contact): readonly PersonName[] {
  return rows.flatMap(({ names }) => names.flatMap((name) => readName(name) ?? []));
}

function holdsGivenName({ words }: PersonName): boolean {
  return words.some(({ text }) => isGivenName(text));
}

/** The firm instead of the person: the row's company, or the domain of the address (`Northwind` at northwind.test). */
function isFirm(name: PersonName, company: string, { kind, canonical }: Identifier): boolean {
  const letters = name.words.map(({ text }) => text).join('');
  if (letters.length < SHORTEST_FIRM || holdsGivenName(name)) return false;
  if (letters === company) return true;
  if (kind !== 'email') return false;
  return canonical
    .slice(canonical.lastIndexOf('@') + 1)
    .split('.')
    .slice(0, -1)
    .some((label) => label.replaceAll('-', '') === letters);
}

function lettersOf(text: string): string {
  return text === ''
    ? ''
    : (readName(text)
        ?.words.map((word) => word.text)
        .join('') ?? '');
}
