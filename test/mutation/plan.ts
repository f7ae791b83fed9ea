import type { FileReport } from './harness.ts';

/** The tests that are to be tried on a mutant, in order, and how often they pass its place without it. */
export interface Plan {
  readonly tests: readonly (readonly [file: string, test: number])[];
  readonly hits: number;
  /** Its place is passed while a file is loaded: a process that has loaded it cannot show what it does. */
  readonly isLoaded: boolean;
}

/** A test that takes longer is not tried on thousands of mutants. */
const LONGEST_TEST_MS = 2_000;
/**
 * Nor are more tests than take so long together. Most of the core passes nearly every test, and a mutant that none of them
 * notices would take minutes: it counts as not noticed then, so that the share that is noticed is never said too high.
 */
const LONGEST_PLAN_MS = 20_000;

/**
 * The tests of the files that pass a mutant's place: first those that do themselves, and of these those that have noticed
 * most mutants; then the others, since what is remembered between tests (a heading read once) hides from later ones that
 * they pass it.
 */
export function planFor(
  id: string,
  reports: ReadonlyMap<string, FileReport>,
  noticed: ReadonlyMap<string, number>,
): Plan {
  const found: { file: string; at: number; ms: number; isPassing: boolean; noticed: number }[] = [];
  let hits = 0;
  let isLoaded = false;
  for (const [file, report] of reports) {
    const passes = Object.values(report.hits).reduce((sum, each) => sum + (each[id] ?? 0), 0);
    if (passes === 0) continue;
    const isLoading = id in (report.hits[''] ?? {});
    hits += passes;
    isLoaded ||= isLoading;
    report.tests.forEach(({ name, ms, isGreen }, at) => {
      if (!isGreen || ms > LONGEST_TEST_MS) return;
      const isPassing = isLoading || id in (report.hits[at] ?? {});
      found.push({ file, at, ms, isPassing, noticed: noticed.get(`${file} ${name}`) ?? 0 });
    });
  }
  found.sort(
    (a, b) =>
      Number(b.isPassing) - Number(a.isPassing) ||
      b.noticed / (b.ms + 5) - a.noticed / (a.ms + 5) ||
      a.ms - b.ms,
  );
  let ms = 0;
  const tried = found.filter((test) => {
    ms += test.ms;
    return ms <= LONGEST_PLAN_MS;
  });
  return { tests: tried.map(({ file, at }) => [file, at]), hits, isLoaded };
}
