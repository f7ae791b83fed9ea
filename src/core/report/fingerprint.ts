import type { Verdict } from '../classify/classify.ts';
import { fingerprint1 } from './fingerprint1.ts';
import { fingerprint2 } from './fingerprint2.ts';

/**
 * The formulas of the fingerprint, newest first. People's tables hold what each of them made, so a formula that was
 * released is never changed. To change what a fingerprint says (another part, another normalization, a column that is
 * read from now on): write the new formula into a file of its own, put it on top here, and say under the one below which
 * release was the last to write it. Its rows are then kept where its own formula still gives the same, and else reopened as
 * reviewed by that release.
 */
const FORMULAS: readonly {
  /** Stands before the hash, with a colon; the first formula's hashes stand alone. */
  readonly version: string;
  readonly of: (verdict: Verdict) => string;
  readonly lastWrittenBy: string;
}[] = [
  { version: '2', of: fingerprint2, lastWrittenBy: '' },
  { version: '', of: fingerprint1, lastWrittenBy: '0.1.0' },
];

const [NEWEST] = FORMULAS;

/** What the verdict means, as a hash: not where the row stands, which tab it is on, or when it was reviewed. */
export function fingerprintOf(verdict: Verdict): string {
  return NEWEST ? versioned(NEWEST.of(verdict)) : '';
}

/** A hash with the version of the newest formula before it. */
export function versioned(hash: string): string {
  return `${NEWEST?.version}:${hash}`;
}

/** What the verdict means by the formulas of earlier releases. */
export function olderFingerprints(verdict: Verdict): readonly string[] {
  return FORMULAS.slice(1).map(({ version, of }) =>
    version === '' ? of(verdict) : `${version}:${of(verdict)}`,
  );
}

/** Whether a table's fingerprint, of this release or an earlier one, says of a row what the verdict says of it now. */
export function isFingerprintOf(fingerprint: string, verdict: Verdict): boolean {
  const { version, hash } = parted(fingerprint);
  return FORMULAS.some((formula) => formula.version === version && formula.of(verdict) === hash);
}

/** The release that reviewed a row last, by its fingerprint; '' where that is this one, or nobody can tell. */
export function earlierRelease(fingerprint: string): string {
  const { version } = parted(fingerprint);
  return FORMULAS.find((formula) => formula.version === version)?.lastWrittenBy ?? '';
}

function parted(fingerprint: string): { version: string; hash: string } {
  const colon = fingerprint.indexOf(':');
  return { version: fingerprint.slice(0, Math.max(0, colon)), hash: fingerprint.slice(colon + 1) };
}
