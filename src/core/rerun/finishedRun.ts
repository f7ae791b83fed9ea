import { hashText } from '../normalize/hash.ts';

/*
 * What a document remembers of the last run that finished, by which the next one tells that there is nothing to write.
 */

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
