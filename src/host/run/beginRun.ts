import type { LogEntry } from '../../core/proof/decisionLog.ts';
import { OUTCOMES } from '../../core/report/outputColumns.ts';
import type { PiecePlace } from '../../core/rerun/tablePiece.ts';
import type { Range, Sheet } from '../sheet/google.ts';
import { assertMayWrite, type PlannedWrite } from '../sheet/protections.ts';
import { appendToLog } from '../workbook/decisionLog.ts';
import { HANDOFF_WIDTH } from '../workbook/handoffRows.ts';
import { assertOursHandoff, makeHandoffTab, sayIncomplete } from '../workbook/handoffTab.ts';
import { writeJournal } from '../workbook/journal.ts';
import { makeOutputTab } from '../workbook/makeTabs.ts';
import type { OpenWorkbook } from '../workbook/openWorkbook.ts';
import { OWN_TABS } from '../workbook/tabNames.ts';
import { plannedRanges } from './plannedRanges.ts';
import { documentProperties, type RunState, recall, rememberRun } from './runState.ts';

/** What a run is about to write, and what it is about to say of the past. */
export interface RunIntent {
  readonly places: readonly PiecePlace[];
  readonly past: readonly (readonly string[])[];
  readonly entries: readonly LogEntry[];
}

/** A run that has begun, and the workbook with the tabs that are there now. */
export interface BegunRun {
  readonly state: RunState;
  readonly book: OpenWorkbook;
}

/**
 * The first step of writing a run, under the document's lock. Refuses what this person may not write before anything is;
 * then says that a run is under way, writes down the past and what people have decided, and makes the tabs that are missing. Whatever fails or is cut
 * off from here on, the tab Handoff says *incomplete* until `finishRun`, and running again repairs it.
 */
export function beginRun(
  book: OpenWorkbook,
  { places, past, entries }: RunIntent,
  who: Pick<RunState, 'by' | 'since'>,
): BegunRun {
  const properties = documentProperties();
  const { run } = recall(properties);
  const isRepair = run !== null && run.phase !== 'reading';
  const there = book.own.get(OWN_TABS.handoff);
  if (there) assertOursHandoff(there);
  assertMayWrite([...tableWrites(book, places, isRepair), ...handoffWrite(there)]);
  const state = { ...who, phase: 'writing' } as const;
  rememberRun(properties, state);
  const here = book.spreadsheet.getActiveSheet();
  const handoff = makeHandoffTab(book);
  sayIncomplete(
    handoff,
    `a run by ${state.by} that began at ${state.since} has not finished. If nobody is running it any more, choose Run review, or Resume in the sidebar: either repairs everything.`,
  );
  appendToLog(book.spreadsheet, entries);
  const own = new Map(book.own).set(OWN_TABS.handoff, handoff);
  if (past.length > 0 || book.own.has(OWN_TABS.journal)) own.set(OWN_TABS.journal, writeJournal(book, past));
  const outputs = new Map(book.outputs);
  for (const outcome of OUTCOMES) {
    const sheet = book.outputs.get(outcome)?.sheet;
    if (sheet && !isRepair && sheet.getLastRow() > 0) continue;
    const ends = places.filter((place) => place.outcome === outcome).map(({ first, count }) => first + count);
    const made = makeOutputTab(book, outcome, Math.max(0, ...ends));
    outputs.set(outcome, { name: made.getName(), sheet: made });
  }
  book.spreadsheet.setActiveSheet(here);
  SpreadsheetApp.flush();
  return { state, book: { ...book, own, outputs } };
}

function tableWrites(
  { outputs }: OpenWorkbook,
  places: readonly PiecePlace[],
  isRepair: boolean,
): PlannedWrite[] {
  return [...outputs].flatMap(([outcome, tab]) => {
    const ours = places.filter((place) => place.outcome === outcome);
    const ranges = plannedRanges(tab.sheet, ours, isRepair);
    return ranges.length > 0 ? [{ ...tab, ranges }] : [];
  });
}

function handoffWrite(sheet: Sheet | undefined): PlannedWrite[] {
  return sheet ? [{ name: OWN_TABS.handoff, sheet, ranges: [writtenOf(sheet)] }] : [];
}

function writtenOf(handoff: Sheet): Range {
  return handoff.getRange(1, 1, Math.max(1, handoff.getLastRow()), HANDOFF_WIDTH);
}
