import { readTimestamp } from '../../read/cells/timestamp.ts';
import type { LogEntry } from '../decisionLog.ts';

/** Whoever does nothing for longer is elsewhere: the pause is not counted. */
const IDLE_MS = 5 * 60_000;

/** How long people worked on decisions, as far as the log has their times. */
export interface ActiveTime {
  /** Decisions that followed another one of the same person within the pause that counts as work. */
  readonly decisions: number;
  readonly minutes: number;
}

/** From one decision of a person to the next is the work on the next one. Rows that were approved together are one. */
export function activeTime(log: readonly LogEntry[]): ActiveTime {
  const byPerson = new Map<string, number[]>();
  for (const { table, to, by, at, decidedAt, through } of log) {
    if (table !== 'conflict' || to === '' || by === '') continue;
    const time = timeOf(decidedAt) ?? (through === 'sidebar' ? timeOf(at) : null);
    if (time === null) continue;
    const times = byPerson.get(by);
    if (times) times.push(time);
    else byPerson.set(by, [time]);
  }
  let worked = 0;
  let decisions = 0;
  for (const times of byPerson.values()) {
    times.sort((a, b) => a - b);
    times.forEach((time, index) => {
      const gap = time - (times[index - 1] ?? Number.NEGATIVE_INFINITY);
      if (gap === 0 || gap > IDLE_MS) return;
      worked += gap;
      decisions++;
    });
  }
  return { decisions, minutes: worked / 60_000 };
}

/** null for no time, and for a day alone. */
function timeOf(cell: string): number | null {
  const moment = readTimestamp(cell, { dateOrder: 'undecided', zone: 'UTC' });
  return moment.state === 'instant' && !moment.isDay ? moment.epochMs : null;
}
