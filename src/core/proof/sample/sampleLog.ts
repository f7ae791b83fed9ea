import type { Rows } from '../../model.ts';
import type { LogEntry, Sha256 } from '../decisionLog.ts';
import { type Draw, drawSample, type SampleAim } from './draw.ts';
import type { SampleResult } from './sampleResult.ts';

/** In a log line's `through`. */
const SAMPLED = 'sample';

/** What a log line says of a sample, in its note. */
export interface SampledNote {
  readonly rows: number;
  readonly drawn: number;
  readonly right: number;
  readonly wrong: number;
  readonly cannotTell: number;
  /** The strata in which not every row was right. */
  readonly failed: readonly string[];
}

/** A sample that is answered as far as it takes, as the log keeps it. */
export interface Sampled extends SampledNote {
  readonly id: string;
  readonly ledger: string;
  readonly at: string;
  readonly state: 'passed' | 'failed';
}

/** The samples of a log, the oldest first. */
export function samplesIn(log: readonly LogEntry[]): Sampled[] {
  return log.flatMap(({ through, to, rowKey, fingerprint, at, note }) => {
    const said = through === SAMPLED && (to === 'passed' || to === 'failed') ? noteOf(note) : null;
    return said ? { ...said, id: rowKey, ledger: fingerprint, at, state: to as Sampled['state'] } : [];
  });
}

/** null where somebody has edited the line. */
function noteOf(note: string): SampledNote | null {
  try {
    const said = JSON.parse(note);
    return Array.isArray(said?.failed) ? said : null;
  } catch {
    return null;
  }
}

/**
 * The draw whose answers count now: the one that `drawn` names, else the first of this Ledger that has not failed. A draw that
 * failed is followed by one of the strata in which no row was wrong.
 */
export function currentDraw(
  ledger: Rows,
  aim: SampleAim,
  {
    log,
    drawn,
    sha256,
  }: { readonly log: readonly LogEntry[]; readonly drawn: string; readonly sha256: Sha256 },
): Draw {
  const last = new Map(samplesIn(log).map((one) => [one.id, one]));
  const full = new Set<string>();
  for (;;) {
    const draw = drawSample(ledger, aim, full, sha256);
    const known = draw.id === drawn ? undefined : last.get(draw.id);
    if (known?.state !== 'failed' || known.failed.every((stratum) => full.has(stratum))) return draw;
    for (const stratum of known.failed) full.add(stratum);
  }
}

/** The line for a sample that has passed or failed; null where the log says so already, or it is still open. */
export function sampleEntry(
  { id, ledger, inFullReview }: Draw,
  result: SampleResult,
  log: readonly LogEntry[],
  now: string,
): LogEntry | null {
  const { state, rows, drawn, right, wrong, cannotTell, toReview } = result;
  if ((state !== 'passed' && state !== 'failed') || drawn === 0) return null;
  const full = new Set(inFullReview.map(({ name }) => name));
  const failed = toReview.map(({ stratum }) => stratum).filter((stratum) => !full.has(stratum));
  const said: SampledNote = { rows, drawn, right, wrong, cannotTell, failed };
  const note = JSON.stringify(said);
  const last = log.filter(({ through, rowKey }) => through === SAMPLED && rowKey === id).at(-1);
  if (last && last.to === state && last.note === note) return null;
  return {
    at: now,
    table: '',
    rowKey: id,
    fingerprint: ledger,
    from: last?.to ?? '',
    to: state,
    by: '',
    decidedAt: '',
    note,
    through: SAMPLED,
  };
}
