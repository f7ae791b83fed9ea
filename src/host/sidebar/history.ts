import type { Outcome } from '../../core/model.ts';
import type { LogEntry } from '../../core/proof/decisionLog.ts';
import type { Given } from '../../protocol/protocol.ts';
import { withDocumentLock } from '../run/withDocumentLock.ts';
import { appendToLog, readDecisionLog } from '../workbook/decisionLogTab.ts';

/** What was ever said of a row, the newest first. */
export function historyOf(table: Outcome, rowKey: string): Given<'pageHistory'> {
  return readDecisionLog(SpreadsheetApp.getActive())
    .lines.filter((line) => line.table === table && line.rowKey === rowKey)
    .map(({ line, above, hash, ...entry }) => entry)
    .reverse();
}

/** Adds to the log what a run of the page has seen that has nothing else to write. */
export function logEntries(entries: readonly LogEntry[]): null {
  return withDocumentLock(() => {
    appendToLog(SpreadsheetApp.getActive(), entries);
    return null;
  });
}
