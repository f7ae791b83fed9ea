import { keysOf, labelsOf, listedAs, MOST_HOLDERS } from '../match/candidates.ts';
import { type ContactIndex, keyOf } from '../match/contactIndex.ts';
import { tailsOf } from '../match/phoneTails.ts';
import type { Contact, IdentifierKind, MapRow } from '../model.ts';
import { isOfCompany } from '../normalize/ofCompanies.ts';
import type { ContactMap } from '../read/map/contactMap.ts';
import { MOST_CELLS, noUndecidedPhones, phonesOfMap, type UndecidedPhones } from '../read/undecidedPhones.ts';
import type { Run } from '../run.ts';

/*
 * The contact map as plain values: what any identifier names, and each contact once. A run that knows no more of the map than
 * the contacts that one row names has an index that is made of these.
 */

/** What holds for the whole map, and is small. */
export interface MapFacts {
  readonly tab: string;
  readonly hasMap: boolean;
  readonly idKinds: ContactMap['idKinds'];
  readonly doubtfulKinds: readonly IdentifierKind[];
  readonly shortened: readonly string[];
  readonly phones: PhoneFacts;
}

/** What the map's phones say of those without a country code: its own such cells, and which countries the others are of. */
export interface PhoneFacts {
  readonly count: number;
  readonly tabs: readonly string[];
  readonly first: UndecidedPhones['first'];
  readonly cells: readonly string[];
  /** So many cells are looked at in all. */
  readonly mostCells: number;
  readonly known: readonly string[];
}

/** One contact, by its number in the map. */
export interface ContactFacts {
  readonly no: number;
  readonly key: string;
  readonly isUsable: boolean;
  readonly contradictory: boolean;
  readonly rows: readonly (Omit<MapRow, 'held'> & {
    readonly held: readonly (readonly [string, readonly string[]])[];
  })[];
  /** The keys of its first e-mail and phone, by which a sync may look for it. */
  readonly reach: readonly string[];
  /** What it held when the sides last agreed, by field. */
  readonly last: readonly (readonly [string, string])[];
}

/** Who holds an identifier, or a phone's last digits: the numbers of the first contacts of many, in the map's order. */
export interface HolderFacts {
  readonly key: string;
  readonly holders: readonly number[];
  /** How a list of which only the first are here is written. */
  readonly listed?: { readonly count: number; readonly keys: string; readonly labels: string };
}

/** What a row needs of the map. */
export interface MapPart {
  readonly holders: readonly HolderFacts[];
  readonly contacts: readonly ContactFacts[];
}

/** The same as an index, which knows nothing else. */
export interface PartOfMap {
  readonly index: ContactIndex;
  readonly contactOf: (no: number) => Contact | undefined;
  readonly noOf: (contact: Contact) => number;
}

const TAIL = 'tail ';

/** Under which the contacts stand whose phone ends so. */
export function tailKey(lastDigits: string): string {
  return TAIL + lastDigits;
}

export function mapFactsOf({ setUp: { map, hasMap }, index }: Run): MapFacts {
  return {
    tab: map.tab,
    hasMap,
    idKinds: map.idKinds,
    doubtfulKinds: [...map.doubtfulKinds],
    shortened: [...index.shortened],
    phones: phoneFactsOf(map),
  };
}

function phoneFactsOf(map: ContactMap): PhoneFacts {
  const { count, tabs, first, cells } = noUndecidedPhones(map);
  return { count, tabs: [...tabs], first, cells: [...cells], mostCells: MOST_CELLS, known: phonesOfMap(map) };
}

/** All contacts of the map; their numbers are their places. `lastFields` are those that exports are compared in. */
export function contactFactsOf(
  { index, lastAgreed }: Run,
  lastFields: readonly string[],
): readonly ContactFacts[] {
  return [...index.contacts, ...index.nobodies].map((contact, no) => ({
    no,
    key: contact.key,
    isUsable: contact.isUsable,
    contradictory: contact.contradictory,
    rows: contact.rows.map(({ held, ...row }) => ({ ...row, held: [...held] })),
    reach: reachOf(contact),
    last: lastFields.flatMap((field): (readonly [string, string])[] => {
      const value = lastAgreed.valueOf(contact, field);
      return value === undefined ? [] : [[field, value]];
    }),
  }));
}

/** Every key of the map, with who holds it. */
export function* holderFactsOf(index: ContactIndex): Generator<HolderFacts> {
  const noOf = new Map([...index.contacts, ...index.nobodies].map((contact, no) => [contact, no]));
  const named = (contacts: readonly Contact[]) => contacts.map((contact) => noOf.get(contact) ?? -1);
  for (const [kind, byValue] of index.holders)
    for (const [canonical, holders] of byValue)
      yield {
        key: keyOf({ kind, canonical }),
        holders: named(holders.slice(0, MOST_HOLDERS)),
        ...(holders.length > MOST_HOLDERS
          ? { listed: { count: holders.length, keys: keysOf(holders), labels: labelsOf(holders) } }
          : {}),
      };
  for (const [digits, holders] of tailsOf(index)) yield { key: tailKey(digits), holders: named(holders) };
}

/** An index that knows what is here and nothing else. */
export function indexOf(
  { idKinds, doubtfulKinds, shortened }: MapFacts,
  { holders, contacts }: MapPart,
): PartOfMap {
  const byNo = new Map(contacts.map((facts) => [facts.no, contactFrom(facts)]));
  const noOf = new Map([...byNo].map(([no, contact]) => [contact, no]));
  const holderOf = (no: number) => {
    const contact = byNo.get(no);
    if (!contact) throw new Error(`contact ${no} is not among the facts`);
    return contact;
  };
  const byKind = new Map<IdentifierKind, Map<string, readonly Contact[]>>();
  const tails = new Map<string, readonly Contact[]>();
  const ofCompanies = new Set<string>();
  for (const { key, holders: numbers, listed } of holders) {
    const named = numbers.map(holderOf);
    if (listed) listedAs(named, listed);
    const [kind, canonical] = [
      key.slice(0, key.indexOf(' ')) as IdentifierKind,
      key.slice(key.indexOf(' ') + 1),
    ];
    if (key.startsWith(TAIL)) tails.set(canonical, named);
    else byKind.set(kind, (byKind.get(kind) ?? new Map()).set(canonical, named));
    if ((kind === 'email' || kind === 'phone') && named.length === 1 && isOfCompany(kind, canonical))
      ofCompanies.add(canonical);
  }
  return {
    index: {
      contacts: [],
      nobodies: [],
      holders: byKind,
      coveredIds: new Set(idKinds),
      doubtfulKinds: new Set(doubtfulKinds),
      shortened: new Set(shortened),
      ofCompanies,
      ofSeveral: new Set(),
      disowned: new Map(),
      phoneTails: { byLastDigits: tails },
      findings: [],
    },
    contactOf: (no) => byNo.get(no),
    noOf: (contact) => noOf.get(contact) ?? -1,
  };
}

function contactFrom({ key, isUsable, contradictory, rows }: ContactFacts): Contact {
  return { key, isUsable, contradictory, rows: rows.map((row) => ({ ...row, held: new Map(row.held) })) };
}

function reachOf({ rows }: Contact): readonly string[] {
  const first = (wanted: IdentifierKind) =>
    rows
      .flatMap(({ identifiers }) => identifiers)
      .find(({ kind, state }) => kind === wanted && state === 'usable');
  return [first('email'), first('phone')].flatMap((found) => (found ? [keyOf(found)] : []));
}
