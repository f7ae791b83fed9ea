import { sha256Of } from '../../core/normalize/sha256.ts';
import {
  chained,
  type DecisionLog,
  type LogEntry,
  type LogLine,
  lineText,
  readLog,
} from '../../core/proof/decisionLog.ts';
import { changesOfLog } from '../../core/proof/signOff/signing.ts';
import { LOG_TAB } from '../../core/report/outputColumns.ts';
import type { Sheet, Spreadsheet } from '../sheet/google.ts';
import { growRows } from '../sheet/growSheet.ts';
import { Mistake } from '../sheet/mistake.ts';
import { writePlainText } from '../sheet/writePlainText.ts';
import { newHiddenTab, readLines } from './hiddenLines.ts';

/*
 * The decision log of a spreadsheet: a hidden tab, a line a cell, so that a line is there whole or not at all. To be
 * written under the document's lock, or two people would write the same line.
 */

const FIRST_LINE = /^\{"line":1,/;

export function readDecisionLog(spreadsheet: Spreadsheet): DecisionLog {
  return readLog(readLines(spreadsheet, LOG_TAB), sha256Of);
}

export function noDecisionLog(): DecisionLog {
  return readLog([], sha256Of);
}

/** What rests on a log that somebody has changed would count for nothing. */
export function assertAsWritten(log: DecisionLog, then: string): void {
  const changed = changesOfLog(log);
  if (changed.length > 0)
    throw new Mistake(
      `${changed.join('; ')}. Bring the hidden tab ${LOG_TAB} back as it was, by File > Version history, then ${then}. Where it cannot be brought back, delete it, choose Run review, and make the plan again: the decisions in the tables are logged anew.`,
    );
}

/** Adds lines below the last one, in one call. */
export function appendToLog(spreadsheet: Spreadsheet, entries: readonly LogEntry[]): void {
  if (entries.length === 0) return;
  const sheet = spreadsheet.getSheetByName(LOG_TAB) ?? newHiddenTab(spreadsheet, LOG_TAB);
  const last = sheet.getLastRow();
  const lines = chained(lastLine(sheet, last), entries, sha256Of);
  growRows(sheet, last + lines.length);
  writePlainText(
    sheet.getRange(last + 1, 1, lines.length, 1),
    lines.map((line) => [lineText(line)]),
  );
}

function lastLine(sheet: Sheet, last: number): LogLine | null {
  if (last === 0) return null;
  const { lines } = readLog([sheet.getRange(last, 1).getDisplayValue()], sha256Of);
  const [line] = lines;
  if (!line || !FIRST_LINE.test(sheet.getRange(1, 1).getDisplayValue()))
    throw new Mistake(
      `The tab ${LOG_TAB} holds something else than decisions, so none can be added. Take away what was written below or above its lines, or rename the tab, and a new one is made.`,
      sheet.getRange(last, 1),
    );
  return line;
}
