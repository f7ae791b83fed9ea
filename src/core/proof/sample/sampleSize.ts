/** A part of what is sampled: so many rows, of which so many are looked at. */
export interface Looked {
  readonly rows: number;
  readonly drawn: number;
}

/**
 * The most wrong rows that such a sample still misses with a chance of more than 1 − `confidence`, however they are spread over
 * the strata. Where it finds none wrong, there are no more than these, with that confidence.
 *
 * The chance to miss `d` wrong rows in a stratum of N rows of which n are drawn is hypergeometric: the product of
 * (N − n − j) / (N − j) for j < d. Its factors fall with j, so the spread that hides most takes the largest factor that is left,
 * again and again.
 */
export function mostWrongUnseen(strata: readonly Looked[], confidence: number): number {
  const hidden = strata.map(() => 0);
  let chance = 1;
  for (let wrong = 0; ; wrong++) {
    let best = 0;
    let at = -1;
    strata.forEach(({ rows, drawn }, index) => {
      const known = hidden[index] ?? 0;
      const factor = known < rows ? (rows - drawn - known) / (rows - known) : 0;
      if (factor > best) {
        best = factor;
        at = index;
      }
    });
    chance *= best;
    if (at < 0 || chance <= 1 - confidence) return wrong;
    hidden[at] = (hidden[at] ?? 0) + 1;
  }
}

/** Below this a stratum is looked at whole: a share of it would be next to nothing. */
export const THIN = 10;

/**
 * How many rows of each stratum to look at, as few as will do, so that none wrong among them means fewer wrong rows than
 * `share` of all: thin strata whole, of the others the same part.
 */
export function sampleSizes(strata: readonly number[], share: number, confidence: number): number[] {
  const all = strata.reduce((sum, rows) => sum + rows, 0);
  const largest = Math.max(0, ...strata);
  const sizes = (part: number) =>
    strata.map((rows) => (rows <= THIN ? rows : Math.ceil((part * rows) / largest)));
  const isEnough = (part: number) => {
    const drawn = sizes(part);
    const looked = strata.map((rows, at) => ({ rows, drawn: drawn[at] ?? 0 }));
    return mostWrongUnseen(looked, confidence) < share * all;
  };
  let tooFew = -1;
  let enough = largest;
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (isEnough(middle)) enough = middle;
    else tooFew = middle;
  }
  return sizes(enough);
}
