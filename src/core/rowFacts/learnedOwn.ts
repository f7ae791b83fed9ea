import { isOurs, noteOwnSides, readAsOurs } from '../match/ownSides.ts';
import type { Rows } from '../model.ts';
import { recordsOf } from '../read/records.ts';
import { identifiersOf } from '../read/sourceRecord.ts';
import type { OpenTab, Run } from '../run.ts';
import { isSurveyed } from '../survey.ts';

/*
 * A mailbox that nobody has listed may be ours by the first rows of a tab (`OpenTab.learnedOwn`). Whether it is by all of them is
 * counted once, by who sees all of them, and told to all.
 */

/** Counts who stands on the messages of some rows, as the first pass does. */
export function countOwnSides({ index }: Run, tab: OpenTab, rows: Rows, firstIndex: number): void {
  for (const record of recordsOf(tab.plan, rows, firstIndex, []))
    if (isSurveyed(tab, record))
      noteOwnSides(tab.ownSides, identifiersOf(record, tab.read), tab.learnedOwn, index);
}

/** By what all rows of a tab have shown. */
export function isLearned({ learnedOwn, ownSides }: OpenTab): boolean {
  return learnedOwn !== '' && isOurs(ownSides, learnedOwn);
}

/** The tab, which knows no other row, as one on which the mailbox is ours. */
export function takenAsOurs(tab: OpenTab, learnedOwn: string): OpenTab {
  const read = readAsOurs(tab.readAsListed, learnedOwn);
  return { ...tab, learnedOwn, read, readAsListed: read };
}
