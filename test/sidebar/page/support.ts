import type { QueueRow } from '../../../src/sidebar/loaded/queueRow.ts';

export function decidedAs(decision: string): QueueRow['decided'] {
  return { decision, decided_by: '', decided_at: '', note: '' };
}

export function queueRow(rowKey: string, part: Partial<QueueRow> = {}): QueueRow {
  return {
    outcome: 'conflict',
    sheetRow: 2,
    contactName: '',
    contacts: [],
    writes: '',
    cause: '',
    eventId: rowKey,
    reason: null,
    otherReasons: [],
    sourceTab: 'close-appointments',
    sourceRow: 2,
    queue: '',
    state: 'open',
    decided: decidedAs(''),
    previousDecision: '',
    rowKey,
    fingerprint: '',
    ...part,
  };
}
