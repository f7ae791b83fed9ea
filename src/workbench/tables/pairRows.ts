import type { Rows } from './rows.ts';

/** More than these comparisons are not made: such a block was written anew, and its rows are paired as they come. */
const MOST_COMPARISONS = 250_000;
/** To be one row changed weighs less than a single cell in common. */
const PAIRED = 1;
const IN_COMMON = 10;

/** Pairs rows of two blocks in their order so that what is paired has as many cells in common as can be. */
export function closestPairs(before: Rows, now: Rows): (readonly [number, number])[] {
  const [m, n] = [before.length, now.length];
  if (m === 0 || n === 0) return [];
  if (m * n > MOST_COMPARISONS) return Array.from({ length: Math.min(m, n) }, (_, at) => [at, at] as const);
  const width = n + 1;
  const best = new Int32Array((m + 1) * width);
  const worth = (a: number, b: number) => PAIRED + IN_COMMON * inCommon(before[a] ?? [], now[b] ?? []);
  for (let a = m - 1; a >= 0; a -= 1)
    for (let b = n - 1; b >= 0; b -= 1)
      best[a * width + b] = Math.max(
        (best[(a + 1) * width + b + 1] ?? 0) + worth(a, b),
        best[(a + 1) * width + b] ?? 0,
        best[a * width + b + 1] ?? 0,
      );
  const pairs: (readonly [number, number])[] = [];
  let [a, b] = [0, 0];
  while (a < m && b < n) {
    const here = best[a * width + b] ?? 0;
    if (here === (best[(a + 1) * width + b + 1] ?? 0) + worth(a, b)) {
      pairs.push([a, b]);
      a += 1;
      b += 1;
    } else if (here === best[(a + 1) * width + b]) a += 1;
    else b += 1;
  }
  return pairs;
}

function inCommon(before: readonly string[], now: readonly string[]): number {
  return now.filter((text, at) => text !== '' && text === before[at]).length;
}
