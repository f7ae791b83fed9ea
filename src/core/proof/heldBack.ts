import type { HeldBack } from './approvedRows.ts';
import type { Answered } from './sample/answeredSample.ts';
import { readAnswer } from './sample/sampleColumns.ts';
import type { SecondRow, SecondState } from './second/secondReview.ts';

const WAITS: Readonly<Partial<Record<SecondState, string>>> = {
  second: 'a second person has to decide it too, without being shown the first answer',
  disagree: 'two people disagree about it: let both decide again',
};

/** What people have said of approved rows elsewhere: in the sample of the Ledger, and as the second of two. */
export function heldBackBy(sample: readonly Answered[], second: Iterable<SecondRow>): HeldBack {
  const why = new Map<string, string>();
  for (const { row, state } of second) {
    const waits = WAITS[state];
    if (waits) why.set(keyOf(row.table, row.rowKey, row.at('fingerprint')), waits);
  }
  for (const { rowKey, fingerprint, answer } of sample) {
    const said = readAnswer(answer);
    if (said !== null && said !== 'right')
      why.set(keyOf('ledger', rowKey, fingerprint), `in the sample of the Ledger it was answered ${said}`);
  }
  return ({ table, rowKey, fingerprint }) => why.get(keyOf(table, rowKey, fingerprint)) ?? '';
}

function keyOf(table: string, rowKey: string, fingerprint: string): string {
  return `${table} ${rowKey} ${fingerprint}`;
}
