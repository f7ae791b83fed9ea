import type { RerunCounts } from './rerunCounts.ts';

/** `Compared with the run before: 33 unchanged, 2 updated, 49 no longer listed`: what a run has changed in the tables. What is 0 is not said. */
export function rerunLine({ kept, updated, reopened, new: added, cleared }: Readonly<RerunCounts>): string {
  if (updated + reopened + added + cleared === 0)
    return kept === 0 ? 'The tables are empty.' : 'No row has changed since the run before.';
  if (kept + updated + reopened + cleared === 0) return `All rows are new: ${added}.`;
  const counts: readonly (readonly [number, string])[] = [
    [kept, 'unchanged'],
    [added, 'new'],
    [updated, 'updated'],
    [reopened, 'reopened'],
    [cleared, 'no longer listed'],
  ];
  const said = counts.filter(([rows]) => rows > 0).map(([rows, what]) => `${rows} ${what}`);
  return `Compared with the run before: ${said.join(', ')}.`;
}
