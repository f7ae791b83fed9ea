/** The shortest and the longest time that a call of a page takes, in milliseconds. */
export interface PageCallTimes {
  readonly from: number;
  readonly to: number;
}

/** At Google an empty call takes so long in a small project and in a large one (third-party measurement). */
export const AT_GOOGLE: PageCallTimes = { from: 800, to: 2000 };

/** How long each call of a page takes to be answered: 0 unless somebody asks for it. No chance is in it: from, between, to, and again. */
export function pageCallClock(times: PageCallTimes | undefined): () => number {
  if (!times) return () => 0;
  const { from, to } = times;
  const turns = [from, (from + to) / 2, to];
  let calls = 0;
  return () => turns[calls++ % turns.length] ?? 0;
}
