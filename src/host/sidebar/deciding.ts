import { saidIn, UNDO } from '../../core/proof/decisionLog.ts';
import { guardCell } from '../../core/report/cell.ts';
import {
  type DecisionCells,
  decisionCells,
  OUTPUTS,
  PEOPLES_COLUMNS,
} from '../../core/report/outputColumns.ts';
import { cellsByName } from '../../core/report/outputHeader.ts';
import type { Given, Takes } from '../../protocol.ts';
import { reviewerName } from '../run/reviewer.ts';
import { withDocumentLock } from '../run/withDocumentLock.ts';
import { contiguousSpans } from '../sheet/contiguousSpans.ts';
import { Mistake } from '../sheet/mistake.ts';
import { writePlainText } from '../sheet/writePlainText.ts';
import { appendToLog } from '../workbook/decisionLog.ts';
import { type OutputTab, openOutput, rowOfKey } from './outputTable.ts';
import { Refused } from './refused.ts';

type RowRequest = Omit<Takes<'pageRestore'>[0], 'cells'>;
type Decided = Given<'pageDecide'>;

/** Writes who decided what, when and why beside a row, if the row still says what the reviewer saw. */
export function decide({ decision, note, ...request }: Takes<'pageDecide'>[0]): Decided {
  const by = reviewerName();
  if (by === '')
    throw new Refused('Your name is not known.', 'Write your name in the sidebar once, then decide again.');
  const at = new Date().toISOString();
  const who = decision === '' ? { decided_by: '', decided_at: '' } : { decided_by: by, decided_at: at };
  return underLock(() => writeBeside(request, { decision, ...who, note }, at, 'sidebar'));
}

/** Puts the four cells back as they were. */
export function restore({ cells, ...request }: Takes<'pageRestore'>[0]): Decided {
  return underLock(() => writeBeside(request, cells, new Date().toISOString(), UNDO));
}

function writeBeside(request: RowRequest, cells: DecisionCells, at: string, through: string): Decided {
  const table = openOutput(request.outcome);
  const { tab } = OUTPUTS[request.outcome];
  const row = table ? rowOfKey(table, request.rowKey, request.row) : 0;
  if (!table || row === 0)
    throw new Refused(`The row is no longer in ${tab}.`, 'Reload the sidebar to see where it went.');
  const missing = PEOPLES_COLUMNS.filter((name) => !table.columns.has(name));
  if (missing.length > 0)
    throw new Refused(
      `${tab} has no column ${missing.join(', ')}.`,
      'Run the review again: it adds the columns that are missing.',
    );
  const there = table.sheet.getRange(row, 1, 1, table.width).getDisplayValues()[0] ?? [];
  const cellOf = cellsByName(table.columns, there);
  if (cellOf('state') === 'cleared')
    throw new Refused(
      'The row was cleared: its verdict moved or its record is gone.',
      'There is nothing to decide here.',
    );
  if (cellOf('fingerprint') !== request.fingerprint)
    throw new Refused(
      'The row has changed since the sidebar read it.',
      'Look at it again: the sidebar now shows what it says. Then decide.',
    );
  const before = decisionCells(cellOf);
  if (PEOPLES_COLUMNS.some((name) => before[name] !== request.expected[name]))
    throw new Refused(
      `Somebody has written here meanwhile: ${Object.values(before).filter(Boolean).join(', ') || 'the decision was taken away'}.`,
      'Look at it again, then decide.',
    );
  const from = saidIn(before);
  const said = saidIn(cells);
  // The line comes first: no decision stands without one. A change of the note alone is none.
  if (from.to !== said.to || from.by !== said.by || from.decidedAt !== said.decidedAt)
    appendToLog(SpreadsheetApp.getActive(), [
      {
        at,
        table: request.outcome,
        rowKey: request.rowKey,
        fingerprint: request.fingerprint,
        ...said,
        from: from.to,
        through,
      },
    ]);
  write(table, row, cells);
  return { row, before, after: decisionCells((name) => cells[name]) };
}

/** Neighboring cells together: in a tab as it was made that is one write. */
function write({ sheet, columns }: OutputTab, row: number, cells: DecisionCells): void {
  const names = new Map(PEOPLES_COLUMNS.map((name) => [(columns.get(name) ?? 0) + 1, name] as const));
  for (const { from, to } of contiguousSpans([...names.keys()])) {
    const texts = Array.from({ length: to - from }, (_, at) => {
      const name = names.get(from + at);
      return name ? guardCell(cells[name]) : '';
    });
    writePlainText(sheet.getRange(row, from, 1, to - from), [texts]);
  }
}

/** A decision waits for a run that is writing: the two would not disturb each other, but the row may be about to change. */
function underLock(write: () => Decided): Decided {
  try {
    return withDocumentLock(write);
  } catch (error) {
    if (!(error instanceof Mistake) || error instanceof Refused) throw error;
    throw new Refused(error.message, 'Then decide again.');
  }
}
