import type { QueueRow } from '../../../src/sidebar/book/queueRow.ts';

export function queueRow(rowKey: string, part: Partial<QueueRow> = {}): QueueRow {
  return {
    outcome: 'conflict',
    sheetRow: 2,
    eventId: rowKey,
    reason: null,
    otherReasons: [],
    sourceTab: 'close-appointments',
    sourceRow: 2,
    queue: '',
    state: 'open',
    decision: '',
    decidedBy: '',
    decidedAt: '',
    note: '',
    previousDecision: '',
    rowKey,
    fingerprint: '',
    ...part,
  };
}
