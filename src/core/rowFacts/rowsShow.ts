import { keyOf } from '../match/contactIndex.ts';
import { noOwnSides, type OwnSides, type Presence } from '../match/ownSides.ts';
import type { Contact } from '../model.ts';
import type { IgnoredRow } from '../read/records.ts';
import type { SetupFinding } from '../read/setup/setupFinding.ts';
import type { EitherDate } from '../read/undecidedDates.ts';
import { OUTCOMES } from '../report/outputColumns.ts';
import { rowFindings } from '../report/rowFindings.ts';
import { noCounts } from '../report/tally.ts';
import { type OpenedWorkbook, tabAt } from './openedWorkbook.ts';

/** What all rows together show of the set-up, gathered by tab: plain values that do not grow with the rows. */
export interface RowsShow {
  /** How many rows of a tab ended where: in a table, or ignored and why. */
  readonly ended: readonly (readonly [tab: number, ended: string, why: string, rows: number])[];
  /** The first different cells of phones without a country code, in the order of the rows, and how many each tab has. */
  readonly phones: readonly (readonly [tab: number, row: number, cell: string])[];
  readonly phonesOfTab: readonly (readonly [tab: number, count: number])[];
  /** By tab and column, in the order of the rows: the first date that may be either, and how many there are. */
  readonly dates: readonly (readonly [tab: number, row: number, date: EitherDate, count: number])[];
  readonly messages: readonly MessagesOfTab[];
}

/** The messages of a tab, and who stands on most of them. */
export interface MessagesOfTab {
  readonly tab: number;
  readonly messages: number;
  /** Those on which nobody stands who is listed as ours. */
  readonly rows: number;
  readonly presences: readonly (readonly [
    presence: PresenceFacts,
    rows: number,
    /** Of a domain: an address of it that a contact holds; null where there is none. */
    known: PresenceFacts | null,
  ])[];
}

/** An address, or a domain, on one message or more. */
export interface PresenceFacts {
  readonly isDomain: boolean;
  readonly identifier: Presence['identifier'];
  readonly isOurSide: boolean;
  /** The first contact that holds it, as far as it is named; null where nobody does. */
  readonly holder: Pick<Contact, 'key' | 'rows' | 'contradictory' | 'isUsable'> | null;
  /** Of a domain: an address of it that a contact holds. */
  readonly known?: PresenceFacts | null;
}

/** What the sides of one message come to; null where nothing is in doubt on it. */
export function presencesOf({ rows, addresses, domains }: OwnSides): readonly PresenceFacts[] | null {
  if (rows === 0) return null;
  const facts = (presence: Presence): PresenceFacts => ({
    isDomain: false,
    identifier: presence.identifier,
    isOurSide: presence.isOurSide,
    holder: presence.holder ? namedAlone(presence.holder) : null,
  });
  const ofAddresses = [...addresses.values()].map(facts);
  return [
    ...ofAddresses,
    ...[...domains.values()].map((presence): PresenceFacts => {
      const { canonical } = presence.identifier;
      const known = ofAddresses.find((one) => one.holder && one.identifier.canonical.endsWith(canonical));
      return { ...facts(presence), isDomain: true, known: known ?? null };
    }),
  ];
}

/** As much of a contact as naming it takes. */
function namedAlone({ key, rows, contradictory, isUsable }: Contact): PresenceFacts['holder'] {
  return { key, contradictory, isUsable, rows: contradictory ? rows : [] };
}

/** What is odd about the set-up that only rows show, before and after what the set-up shows itself. */
export function findingsOfRows(
  workbook: OpenedWorkbook,
  { ended, phones, phonesOfTab, dates, messages }: RowsShow,
): { readonly first: readonly SetupFinding[]; readonly last: readonly SetupFinding[] } {
  const { tabs, run, map, unrecognized } = workbook;
  const nameOf = (tab: number) => tabAt(tabs, tab).plan.tab;
  const undecided = {
    count: map.phones.count,
    tabs: new Set(map.phones.tabs),
    first: map.phones.first,
    cells: new Set(map.phones.cells),
  };
  for (const [tab, count] of phonesOfTab) {
    undecided.count += count;
    undecided.tabs.add(nameOf(tab));
  }
  for (const [tab, row, cell] of phones) {
    undecided.first ??= { tab: nameOf(tab), row, cell };
    if (undecided.cells.size < map.phones.mostCells) undecided.cells.add(cell);
  }
  return rowFindings(
    {
      tabs: tabs.map(({ plan }, at) => {
        const counts = noCounts();
        const ignored: IgnoredRow[] = [];
        for (const [tab, where, why, rows] of ended) {
          if (tab !== at) continue;
          const outcome = OUTCOMES.find((one) => one === where);
          if (outcome) counts[outcome] += rows;
          else if (where === 'ignored') ignored.push({ row: 0, why: why as IgnoredRow['why'] });
        }
        return { tab: plan.tab, counts, ignored };
      }),
      unrecognized,
      phones: undecided,
      known: map.phones.known,
      dates: new Map(
        dates.map(([tab, row, { column, heading, cell }, count]) => [
          `${tab} ${column}`,
          { tab: nameOf(tab), heading, count, first: { row, cell } },
        ]),
      ),
      messages: tabs.map(({ plan, learnedOwn }, at) => ({
        plan,
        learnedOwn,
        ownSides: ownSidesFrom(
          messages.find(({ tab }) => tab === at),
          learnedOwn,
        ),
      })),
    },
    run.setUp,
  );
}

function ownSidesFrom(of: MessagesOfTab | undefined, learnedOwn: string): OwnSides {
  const sides = noOwnSides();
  if (!of) return sides;
  sides.messages = of.messages;
  sides.rows = of.rows;
  const put = ({ isDomain, identifier, isOurSide, holder }: PresenceFacts, rows: number) => {
    const of = isDomain ? sides.domains : sides.addresses;
    const key = keyOf(identifier);
    if (!of.has(key)) of.set(key, { identifier, isOurSide, holder: holder ?? undefined, rows });
  };
  for (const [presence, rows] of of.presences) put(presence, rows);
  // That somebody of the domain is known is all that counts of them.
  for (const [, , known] of of.presences) if (known) put(known, 0);
  // These are some of all: who counted all of them has said so.
  if (learnedOwn !== '') sides.asked = { rows: sides.rows, isOurs: true };
  return sides;
}
