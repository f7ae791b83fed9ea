import { keyAlone, keyByContents, keyOfRagged } from '../match/events/eventIds.ts';
import { entriesOf } from '../match/events/seenEvents.ts';
import { matchOf } from '../matchOf.ts';
import { misfitOf } from '../read/misfit.ts';
import { recordsOf } from '../read/records.ts';
import { fieldOf, type SourceRecord } from '../read/sourceRecord.ts';
import type { Run } from '../run.ts';
import { surveyRows } from '../survey.ts';
import {
  askedOfMatch,
  asksOf,
  distinct,
  holdersIn,
  identifiersOf,
  type Said,
  sayingsIn,
  targetsOf,
} from './asked.ts';
import { indexOf } from './contactFacts.ts';
import { type InSnapshots, inSnapshots } from './newerTabs.ts';
import { type ExportFacts, NOTHING_LEARNED, type OpenedWorkbook, type TabClock } from './openedWorkbook.ts';
import { type RowInput, tabOfRow } from './rowInput.ts';
import { rowRun } from './rowRun.ts';
import { type PresenceFacts, presencesOf } from './rowsShow.ts';
import type { Asked, Known } from './spaces/space.ts';

/** What one row says for all others, and what it has to know of them to be judged. */
export interface Surveyed {
  readonly sayings: readonly Said[];
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
/** The first pass over one row. What all rows have shown is to be learned before (`learn`). */
export function surveyRow(workbook: OpenedWorkbook, input: RowInput): Surveyed {
  const { tab: at, row, cells, part } = input;
  const tab = tabOfRow(workbook, input);
  const [record] = recordsOf(tab.plan, [cells], row - 1, []);
  if (!record) return NOTHING;
  const { run, known } = rowRun(workbook, indexOf(workbook.map, part), NOTHING_LEARNED);
  if (misfitOf(tab.plan, record, tab.otherHeader.row)) {
    const asks = distinct(askedOfMatch(matchOf(run, tab, record)));
    return { ...NOTHING, asks, replays: [keyOfRagged(record)] };
  }
  surveyRows(run, tab, [cells], row - 1);
  const sayings = sayingsIn(run, known);
  return {
    sayings,
    asks: asksOf(run, tab, record, matchOf(run, tab, record), sayings, known),
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

function replaysOf(record: SourceRecord): readonly string[] {
  const byContents = keyByContents(record);
  return fieldOf(record, 'event_id') === '' ? [byContents] : [keyAlone(record), byContents];
}
