import type { Outcome } from '../../core/model.ts';
import type { LogEntry } from '../../core/proof/decisionLog.ts';
import { columnLetter } from '../../core/read/columns.ts';
import { HANDOFF_WIDTH } from '../../core/report/handoff/handoffRows.ts';
import { OUTCOMES } from '../../core/report/outputColumns.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import type { PiecePlace } from '../../core/rerun/tablePiece.ts';
import type { Sheet } from '../sheet/google.ts';
import { makePlainTextFirst, type PlannedWrite } from '../sheet/plainTextFirst.ts';
import { appendToLog } from '../workbook/decisionLog.ts';
import { sayIncomplete } from '../workbook/handoffTab.ts';
import { writeJournal } from '../workbook/journal.ts';
import { makeOutputTabs } from '../workbook/makeTabs.ts';
import type { OpenWorkbook } from '../workbook/openWorkbook.ts';
import { newMarksTab } from '../workbook/runMarksTab.ts';
import { plannedRanges } from './plannedRanges.ts';
import { documentProperties, type RunState, rememberRun } from './runState.ts';

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
 * The first step of writing a run, under the document's lock. Finds out what cannot be written before anything is; then says
 * that a run is under way, writes down the past and what people have decided, and makes the tabs that are missing. Whatever fails or is cut off from here
 * on, the tab Handoff says *incomplete* until `finishRun`, and running again repairs it.
 */
export function beginRun(
  book: OpenWorkbook,
  { places, past, entries }: RunIntent,
  who: Pick<RunState, 'by' | 'since'>,
  isRepair: boolean,
): BegunRun {
  const there = book.own.get(OWN_TABS.handoff);
  makePlainTextFirst([...tableWrites(book, places, isRepair), ...handoffWrite(there)]);
  const state = { ...who, phase: 'writing' } as const;
  rememberRun(documentProperties(), state);
  const here = book.spreadsheet.getActiveSheet();
  const handoff = sayIncomplete(
    book,
    `a run by ${state.by} that began at ${state.since} has not finished. If nobody is running it any more, choose Run review, or Resume in the sidebar: either repairs everything.`,
  );
  appendToLog(book.spreadsheet, entries);
  const own = new Map(book.own).set(OWN_TABS.handoff, handoff);
  if (past.length > 0 || book.own.has(OWN_TABS.journal)) own.set(OWN_TABS.journal, writeJournal(book, past));
  if (!own.has(OWN_TABS.marks)) own.set(OWN_TABS.marks, newMarksTab(book.spreadsheet));
  const { outputs, made } = makeOutputTabs(book, tabsToMake(book, places, isRepair));
  book.spreadsheet.setActiveSheet(here);
  return { state, book: { ...book, own, outputs, made } };
}

/** The output tabs that are missing, empty, or of which a run that was cut off may have made one half, with the rows they must hold. */
function tabsToMake(
  { outputs }: OpenWorkbook,
  places: readonly PiecePlace[],
  isRepair: boolean,
): ReadonlyMap<Outcome, number> {
  const toMake = OUTCOMES.filter((outcome) => {
    const tab = outputs.get(outcome);
    return isRepair || !tab || tab.sheet.getLastRow() === 0;
  });
  return new Map(
    toMake.map((outcome) => {
      const ends = places
        .filter((place) => place.outcome === outcome)
        .map(({ first, count }) => first + count);
      return [outcome, Math.max(0, ...ends)];
    }),
  );
}

function tableWrites(
  { outputs }: OpenWorkbook,
  places: readonly PiecePlace[],
  isRepair: boolean,
): PlannedWrite[] {
  return [...outputs].flatMap(([outcome, tab]) => {
    const ours = places.filter((place) => place.outcome === outcome);
    const planned = plannedRanges(tab.sheet, ours, isRepair);
    return planned ? [{ ...tab, ...planned }] : [];
  });
}

function handoffWrite(sheet: Sheet | undefined): PlannedWrite[] {
  if (!sheet) return [];
  const written = `A1:${columnLetter(HANDOFF_WIDTH - 1)}${Math.max(1, sheet.getLastRow())}`;
  return [{ name: OWN_TABS.handoff, sheet, ranges: [written], checked: [] }];
}
