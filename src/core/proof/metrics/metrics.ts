import { settledDecision } from '../../decisions.ts';
import type { SaidRow } from '../../report/unclearedRows.ts';
import { DISAGREED, type LogEntry, type RowEntry, SECOND } from '../decisionLog.ts';
import type { DecisionCounts } from '../readiness.ts';
import { isSamePerson } from '../samePerson.ts';
import { type Sampled, samplesIn } from '../sample/sampleLog.ts';
import { placeOf, replay } from '../standing.ts';
import { type ActiveTime, activeTime } from './activeTime.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import { type Overruled, overruledIn } from './overruled.ts';

/** How the deciding goes: a plain value, for run.json, the handoff and the overview. */
export interface Metrics {
  readonly open: number;
  readonly decided: number;
  /** Decisions that were made before the inputs were as they are now, and stand. */
  readonly carriedOver: number;
  readonly reopened: number;
  /** Work on conflicts, as far as the log has times of day. */
  readonly active: ActiveTime;
  readonly agreement: Agreement | null;
  readonly overruled: readonly Overruled[];
  readonly samples: readonly Sampled[];
}

/** `rows` are those that stand; `since` is when a run first saw the inputs as they are now. */
export function metricsOf(
  rows: Iterable<SaidRow>,
  log: readonly LogEntry[],
  since: string,
  counts: DecisionCounts,
): Metrics {
  let carriedOver = 0;
  for (const { last } of replay(log).values())
    if (settledDecision(last.to) !== '' && last.at < since) carriedOver++;
  return {
    open: counts.open + counts.waiting,
    decided: counts.decided,
    carriedOver,
    reopened: counts.reopened,
    active: activeTime(log),
    agreement: agreementOf(twiceDecided(log)),
    overruled: overruledIn(rows),
    samples: samplesIn(log),
  };
}

/** What two people said of one row on the same evidence, each without the other: the first one, then the second one. */
function twiceDecided(log: readonly LogEntry[]): (readonly [string, string])[] {
  if (!log.some(({ through }) => through === SECOND)) return [];
  const firsts = new Map<string, RowEntry>();
  const seconds = new Map<string, RowEntry>();
  const pairs: (readonly [string, string])[] = [];
  const pair = (place: string) => {
    const [first, second] = [firsts.get(place), seconds.get(place)];
    seconds.delete(place);
    if (!first || !second || first.fingerprint !== second.fingerprint || isSamePerson(first.by, second.by))
      return;
    const said = [settledDecision(first.to), settledDecision(second.to)] as const;
    if (said.every((one) => one !== '')) pairs.push(said);
  };
  for (const entry of log) {
    if (entry.table === '') continue;
    const place = placeOf(entry);
    if (entry.through === DISAGREED) pair(place);
    else if (entry.through === SECOND) seconds.set(place, entry as RowEntry);
    else if (entry.to !== '') firsts.set(place, entry as RowEntry);
  }
  for (const place of [...seconds.keys()]) pair(place);
  return pairs;
}
