import type { Match } from '../match/compare.ts';
import { keyOf } from '../match/contactIndex.ts';
import { keyAlone, keyByContents, keyOfRagged } from '../match/events/eventIds.ts';
import { keysBeside } from '../match/events/otherTools.ts';
import { entriesOf } from '../match/events/seenEvents.ts';
import { hasSnapshots, snapshotId } from '../match/events/snapshots.ts';
import { reachKey } from '../match/names/namesSeen.ts';
import { matchOf } from '../matchOf.ts';
import type { Contact, Identifier } from '../model.ts';
import { misfitOf } from '../read/misfit.ts';
import { recordsOf } from '../read/records.ts';
import { fieldOf, type SourceRecord } from '../read/sourceRecord.ts';
import type { OpenTab, Run } from '../run.ts';
import { surveyRows } from '../survey.ts';
import { readChange } from '../writes/fieldChange.ts';
import { hashOf } from '../writes/targets.ts';
import { type InSnapshots, inSnapshots } from './newerTabs.ts';
import { type ExportFacts, NOTHING_LEARNED, type OpenedWorkbook, type TabClock } from './openedWorkbook.ts';
import { type RowInput, tabOfRow } from './rowInput.ts';
import { rowRun } from './rowRun.ts';
import { type PresenceFacts, presencesOf } from './rowsShow.ts';
import { inExport } from './spaces/snapshots.ts';
import { type Asked, joined, type Known, type Saying, type Space } from './spaces/space.ts';
import { SPACES, type SpaceName } from './spaces/spaces.ts';

/** What one row says for all others, and what it has to know of them to be judged. */
export interface Surveyed {
  readonly sayings: readonly (Saying<unknown> & { readonly space: SpaceName })[];
  readonly asks: readonly Asked[];
  /** Under which it may be the replay of another row: of each it needs how many rows before it have it. */
  readonly replays: readonly string[];
  /** Of a row of an export whose contact is compared: the contact's number, and what comparing it asks for. */
  readonly compares: { readonly contact: number; readonly asks: readonly Asked[] } | null;
  /** What it shows of the export that it stands in. */
  readonly exports: readonly ExportFacts[];
  readonly clocks: readonly TabClock[];
  readonly inSnapshots: InSnapshots | null;
  /** Of a message: who stands on it, where nobody of them is listed as ours; null for any other row. */
  readonly message: { readonly presences: readonly PresenceFacts[] | null } | null;
}

const NOTHING: Surveyed = {
  sayings: [],
  asks: [],
  replays: [],
  compares: null,
  exports: [],
  clocks: [],
  inSnapshots: null,
  message: null,
};
/** What a row that says something under a key asks for under it, where it is not what others say so. */
const ASKED_BY: Readonly<Partial<Record<SpaceName, readonly SpaceName[]>>> = {
  mappedSharing: ['mappedSharing', 'unmappedSharing'],
  unmappedSharing: ['mappedSharing', 'unmappedSharing'],
  changedTo: ['changedTo', 'changedSometime', 'changingSystem', 'newestChange'],
  changedSometime: [],
  changingSystem: [],
  changedIn: [],
  newestChange: [],
  // What is compared once all rows are judged is no matter for a row.
  changedField: [],
  side: [],
  targetUnder: [],
};

/** The first pass over one row. What all rows have shown is to be learned before (`learn`). */
export function surveyRow(workbook: OpenedWorkbook, input: RowInput): Surveyed {
  const { tab: at, row, cells, part } = input;
  const tab = tabOfRow(workbook, input);
  const [record] = recordsOf(tab.plan, [cells], row - 1, []);
  if (!record) return NOTHING;
  if (misfitOf(tab.plan, record, tab.otherHeader.row)) return { ...NOTHING, replays: [keyOfRagged(record)] };
  const { run, known } = rowRun(workbook, part, NOTHING_LEARNED);
  surveyRows(run, tab, [cells], row - 1);
  const sayings = Object.entries<Space<unknown>>(SPACES).flatMap(([space, { tell }]) =>
    [...tell(run, known)].map((saying) => ({ ...saying, space: space as SpaceName })),
  );
  const match = matchOf(run, tab, record);
  return {
    sayings,
    asks: distinct([
      ...sayings.flatMap(({ space, key }) => (ASKED_BY[space] ?? [space]).map((of) => [of, key] as const)),
      ...inExport(
        run.events.snapshots,
        tab.plan,
        hasSnapshots(run.events.snapshots, record) ? snapshotId(record) : '',
      ),
      ...askedOfMatch(match),
      ...(match.contact ? askedOfContact(run, record, match, match.contact, known) : []),
      ...askedOfChange(run, tab, record, match),
    ]),
    replays: [
      ...replaysOf(record),
      ...[...entriesOf(run.ties.correlated)].map(({ id }) => correlationReplay(id)),
    ],
    compares: comparedBy(run, known),
    exports: [...run.targets.systems].map(([system, { hasUnreadIds, hasDamagedIds }]) => ({
      system,
      hasUnreadIds,
      hasDamagedIds,
    })),
    clocks: [...(run.events.snapshots.tabs.get(tab.plan)?.clocks ?? [])].map((clock) => [at, clock]),
    inSnapshots: inSnapshots(run, record, at, known),
    message: tab.plan.parties ? { presences: presencesOf(tab.ownSides) } : null,
  };
}

/** `id` is the hash of what rows of one correlation are known by. */
function correlationReplay(id: number): string {
  return `correlation ${id}`;
}

function askedOfMatch({ comparisons, mappedOwnSide }: Match): Asked[] {
  return [...comparisons, ...mappedOwnSide].flatMap(({ identifier }): Asked[] => [
    ['disowned', keyOf(identifier)],
    ['ofSeveral', keyOf(identifier)],
    ['name', reachKey(identifier)],
    ['twoNames', reachKey(identifier)],
  ]);
}

function askedOfContact(
  run: Run,
  record: SourceRecord,
  match: Match,
  contact: Contact,
  { noOf }: Known,
): Asked[] {
  const no = String(noOf(contact));
  return [
    ['optedOut', no],
    ['disagreeing', no],
    ...(record.plan.adapter.recordKind === 'contact-change' && run.sides.tabs.size > 0
      ? [['side', no] as const]
      : []),
    ...keysBeside(record, contact.key).map((key) => ['tool', String(key)] as const),
    ...targetsOf(contact),
    ...[...match.identifiers, ...identifiersOf(contact)].flatMap(holdersIn([record.plan.target])),
  ];
}

/** Whom a row of an export is about is compared with what other systems hold. */
function comparedBy({ sides }: Run, { noOf }: Known): Surveyed['compares'] {
  const [contact] = sides.rows.keys();
  if (!contact) return null;
  const no = String(noOf(contact));
  const systems = new Set([...sides.tabs.keys()].flatMap(({ adapter, target }) => [adapter.system, target]));
  return {
    contact: noOf(contact),
    asks: distinct([
      ['side', no],
      ['changedField', no],
      ['disagreeing', no],
      ...targetsOf(contact),
      ...identifiersOf(contact).flatMap(holdersIn([...systems])),
    ]),
  };
}

/** The contact under each of its ids. */
function targetsOf(contact: Contact): Asked[] {
  return identifiersOf(contact).flatMap(({ kind, canonical }): Asked[] =>
    kind === 'email' || kind === 'phone' || canonical === ''
      ? []
      : [['targetContact', joined(kind.slice(0, -'_contact_id'.length), canonical)]],
  );
}

/** Who else holds an e-mail or phone there. */
function holdersIn(systems: readonly string[]): (identifier: Identifier) => Asked[] {
  return (identifier) =>
    identifier.state === 'usable' && (identifier.kind === 'email' || identifier.kind === 'phone')
      ? systems.map((system) => ['targetHolder', joined(system, hashOf(identifier))] as const)
      : [];
}

function identifiersOf({ rows }: Contact): readonly Identifier[] {
  return rows.flatMap(({ identifiers }) => identifiers);
}

/** The phone that a change would write is claimed by others, whether it claims it itself or not. */
function askedOfChange(
  { setUp, index }: Run,
  { read }: OpenTab,
  record: SourceRecord,
  { contact }: Match,
): Asked[] {
  if (record.plan.adapter.recordKind !== 'contact-change') return [];
  const { reading } = readChange(record, contact, index, setUp.fieldRuleFor, read, setUp);
  return reading?.state === 'usable' ? [['claimed', reading.canonical]] : [];
}

function replaysOf(record: SourceRecord): readonly string[] {
  const byContents = keyByContents(record);
  return fieldOf(record, 'event_id') === '' ? [byContents] : [keyAlone(record), byContents];
}

function distinct(asks: readonly Asked[]): readonly Asked[] {
  return [...new Map(asks.map((asked) => [joined(...asked), asked])).values()];
}
