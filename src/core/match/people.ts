import type { Identifier } from '../model.ts';
import { type PersonName, readName } from '../normalize/name.ts';
import { ownCopy } from '../normalize/text.ts';
import type { SourceRecord } from '../read/tabPlan.ts';
import { type ContactIndex, holdersOf, keyOf } from './contactIndex.ts';
import { addressAsName, mayBearNames, namesBeside, namesOf } from './rowNames.ts';
import { arePlainlyTwoPeople, areWithin } from './twoPeople.ts';

/**
 * Under which names the e-mails and phones of mapped contacts stand, over all tabs, where it is not the one that the map
 * has. Filled in the first pass; asked in the second. A few names are kept of each identifier, and none of its rows.
 */
export type People = Map<string, Sighting>;

interface Sighting {
  readonly names: string[];
  /** What `severalPeopleAt` has found; null before it was asked. */
  several: string | null;
}

/** As many spellings of one name as an identifier will ever bear. */
const MOST_NAMES = 8;

export function registerPeople(
  people: People,
  record: SourceRecord,
  index: ContactIndex,
  identifiers: () => readonly Identifier[],
): void {
  if (!mayBearNames(record)) return;
  for (const identifier of identifiers()) {
    if (identifier.state !== 'usable' || !isReach(identifier)) continue;
    const names = namesBeside(identifier, record);
    if (names.length === 0) continue;
    const [holder, second] = holdersOf(index, identifier);
    if (!holder || second) continue;
    const mapped = namesOf(holder);
    for (const { shown } of names)
      if (mapped.every((held) => held.shown !== shown)) keepName(people, reachKey(identifier), shown);
  }
}

/**
 * Two names under which an e-mail or phone stands, the map's among them, where they are two people's; '' where nothing
 * says so.
 */
export function severalPeopleAt(
  people: People,
  identifier: Identifier,
  mapped: readonly PersonName[],
): string {
  const sighting = people.get(reachKey(identifier));
  if (!sighting) return '';
  sighting.several ??= twoOf(
    [...mapped, ...sighting.names.flatMap((name) => readName(name) ?? [])],
    identifier,
  );
  return sighting.several;
}

function twoOf(names: readonly PersonName[], identifier: Identifier): string {
  const address = addressAsName(identifier);
  for (const [at, name] of names.entries())
    for (const other of names.slice(at + 1))
      if (arePlainlyTwoPeople(name, other, address) && !names.some((whole) => areWithin(name, other, whole)))
        return `${name.shown} | ${other.shown}`;
  return '';
}

function keepName(people: People, key: string, shown: string): void {
  const sighting = people.get(key);
  if (!sighting) people.set(key, { names: [ownCopy(shown)], several: null });
  else if (sighting.names.length < MOST_NAMES && !sighting.names.includes(shown))
    sighting.names.push(ownCopy(shown));
}

function isReach({ kind }: Identifier): boolean {
  return kind === 'email' || kind === 'phone';
}

/** Each extension of a switchboard is a phone of its own. */
function reachKey(identifier: Identifier): string {
  return `${keyOf(identifier)} ${identifier.extension ?? ''}`;
}
