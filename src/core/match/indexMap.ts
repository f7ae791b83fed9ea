import type { Contact, IdentifierKind, MapRow } from '../model.ts';
import { isOfCompany } from '../normalize/ofCompanies.ts';
import type { ContactMap } from '../read/map/contactMap.ts';
import type { SetupFinding } from '../read/setup/setupFinding.ts';
import { eachInSteps } from '../steps.ts';
import { type ContactIndex, holds, holdsUnread } from './contactIndex.ts';
import { contactKeys, contactsOf, onlyRepeats, usable } from './contacts.ts';
import { shortenedPhones } from './shortenedPhones.ts';

const SHOWN_ROWS = 8;

type Holders = Map<IdentifierKind, Map<string, Contact[]>>;

/** Groups the map's rows into contacts, indexes their identifiers and audits what the map says twice: in steps. */
export function* indexMap(map: ContactMap): Generator<void, ContactIndex> {
  const { contacts, nobodies } = yield* contactsOf(map);
  const holders: Holders = new Map();
  yield* eachInSteps([...contacts, ...nobodies], (contact) => noteHolder(contact, holders));
  yield* eachInSteps([...contacts, ...nobodies], (contact) => shareUnread(contact, holders));
  return {
    contacts,
    nobodies,
    holders,
    coveredIds: new Set(map.idKinds),
    doubtfulKinds: map.doubtfulKinds,
    shortened: shortenedPhones(map.rows),
    ofCompanies: yield* identifiersOfCompanies(holders),
    ofSeveral: new Set(),
    disowned: new Map(),
    phoneTails: { byLastDigits: null },
    findings: [...repeatedIds(map, contacts), ...(yield* sharedIdentifiers(map, holders))],
  };
}

function noteHolder(contact: Contact, holders: Holders): void {
  // One list for all its identifiers: of 100,000 contacts nearly all have none that another holds too.
  const alone = [contact];
  const repeated = contact.isUsable ? undefined : repeatedBy(contact, holders);
  for (const { kind, canonical } of usable(contact.rows)) {
    let byValue = holders.get(kind);
    if (!byValue) {
      byValue = new Map();
      holders.set(kind, byValue);
    }
    const same = byValue.get(canonical);
    if (!same) byValue.set(canonical, alone);
    else if (same[same.length - 1] === contact || repeated || isNobodys(same, contact)) continue;
    else if (same.length === 1) byValue.set(canonical, [...same, contact]);
    else same.push(contact);
  }
}

/** What a column that nobody reads holds is shared where another contact has it; alone it names nobody. */
function shareUnread(contact: Contact, holders: Holders): void {
  for (const { unread } of contact.rows)
    for (const identifier of unread) {
      const byValue = holders.get(identifier.kind);
      const same = byValue?.get(identifier.canonical);
      if (!byValue || !same || same[same.length - 1] === contact || holds(contact, identifier)) continue;
      if (same.length === 1) byValue.set(identifier.canonical, [...same, contact]);
      else same.push(contact);
    }
}

function* identifiersOfCompanies(
  holders: ReadonlyMap<IdentifierKind, ReadonlyMap<string, readonly Contact[]>>,
): Generator<void, ReadonlySet<string>> {
  const found = new Set<string>();
  for (const kind of ['email', 'phone'] as const)
    yield* eachInSteps(holders.get(kind) ?? [], ([canonical, sharing]) => {
      if (sharing.length === 1 && isOfCompany(kind, canonical)) found.add(canonical);
    });
  return found;
}

/** The contact of whom a row that names nobody says nothing new, if there is one. */
function repeatedBy(
  { rows: [row] }: Contact,
  holders: ReadonlyMap<IdentifierKind, ReadonlyMap<string, readonly Contact[]>>,
): Contact | undefined {
  const [first] = row ? usable([row]) : [];
  return row && first
    ? holders
        .get(first.kind)
        ?.get(first.canonical)
        ?.find((other) => other.isUsable && onlyRepeats(row, other.rows))
    : undefined;
}

/** Whether nobody's row would only join another: who stands on either is unknown. */
function isNobodys([first]: readonly Contact[], contact: Contact): boolean {
  return !contact.isUsable && !first?.isUsable;
}

function repeatedIds(map: ContactMap, contacts: readonly Contact[]): SetupFinding[] {
  return contacts
    .filter(({ rows }) => rows.length > 1)
    .map(({ key, rows, contradictory }) => ({
      reason: 'map-id-repeated',
      tab: map.tab,
      row: rows[1]?.row ?? 0,
      evidence: `${key} stands in rows ${rowList(rows)}${contradictory ? ', which contradict each other' : ''}`,
    }));
}

function* sharedIdentifiers(
  map: ContactMap,
  holders: ReadonlyMap<IdentifierKind, ReadonlyMap<string, readonly Contact[]>>,
): Generator<void, SetupFinding[]> {
  const findings: SetupFinding[] = [];
  for (const [kind, byValue] of holders)
    yield* eachInSteps(byValue, ([canonical, sharing]) => {
      if (sharing.length < 2) return;
      const rows = sharing.flatMap((contact) =>
        contact.rows.filter((row) => {
          const alone = { ...contact, rows: [row] };
          return holds(alone, { kind, canonical }) || holdsUnread(alone, { kind, canonical });
        }),
      );
      findings.push({
        reason: 'map-identifier-shared',
        tab: map.tab,
        row: rows[1]?.row ?? 0,
        evidence: `${kind}=${canonical} stands in rows ${rowList(rows)}: ${rowKeys(sharing)}`,
      });
    });
  return findings;
}

function rowKeys(contacts: readonly Contact[]): string {
  const keys = contacts.slice(0, SHOWN_ROWS).flatMap(contactKeys).sort();
  return `${keys.join(' | ')}${contacts.length > SHOWN_ROWS ? ` and ${contacts.length - SHOWN_ROWS} more` : ''}`;
}

function rowList(rows: readonly MapRow[]): string {
  const shown = rows.slice(0, SHOWN_ROWS).map(({ row }) => row);
  return rows.length > SHOWN_ROWS
    ? `${shown.join(', ')} and ${rows.length - SHOWN_ROWS} more`
    : shown.join(', ');
}
