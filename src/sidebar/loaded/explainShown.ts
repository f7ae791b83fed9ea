import type { Verdict } from '../../core/classify/classify.ts';
import { isDifferenceKey } from '../../core/differences/differenceKey.ts';
import type { Difference } from '../../core/differences/differences.ts';
import { judgeDifferenceAlone, type SidePlace } from '../../core/explain/differenceAlone.ts';
import { type Explanation, explainRow } from '../../core/explain/explainRow.ts';
import { linkedAlone } from '../../core/explain/linkedAlone.ts';
import { type Settling, settlingsOf } from '../../core/explain/settlings.ts';
import { idIn } from '../../core/match/idIn.ts';
import { isKeyOfEvent, keyOfEvent, keyOfFirst } from '../../core/match/rowKey.ts';
import type { Contact, Row } from '../../core/model.ts';
import { fieldOf, readRecord, type SourceRecord } from '../../core/read/sourceRecord.ts';
import { reasonOf } from '../../core/reasons.ts';
import type { OpenTab } from '../../core/run.ts';
import { call } from '../server.ts';
import type { LoadedWorkbook } from './loadedWorkbook.ts';
import { learnFrom, openSource } from './openSource.ts';
import type { QueueRow } from './queueRow.ts';
import { rowAt, type SheetRows } from './sheetRows.ts';

/** A row as it is shown: its place in its source, what the last run said of it, and why, as things are now. */
export interface Shown {
  readonly sourceTab: string;
  readonly sourceRow: number;
  /** null for a source row of which no run has said anything yet. */
  readonly said: QueueRow | null;
  readonly explanation: Explanation | null;
  /** Of a row that is a field difference; its explanation is null. */
  readonly difference?: Difference | null;
  /** What linking the row to a contact would come to. */
  readonly asLinked?: (contact: Contact) => Verdict;
  /** What would settle that difference. */
  readonly settlings?: readonly Settling[];
  /** Why there is no explanation, and what to do; '' where there is one. */
  readonly silence: string;
}

/** Explains a row of an output tab from its source row, wherever that stands now. */
export async function explainQueueRow(loaded: LoadedWorkbook, said: QueueRow): Promise<Shown> {
  const { sourceTab, sourceRow } = said;
  const shown = { sourceTab, sourceRow, said, explanation: null };
  const silence = whySilent(loaded);
  if (silence) return { ...shown, silence };
  if (isDifferenceKey(said.rowKey)) return { ...shown, ...(await explainedDifference(loaded, said)) };
  const source = await openSource(loaded, sourceTab);
  if (!source) return { ...shown, silence: notThere(loaded, sourceTab) };
  const found = await findSourceRow(loaded, source.open, source.rows, said);
  if (!found)
    return {
      ...shown,
      silence: `Its row is no longer in ${sourceTab}. Run the review again: it says where the row went.`,
    };
  return {
    ...shown,
    sourceRow: found.row,
    ...(await explained(loaded, source.open, found.cells, found.row, said)),
  };
}

/** Explains a row of a source tab from its cells as they stand in the sheet now. */
export async function explainSourceRow(
  loaded: LoadedWorkbook,
  sourceTab: string,
  sourceRow: number,
  cells: Row,
): Promise<Shown> {
  const shown = { sourceTab, sourceRow, said: null, explanation: null };
  const silence = whySilent(loaded);
  if (silence) return { ...shown, silence };
  const source = await openSource(loaded, sourceTab);
  if (!source) return { ...shown, silence: notThere(loaded, sourceTab) };
  const alone = explainRow(loaded.run ?? fail(), source.open, cells, sourceRow);
  if (!alone)
    return {
      ...shown,
      silence: 'This row is no record: it is the heading row, blank, a title, a total or a footer.',
    };
  const { key } = alone.verdict.event;
  const said =
    loaded.queue.find(
      (row) => row.sourceTab === sourceTab && row.sourceRow === sourceRow && keyOfFirst(row.rowKey) === key,
    ) ??
    loaded.queue.find((row) => row.rowKey === key && row.state !== 'cleared') ??
    null;
  return { ...shown, said, ...(await explained(loaded, source.open, cells, sourceRow, said)) };
}

/** A field difference, judged anew from the rows of its sides as they stand now: the evidence says where they are. */
async function explainedDifference(loaded: LoadedWorkbook, said: QueueRow) {
  const places: SidePlace[] = [];
  const { rows } = await call('pageTable', said.outcome, said.sheetRow, 1, ['row_key', 'evidence']);
  const [key = '', evidence = ''] = rows[0] ?? [];
  for (const [tab, row] of key === said.rowKey ? placesIn(evidence, [...loaded.sources.keys()]) : []) {
    const source = await openSource(loaded, tab);
    const cells =
      source && (await rowAt(source.rows, row, (page, first) => learnFrom(loaded, source.open, page, first)));
    if (source && cells) places.push({ open: source.open, cells, row });
  }
  const run = loaded.run ?? fail();
  const difference = judgeDifferenceAlone(run, places, said.rowKey, standingOf(said));
  const settlings = difference ? settlingsOf(run, difference) : [];
  const silence = difference
    ? ''
    : 'The systems hold the same by now, or their rows have moved. Run the review again.';
  return { difference, settlings, silence };
}

/** The rows of these tabs that an evidence names: `(Close contacts row 5)`. */
function placesIn(evidence: string, tabs: readonly string[]): readonly (readonly [string, number])[] {
  return tabs.flatMap((tab) => {
    const at = evidence.indexOf(`${tab} row `);
    const row = at < 0 ? 0 : Number.parseInt(evidence.slice(at + `${tab} row `.length), 10);
    return row > 0 ? [[tab, row] as const] : [];
  });
}

/** What the last run saw in other rows, which are not at hand here. */
function standingOf(said: QueueRow | null) {
  return [said?.reason, ...(said?.otherReasons ?? [])].flatMap((reason) =>
    reason && reasonOf(reason).restsOnOtherRows ? [{ reason, evidence: '' }] : [],
  );
}

async function explained(
  loaded: LoadedWorkbook,
  open: OpenTab,
  cells: Row,
  row: number,
  said: QueueRow | null,
) {
  const explain = () => explainRow(loaded.run ?? fail(), open, cells, row, standingOf(said));
  const first = explain();
  const hasLearned = first && (await learnTarget(loaded, first.verdict));
  const explanation = hasLearned ? explain() : first;
  if (!explanation) return { explanation, silence: 'The source row is blank now. Run the review again.' };
  const { verdict } = explanation;
  const asLinked = (contact: Contact) =>
    linkedAlone(loaded.run ?? fail(), { tab: open, verdict, contact }, standingOf(said));
  return { explanation, asLinked, silence: '' };
}

/** A change is written over what the target's own export holds: its row there is where the last run saw the contact. */
async function learnTarget(
  loaded: LoadedWorkbook,
  { record, match: { contact } }: Verdict,
): Promise<boolean> {
  const { adapter, target } = record.plan;
  const id = contact && adapter.recordKind === 'contact-change' ? idIn(contact, target) : '';
  const key = keyOfEvent(target, 'contact', id);
  const there = id === '' ? undefined : loaded.queue.find(({ rowKey }) => rowKey === key);
  const source = there && (await openSource(loaded, there.sourceTab));
  if (!source) return false;
  await rowAt(source.rows, there.sourceRow, (page, first) => learnFrom(loaded, source.open, page, first));
  return true;
}

/** The row where the last run saw it, if it still is the same event; else the row that now is. */
async function findSourceRow(
  loaded: LoadedWorkbook,
  open: OpenTab,
  rows: SheetRows,
  said: QueueRow,
): Promise<{ row: number; cells: Row } | null> {
  const isIt = (cells: Row | undefined | null, row: number) =>
    cells ? isEventOf(said, readRecord(open.plan, cells, row)) : false;
  const there = await rowAt(rows, said.sourceRow, (page, first) => learnFrom(loaded, open, page, first));
  if (there && (open.plan.packed || isIt(there, said.sourceRow)))
    return { row: said.sourceRow, cells: there };
  const at = rows.rows.findIndex((cells, index) => isIt(cells, index + 1));
  const cells = rows.rows[at];
  return cells && said.eventId ? { row: at + 1, cells } : null;
}

/** Whether the record is the row's event: by its key where it has an id, for people may write into the Event cell. */
function isEventOf({ rowKey, eventId }: QueueRow, record: SourceRecord): boolean {
  const id = fieldOf(record, 'event_id');
  return isKeyOfEvent(rowKey, record.system, record.plan.adapter.recordKind, id) || id === eventId;
}

function whySilent({ run, problems }: LoadedWorkbook): string {
  if (run) return '';
  const [first] = problems;
  return first
    ? `The set-up cannot be read: ${first.tab}${first.row ? `, row ${first.row}` : ''}: ${first.says}.`
    : 'There is no contact map yet.';
}

function notThere({ sources }: LoadedWorkbook, tab: string): string {
  return sources.has(tab)
    ? `${tab} is not recognized. Name its system and columns under Overview, Tabs not recognized.`
    : `There is no tab ${tab} any more. Run the review again.`;
}

function fail(): never {
  throw new Error('explained without a run');
}
