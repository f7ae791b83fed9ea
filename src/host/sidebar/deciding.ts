import { DECISIONS, type DecisionChoice, readDecision } from '../../core/decisions.ts';
import type { Outcome } from '../../core/model.ts';
import { saidIn, UNDO } from '../../core/proof/decisionLog.ts';
import { CHANGED } from '../../core/proof/signOff/signOff.ts';
import { unloggedIn } from '../../core/proof/standing.ts';
import { decidableRow, whyDecisionFails } from '../../core/report/decisionOfRow.ts';
import {
  type ColumnName,
  type DecisionCells,
  decisionCells,
  OUTCOMES,
  OUTPUTS,
  PEOPLES_COLUMNS,
} from '../../core/report/outputColumns.ts';
import { cellsByName } from '../../core/report/outputHeader.ts';
import type { Given, Takes } from '../../protocol/protocol.ts';
import { noticeChange } from '../proof/noticeChange.ts';
import { reviewerName } from '../run/reviewer.ts';
import { withDocumentLock } from '../run/withDocumentLock.ts';
import { Mistake } from '../sheet/mistake.ts';
import { appendToLog, readDecisionLog } from '../workbook/decisionLogTab.ts';
import { writeDecisions } from '../workbook/writeDecisions.ts';
import { openOutput } from './openOutput.ts';
import { Refused } from './refused.ts';
import { rowsThere } from './rowsByKey.ts';

/** A row as the page shows it, and the four cells that are to stand beside it. */
type Restored = Takes<'pageRestoreMany'>[0][number];
type Decided = Given<'pageDecide'>;
type DecidedMany = Given<'pageDecideMany'>;
type Row = Omit<Restored, 'cells'>;

/** Writes who decided what, when and why beside a row, if the row still says what the reviewer saw. */
export function decide({ decision, note, ...row }: Takes<'pageDecide'>[0]): Decided {
  const at = new Date().toISOString();
  const who = signature(decision, at);
  return onlyOne(writeBeside([{ ...row, cells: { decision, ...who, note } }], at, 'sidebar'));
}

/** The same beside many rows. A blank note leaves the notes that are there. */
export function decideMany({ rows, decision, note }: Takes<'pageDecideMany'>[0]): DecidedMany {
  const at = new Date().toISOString();
  const who = signature(decision, at);
  const cellsOf = (row: Row) => ({ decision, ...who, note: note || row.expected.note });
  return writeBeside(
    rows.map((row) => ({ ...row, cells: cellsOf(row) })),
    at,
    'sidebar',
  );
}

/** Puts the four cells back as they were. */
export function restore(row: Takes<'pageRestore'>[0]): Decided {
  return onlyOne(writeBeside([row], new Date().toISOString(), UNDO));
}

export function restoreMany(rows: Takes<'pageRestoreMany'>[0]): DecidedMany {
  return writeBeside(rows, new Date().toISOString(), UNDO);
}

function signature(decision: string, at: string) {
  const by = reviewerName();
  if (by === '')
    throw new Refused('Your name is not known.', 'Write your name in the sidebar once, then decide again.');
  return decision === '' ? { decided_by: '', decided_at: '' } : { decided_by: by, decided_at: at };
}

function onlyOne({ done, refused }: DecidedMany): Decided {
  const [one] = done;
  if (one) return { row: one.row, before: one.before, after: one.after };
  throw new Refused(refused[0]?.says ?? '', refused[0]?.todo ?? '');
}

/** A decision waits for a run that is writing: the two would not disturb each other, but the row may be about to change. */
function writeBeside(rows: readonly Restored[], at: string, through: string): DecidedMany {
  try {
    return withDocumentLock(() => {
      const parts = OUTCOMES.map((outcome) =>
        writeInto(
          outcome,
          rows.filter((row) => row.outcome === outcome),
          at,
          through,
        ),
      );
      return {
        done: parts.flatMap(({ done }) => done),
        refused: parts.flatMap(({ refused }) => refused),
      };
    });
  } catch (error) {
    if (!(error instanceof Mistake) || error instanceof Refused) throw error;
    throw new Refused(error.message, 'Then decide again.');
  }
}

function writeInto(outcome: Outcome, rows: readonly Restored[], at: string, through: string): DecidedMany {
  if (rows.length === 0) return { done: [], refused: [] };
  const table = openOutput(outcome);
  const { tab } = OUTPUTS[outcome];
  const missing = PEOPLES_COLUMNS.filter((name) => table && !table.columns.has(name));
  if (missing.length > 0)
    throw new Refused(
      `${tab} has no column ${missing.join(', ')}.`,
      'Run the review again: it adds the columns that are missing.',
    );
  const there = table ? rowsThere(table, rows) : new Map();
  const accepted: { readonly asked: Restored; readonly row: number; readonly before: DecisionCells }[] = [];
  const refused: DecidedMany['refused'][number][] = [];
  for (const asked of rows) {
    const found = there.get(asked.rowKey);
    const cellOf = found && table && cellsByName(table.columns, found.cells);
    const why =
      whyNot(asked, cellOf ?? null, tab) ?? (through === UNDO ? null : notOffered(asked, cellOf ?? null));
    if (why || !found || !cellOf)
      refused.push({ rowKey: asked.rowKey, says: why?.[0] ?? '', todo: why?.[1] ?? '' });
    else accepted.push({ asked, row: found.row, before: decisionCells(cellOf) });
  }
  if (!table || accepted.length === 0) return { done: [], refused };
  // The lines come first: no decision stands without one. A change of the note alone is none.
  const entries = accepted.flatMap(({ asked, before }) => {
    const from = saidIn(before);
    const said = saidIn(asked.cells);
    if (from.to === said.to && from.by === said.by && from.decidedAt === said.decidedAt) return [];
    const { rowKey, fingerprint } = asked;
    return [{ at, table: outcome, rowKey, fingerprint, ...said, from: from.to, through }];
  });
  const replaced = accepted.flatMap(({ asked, before }) => {
    const { rowKey, fingerprint } = asked;
    const from = saidIn(before);
    const isAnothers = from.to !== '' && from.by !== saidIn(asked.cells).by;
    return isAnothers ? [{ ...from, table: outcome, rowKey, fingerprint }] : [];
  });
  const spreadsheet = SpreadsheetApp.getActive();
  // Rarely: what another person has typed into the cell would leave no trace but its word.
  const found = replaced.length > 0 ? unloggedIn(readDecisionLog(spreadsheet).lines, replaced, at) : [];
  appendToLog(spreadsheet, [...found, ...entries]);
  // What was signed is void before the first cell says something else.
  if (entries.length > 0) noticeChange(CHANGED.decisions);
  writeDecisions(
    table,
    accepted.map(({ asked, row }) => ({ row, cells: asked.cells })),
  );
  return {
    done: accepted.map(({ asked, row, before }) => ({
      rowKey: asked.rowKey,
      row,
      before,
      after: decisionCells((name) => asked.cells[name]),
    })),
    refused,
  };
}

/** Why nothing may be written beside the row, and what to do; null where it may. */
function whyNot(
  { fingerprint, expected }: Row,
  cellOf: ((name: ColumnName) => string) | null,
  tab: string,
): readonly [says: string, todo: string] | null {
  if (!cellOf) return [`The row is no longer in ${tab}.`, 'Reload the sidebar to see where it went.'];
  if (cellOf('state') === 'cleared')
    return [
      'The row was cleared: its verdict moved or its record is gone.',
      'There is nothing to decide here.',
    ];
  if (cellOf('fingerprint') !== fingerprint)
    return [
      'The row has changed since the sidebar read it.',
      'Look at it again: the sidebar now shows what it says. Then decide.',
    ];
  const before = decisionCells(cellOf);
  if (PEOPLES_COLUMNS.some((name) => before[name] !== expected[name]))
    return [
      `Somebody has written here meanwhile: ${Object.values(before).filter(Boolean).join(', ') || 'the decision was taken away'}.`,
      'Look at it again, then decide.',
    ];
  return null;
}

/** What means nothing beside the row is not written there; what stood there before may come back. */
function notOffered(
  { outcome, cells: { decision, note } }: Restored,
  cellOf: ((name: ColumnName) => string) | null,
): readonly [says: string, todo: string] | null {
  const said = readDecision<DecisionChoice>(decision, DECISIONS);
  const why = said && cellOf && whyDecisionFails(said.choice, decidableRow(outcome, cellOf), note);
  return said && why ? [`${said.choice.label} is not offered here: ${why}.`, 'Nothing was written.'] : null;
}
