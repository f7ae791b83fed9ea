import type { Outcome } from '../../core/model.ts';
import { guardCell, unguardCell } from '../../core/report/cell.ts';
import {
  type ColumnName,
  type DecisionCells,
  decisionCells,
  OUTPUTS,
  PEOPLES_COLUMNS,
} from '../../core/report/outputColumns.ts';
import { reviewerName } from '../run/reviewer.ts';
import { withDocumentLock } from '../run/withDocumentLock.ts';
import { Mistake } from '../sheet/mistake.ts';
import { type OutputTab, openOutput, rowOfKey } from './outputTable.ts';
import { type Refusal, refused } from './refusal.ts';

interface RowRequest {
  readonly outcome: Outcome;
  readonly rowKey: string;
  readonly fingerprint: string;
  readonly row: number;
  /** What the page shows: where the sheet says something else, somebody was faster. */
  readonly expected: DecisionCells;
}

interface Written {
  readonly ok: true;
  readonly row: number;
  readonly before: DecisionCells;
  readonly after: DecisionCells;
}

/** Writes who decided what, when and why beside a row, if the row still says what the reviewer saw. */
export function pageDecide({
  decision,
  note,
  ...request
}: RowRequest & { readonly decision: string; readonly note: string }): Written | Refusal {
  const by = reviewerName();
  if (by === '')
    return refused('Your name is not known.', 'Write your name in the sidebar once, then decide again.');
  const at = new Date().toISOString();
  const who = decision === '' ? { decided_by: '', decided_at: '' } : { decided_by: by, decided_at: at };
  return underLock(() => writeBeside(request, { decision, ...who, note }));
}

/** Puts the four cells back as they were. */
export function pageRestore({ cells, ...request }: RowRequest & { readonly cells: DecisionCells }) {
  return underLock(() => writeBeside(request, cells));
}

function writeBeside(request: RowRequest, cells: DecisionCells): Written | Refusal {
  const table = openOutput(request.outcome);
  const { tab } = OUTPUTS[request.outcome];
  const row = table ? rowOfKey(table, request.rowKey, request.row) : 0;
  if (!table || row === 0)
    return refused(`The row is no longer in ${tab}.`, 'Reload the sidebar to see where it went.');
  const missing = PEOPLES_COLUMNS.filter((name) => !table.columns.has(name));
  if (missing.length > 0)
    return refused(
      `${tab} has no column ${missing.join(', ')}.`,
      'Run the review again: it adds the columns that are missing.',
    );
  const there = table.sheet.getRange(row, 1, 1, table.width).getDisplayValues()[0] ?? [];
  const at = (name: ColumnName) => unguardCell(there[(table.columns.get(name) ?? 0) - 1] ?? '');
  if (at('state') === 'cleared')
    return refused(
      'The row was cleared: its verdict moved or its record is gone.',
      'There is nothing to decide here.',
    );
  if (at('fingerprint') !== request.fingerprint)
    return refused(
      'The row has changed since the sidebar read it.',
      'Look at it again: the sidebar now shows what it says. Then decide.',
    );
  const before = decisionCells(at);
  if (PEOPLES_COLUMNS.some((name) => before[name] !== request.expected[name]))
    return refused(
      `Somebody has written here meanwhile: ${Object.values(before).filter(Boolean).join(', ') || 'the decision was taken away'}.`,
      'Look at it again, then decide.',
    );
  write(table, row, cells);
  return { ok: true, row, before, after: decisionCells((name) => cells[name]) };
}

/** Plain text first, then the value: a cell that people made automatic would turn a time into a date. */
function write({ sheet, columns }: OutputTab, row: number, cells: DecisionCells): void {
  PEOPLES_COLUMNS.forEach((name) => {
    const range = sheet.getRange(row, columns.get(name) ?? 1);
    range.setNumberFormat('@').setValue(guardCell(cells[name]));
  });
}

/** A decision waits for a run that is writing: the two would not disturb each other, but the row may be about to change. */
function underLock(write: () => Written | Refusal): Written | Refusal {
  try {
    return withDocumentLock(write);
  } catch (error) {
    if (error instanceof Mistake) return refused(error.message, 'Then decide again.');
    throw error;
  }
}
