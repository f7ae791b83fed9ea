import type { Finding } from '../classify/classify.ts';
import { differenceKey } from '../differences/differenceKey.ts';
import type { Difference } from '../differences/differences.ts';
import { differencesOfContact } from '../judgeDifferences.ts';
import type { Row } from '../model.ts';
import type { OpenTab, Run } from '../run.ts';
import { judgeOne } from './judgeOne.ts';

/** A row of an export that says what a side holds. */
export interface SidePlace {
  readonly open: OpenTab;
  readonly cells: Row;
  readonly row: number;
}

/**
 * Judges one field difference by its sides' rows alone, which the run has to have surveyed. `standing` are findings that rest
 * on other rows. null where the sides agree by now, or a row is about nobody for sure.
 */
export function judgeDifferenceAlone(
  run: Run,
  places: readonly SidePlace[],
  key: string,
  standing: readonly Finding[],
): Difference | null {
  for (const { open, cells, row } of places) {
    const contact = judgeOne(run, open, cells, row, [])?.match.contact;
    if (!contact) continue;
    for (const { open: other, cells: otherCells, row: at } of places)
      judgeOne(run, other, otherCells, at, []);
    const found = differencesOfContact(run, contact).find((one) => differenceKey(one) === key);
    if (!found) continue;
    const others = standing.filter(({ reason }) => !found.findings.some((one) => one.reason === reason));
    return others.length > 0
      ? { ...found, findings: [...others, ...found.findings], outcome: 'conflict' }
      : found;
  }
  return null;
}
