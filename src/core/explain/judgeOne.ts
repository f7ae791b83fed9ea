import { type Finding, type Verdict, verdictOf } from '../classify/classify.ts';
import { noComparedRows } from '../match/comparedRows.ts';
import type { Row } from '../model.ts';
import { judgeRows } from '../review.ts';
import type { OpenTab, Run } from '../run.ts';

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
  const aside: Run = {
    ...run,
    events: { ...run.events, replays: new Map() },
    // The row may say something else than when it was surveyed.
    ties: { ...run.ties, saidKeys: new Map() },
    comparedRows: noComparedRows(),
  };
  const [verdict] = judgeRows(aside, open, [cells], row - 1, []);
  if (!verdict) return null;
  const chained = standing.find(({ reason }) => reason === 'superseded' || reason === 'loses-by-policy');
  const alone = chained ? inChain(verdict, chained) : verdict;
  const replay = standing.filter(({ reason }) => reason === 'duplicate-event');
  // Other rows may have taken away what a second identifier adds.
  const isSingle = standing.some(({ reason }) => reason === 'single-identifier-match');
  const own = alone.findings.map((finding) =>
    isSingle && finding.reason === 'identifiers-agree' ? SINGLE : finding,
  );
  const others = standing.filter(
    ({ reason }) =>
      reason !== 'single-identifier-match' && !alone.findings.some((found) => found.reason === reason),
  );
  if (others.length === 0 && !own.includes(SINGLE)) return verdict;
  const isReplay = replay.length > 0;
  return verdictOf(
    verdict.record,
    verdict.event,
    verdict.match,
    isReplay ? replay : [...own, ...others],
    isReplay ? undefined : alone,
  );
}

/** A change of which other changes of its field say that nothing is written for it: then neither its value nor its age holds it. */
function inChain(verdict: Verdict, { reason }: Finding): Verdict {
  // Of an existing record nothing that is held is freed by what follows.
  if (verdict.record.plan.adapter.recordKind === 'opportunity')
    return {
      ...verdict,
      writes: verdict.writes.map((write) => (write.rule === 'allowed' ? { ...write, rule: reason } : write)),
    };
  const rules = new Set<string>(verdict.writes.map(({ rule }) => rule));
  return {
    ...verdict,
    writes: verdict.writes.map((write) => ({ ...write, rule: reason })),
    findings: verdict.findings.filter(
      (found) => !rules.has(found.reason) && found.reason !== 'older-than-map',
    ),
  };
}
