import type { Identifier } from '../../model.ts';
import { type PersonName, readName } from '../../normalize/name.ts';
import { ownCopy } from '../../normalize/text.ts';
import { type SourceRecord, timeOf } from '../../read/sourceRecord.ts';
import { TIME_FIELDS } from '../../sources/adapter.ts';
import { type ContactIndex, holdersOf } from '../contactIndex.ts';
import { addressAsName, mayBearNames, mayStandBeside, namesBeside, namesOf } from './rowNames.ts';
import { arePlainlyTwoPeople, areWithin } from './twoPeople.ts';

/**
 * Under which names the e-mails and phones of mapped contacts stand, over all tabs, where it is not the one that the map
 * has. Filled in the first pass; asked in the second. A few names are kept of each identifier, and none of its rows.
 */
export type People = Map<string, Sighting>;

interface Sighting {
  /** As they are written; of a contact whose name the map has, those that may be its. */
  names: readonly string[];
  /** Two names that are for certain two people's; '' where there are none, null where nobody has looked yet. */
  two: string | null;
}

/** As many spellings of one name as an identifier will ever bear. */
const MOST_NAMES = 8;
const NO_DATE_ORDERS = new Map<number, never>();

export function registerPeople(
  people: People,
  record: SourceRecord,
  index: ContactIndex,
  identifiers: () => readonly Identifier[],
): void {
  if (!mayBearNames(record)) return;
  for (const identifier of identifiers()) {
    if (identifier.state !== 'usable' || !isReach(identifier)) continue;
    // Few rows bear a name, and fewer another than the map's.
    if (!mayStandBeside(identifier, record)) continue;
    const [holder, second] = holdersOf(index, identifier);
    if (!holder || second) continue;
    const names = namesBeside(identifier, record, holder);
    if (names.length === 0 || people.get(reachKey(identifier))?.two) continue;
    const mapped = namesOf(holder);
    for (const name of names)
      if (mapped.every(({ shown }) => shown !== name.shown) && isSound(record))
        keepName(people, identifier, name, mapped);
  }
}

/**
 * Two names under which an e-mail or phone stands, the map's among them, where they are two people's; '' where nothing
 * says so. What may be the contact's name, however it is written, never says so.
 */
export function severalPeopleAt(people: People, identifier: Identifier): string {
  const sighting = isReach(identifier) ? people.get(reachKey(identifier)) : undefined;
  if (!sighting) return '';
  sighting.two ??= twoOf(sighting.names, identifier);
  return sighting.two;
}

function keepName(
  people: People,
  identifier: Identifier,
  name: PersonName,
  mapped: readonly PersonName[],
): void {
  const key = reachKey(identifier);
  const sighting = people.get(key) ?? { names: [], two: null };
  if (sighting.two || sighting.names.includes(name.shown)) return;
  people.set(ownCopy(key), sighting);
  if (mapped.length > 0) {
    const isAnother = mapped.every((held) =>
      arePlainlyTwoPeople(name, held, () => addressAsName(identifier)),
    );
    sighting.two = isAnother ? `${mapped[0]?.shown} | ${name.shown}` : '';
    if (isAnother) return;
  }
  // Joined, and not added to: a list that has grown one by one has room for a dozen more.
  if (sighting.names.length < MOST_NAMES) sighting.names = sighting.names.concat(ownCopy(name.shown));
}

/** Of a contact whose name the map does not have. */
function twoOf(shown: readonly string[], identifier: Identifier): string {
  const address = () => addressAsName(identifier);
  const names = shown.flatMap((name) => readName(name) ?? []);
  for (const [at, name] of names.entries())
    for (const other of names.slice(at + 1))
      if (arePlainlyTwoPeople(name, other, address) && !names.some((whole) => areWithin(name, other, whole)))
        return `${name.shown} | ${other.shown}`;
  return '';
}

function isReach({ kind }: Identifier): boolean {
  return kind === 'email' || kind === 'phone';
}

/** Of an e-mail or phone: no e-mail is a phone, and each extension of a switchboard is one of its own. */
export function reachKey({ canonical, extension }: Identifier): string {
  return extension ? `${canonical} ${extension}` : canonical;
}

/** Of a row whose time cannot be read nobody knows that what stands under a name is one: its cells may have shifted. */
function isSound(record: SourceRecord): boolean {
  return TIME_FIELDS.every((field) => timeOf(record, field, NO_DATE_ORDERS).state !== 'invalid');
}
