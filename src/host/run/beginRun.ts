import type { Outcome } from '../../core/model.ts';
import type { LogEntry } from '../../core/proof/decisionLog.ts';
import { columnLetter } from '../../core/read/columns.ts';
import { HANDOFF_WIDTH } from '../../core/report/handoff/handoffRows.ts';
import { OUTCOMES } from '../../core/report/outputColumns.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import type { PiecePlace } from '../../core/rerun/tablePiece.ts';
import type { NamedSheet, Sheet } from '../sheet/google.ts';
import { makePlainTextFirst, type PlannedWrite } from '../sheet/plainTextFirst.ts';
import { appendToLog } from '../workbook/decisionLogTab.ts';
import { sayIncomplete } from '../workbook/handoffTab.ts';
import { writeJournal } from '../workbook/journal.ts';
import { makeOutputTabs } from '../workbook/makeTabs.ts';
import type { OpenWorkbook } from '../workbook/openWorkbook.ts';
import { newMarksTab } from '../workbook/runMarksTab.ts';
import { makeRoomBelow } from './makeRoomBelow.ts';
import { lastRowOf, rangesToWrite } from './rangesToWrite.ts';
import { fitsIntoState, type Properties, type RunState, rememberRun } from './runState.ts';

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

/** An output tab that gets something, with the rows of its grid where some come below. */
interface TabToWrite extends NamedSheet {
  readonly outcome: Outcome;
  readonly places: readonly PiecePlace[];
  readonly gridRows: number;
}

/**
 * The first step of writing a run, under the document's lock. Finds out what cannot be written before anything is; then says
 * that a run is under way, writes down the past and what people have decided, and makes the tabs and rows that are missing. Whatever fails or is cut off from here
 * on, the tab Handoff says *incomplete* until `finishRun`, and running again repairs it.
 */
export function beginRun(
  book: OpenWorkbook,
  { places, past, entries }: RunIntent,
  who: Pick<RunState, 'by' | 'since'>,
  isRepair: boolean,
  properties: Properties,
): BegunRun {
  const there = book.own.get(OWN_TABS.handoff);
  const blank = blankTabs(book, places);
  const tabs = tabsToWrite(book, places).filter(({ outcome }) => !blank.has(outcome));
  makePlainTextFirst([...tabs.flatMap((tab) => tableWrite(tab, isRepair)), ...handoffWrite(there)]);
  const isInState = past.length > 0 && !book.own.has(OWN_TABS.journal) && fitsIntoState(past);
  const state: RunState = { ...who, phase: 'writing', ...(isInState ? { past } : {}) };
  rememberRun(properties, state);
  const toMake = OUTCOMES.filter((outcome) => isRepair || blank.has(outcome));
  const hasJournal = (past.length > 0 && !isInState) || book.own.has(OWN_TABS.journal);
  const lacksMarks = !book.own.has(OWN_TABS.marks);
  // A tab that is made comes to the front.
  const isAnyMade = !there || hasJournal || lacksMarks || toMake.length > 0;
  const here = isAnyMade ? book.spreadsheet.getActiveSheet() : null;
  const handoff = sayIncomplete(
    book,
    `a run by ${state.by} that began at ${state.since} has not finished. If nobody is running it any more, choose Run review, or Resume in the sidebar: either repairs everything.`,
  );
  appendToLog(book.spreadsheet, entries);
  const own = new Map(book.own).set(OWN_TABS.handoff, handoff);
  const fresh = there ? [] : [handoff];
  if (hasJournal) own.set(OWN_TABS.journal, writeJournal(book, past));
  if (lacksMarks) {
    const marks = newMarksTab(book.spreadsheet);
    own.set(OWN_TABS.marks, marks);
    fresh.push(marks);
  }
  for (const { sheet, outcome, places, gridRows } of tabs) makeRoomBelow(sheet, outcome, places, gridRows);
  const { outputs, made } = makeOutputTabs(
    book,
    new Map(
      toMake.map((outcome) => [outcome, lastRowOf(places.filter((place) => place.outcome === outcome))]),
    ),
  );
  if (here) book.spreadsheet.setActiveSheet(here);
  return { state, book: { ...book, own, outputs, made: new Set([...made, ...fresh]) } };
}

/** The output tabs that are missing or empty. One that had rows when it was read need not be asked. */
function blankTabs({ outputs }: OpenWorkbook, places: readonly PiecePlace[]): ReadonlySet<Outcome> {
  const filled = new Set(
    places.filter(({ hadRows, headerIndex }) => hadRows > headerIndex + 1).map(({ outcome }) => outcome),
  );
  return new Set(
    OUTCOMES.filter((outcome) => {
      const tab = outputs.get(outcome);
      return !tab || (!filled.has(outcome) && tab.sheet.getLastRow() === 0);
    }),
  );
}

function tabsToWrite({ outputs }: OpenWorkbook, places: readonly PiecePlace[]): TabToWrite[] {
  return [...outputs].flatMap(([outcome, tab]) => {
    const ours = places.filter((place) => place.outcome === outcome);
    const hadRows = ours[0]?.hadRows ?? 0;
    if (ours.length === 0) return [];
    return [
      {
        ...tab,
        outcome,
        places: ours,
        gridRows: lastRowOf(ours) > hadRows ? tab.sheet.getMaxRows() : hadRows,
      },
    ];
  });
}

function tableWrite({ name, sheet, places, gridRows }: TabToWrite, isRepair: boolean): PlannedWrite[] {
  const planned = rangesToWrite(sheet, places, isRepair, gridRows);
  return planned ? [{ name, sheet, ...planned }] : [];
}

function handoffWrite(sheet: Sheet | undefined): PlannedWrite[] {
  if (!sheet) return [];
  const written = `A1:${columnLetter(HANDOFF_WIDTH - 1)}${Math.max(1, sheet.getLastRow())}`;
  return [{ name: OWN_TABS.handoff, sheet, ranges: [written], checked: [] }];
}
