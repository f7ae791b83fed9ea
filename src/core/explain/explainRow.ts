import type { Finding, Verdict } from '../classify/classify.ts';
import type { Row } from '../model.ts';
import { fingerprintOf } from '../report/fingerprint.ts';
import type { OpenTab, Run } from '../run.ts';
import { type EvidenceLine, evidenceLines } from './evidenceLines.ts';
import { judgeOne } from './judgeOne.ts';
import { type NearRow, nearestRows } from './nearest.ts';
import { type Picture, pictureOf } from './picture.ts';
import { type RecordFix, recordFixes } from './recordFixes.ts';
import { type SafeChange, safeChanges } from './safeChanges.ts';
import { type Candidate, candidateOf, candidatesSideBySide } from './sideBySide.ts';

/** Why a row is where it is, and what would make it safe: all that a person needs to decide it. */
export interface Explanation {
  readonly verdict: Verdict;
  readonly fingerprint: string;
  readonly picture: Picture;
  readonly evidence: readonly EvidenceLine[];
  readonly candidates: readonly Candidate[];
  /** For a row with an identifier that the map does not know: the map rows nearest to it. */
  readonly nearest: readonly (NearRow & { readonly candidate: Candidate })[];
  /** Single changes that would put the row into the Ledger, smallest first. */
  readonly changes: readonly SafeChange[];
  /** The same for which existing record the row is, and what it may write to it. */
  readonly recordFixes: readonly RecordFix[];
}

/**
 * Explains one row against the map as it is now. The run need not have surveyed the other rows: what rests on them comes
 * as `standing`, from the last run's word. null where the row is no record.
 */
export function explainRow(
  run: Run,
  open: OpenTab,
  cells: Row,
  row: number,
  standing: readonly Finding[] = [],
): Explanation | null {
  const verdict = judgeOne(run, open, cells, row, standing);
  if (!verdict) return null;
  const { match } = verdict;
  const nearest = nearestRows(verdict, run.index);
  return {
    verdict,
    fingerprint: fingerprintOf(verdict),
    picture: pictureOf(match),
    evidence: evidenceLines(match),
    candidates: candidatesSideBySide(match),
    nearest: nearest.map((near) => ({ ...near, candidate: candidateOf(near.contact, match.identifiers) })),
    changes: safeChanges(
      run,
      open,
      verdict,
      nearest.map(({ contact }) => contact),
    ),
    recordFixes: recordFixes(run, open, verdict),
  };
}
