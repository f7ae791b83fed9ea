import type { SecondRow } from './secondReview.ts';

/** Rows that two people decide: how many there are, and how far they are. */
export interface SecondCounts {
  readonly asked: number;
  /** Decided once: a second person is needed. */
  readonly waiting: number;
  readonly agreed: number;
  readonly disagree: number;
}

export function countSecond(rows: Iterable<SecondRow>): SecondCounts {
  const counts = { asked: 0, waiting: 0, agreed: 0, disagree: 0 };
  for (const { state } of rows) {
    counts.asked++;
    if (state === 'second') counts.waiting++;
    if (state === 'agreed') counts.agreed++;
    if (state === 'disagree') counts.disagree++;
  }
  return counts;
}
