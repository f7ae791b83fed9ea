import { hashText } from '../normalize/hash.ts';

/*
 * What a document remembers of the last run that finished, by which the next one tells that there is nothing to write.
 */

/** What is known when a review is ready to be written. `finished` and `mark` are handoffMarks: of the last run, and of this. */
interface Ready {
  readonly isAnyRowChanged: boolean;
  /** All tables and the handoff of the last run are still there. */
  readonly areResultsThere: boolean;
  readonly finished: string;
  readonly mark: string;
}

/** Whether there is nothing to write: the results are there, and each row and the handoff says what it said. */
export function isUnchanged({ isAnyRowChanged, areResultsThere, finished, mark }: Ready): boolean {
  return !isAnyRowChanged && areResultsThere && finished === mark;
}

/** The handoff as a hash, but for the time of the run. */
export function handoffMark(handoff: string, now: string): string {
  return hashText(handoff.replace(now, ''));
}

/** The sheet ids behind the links to source tabs, by tab. */
export function linksText(targets: ReadonlyMap<string, number>): string {
  return JSON.stringify([...targets]);
}

/** Whether a tab that was linked to has been made anew under its name. `links` is the earlier `linksText`, or ''. */
export function haveLinksMoved(links: string, targets: ReadonlyMap<string, number>): boolean {
  const before: readonly (readonly [string, number])[] = links ? JSON.parse(links) : [];
  return before.some(([name, id]) => targets.has(name) && targets.get(name) !== id);
}
