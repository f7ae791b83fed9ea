import { type Finding, type Verdict, verdictOf } from '../match/classify.ts';
import type { Row } from '../model.ts';
import type { ReasonCode } from '../reasons.ts';
import { judgeRows, type OpenTab, type Run } from '../review.ts';

/** Reasons that rest on other rows too, or on the time of the run. Where the other rows are not at hand, the last run's word stands. */
export const RESTS_ON_OTHER_ROWS: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'duplicate-event',
  'event-id-reused',
  'identifier-of-several-people',
  'phone-disowned',
  'single-identifier-match',
  'correlation-id-reused',
  'same-event-other-id',
  'duplicate-contacts',
  'several-existing-records',
  'timestamp-invalid',
  'time-impossible',
  'time-in-future',
  'older-than-map',
  'changed-on-both-sides',
  'order-undecided',
  'value-belongs-to-another-contact',
  'appointment-of-several-contacts',
]);

const SINGLE: Finding = { reason: 'single-identifier-match', evidence: '' };

/**
 * Judges one row by itself, as often as asked: the run is left as it was. `standing` are findings that hold whatever the
 * row itself says, because they rest on other rows. null where the row is no record.
 */
export function judgeOne(
  run: Run,
  open: OpenTab,
  cells: Row,
  row: number,
  standing: readonly Finding[],
): Verdict | null {
  const aside: Run = { ...run, events: { ...run.events, replays: new Map() } };
  const [verdict] = judgeRows(aside, open, [cells], row - 1, []);
  if (!verdict) return null;
  const replay = standing.filter(({ reason }) => reason === 'duplicate-event');
  // Other rows may have taken away what a second identifier adds.
  const isSingle = standing.some(({ reason }) => reason === 'single-identifier-match');
  const own = verdict.findings.map((finding) =>
    isSingle && finding.reason === 'identifiers-agree' ? SINGLE : finding,
  );
  const others = standing.filter(
    ({ reason }) =>
      reason !== 'single-identifier-match' && !verdict.findings.some((found) => found.reason === reason),
  );
  if (others.length === 0 && !own.includes(SINGLE)) return verdict;
  const findings = replay.length > 0 ? replay : [...own, ...others];
  return verdictOf(verdict.record, verdict.event, verdict.match, findings, verdict);
}
