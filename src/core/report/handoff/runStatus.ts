/*
 * What the first cell of the Handoff tab says: how the run stands, and behind it the sign-off.
 */

export const NO_RUN_YET = 'No review has been run yet. Choose Run review.';
const OURS = /^(?:Complete:|INCOMPLETE:|No review has been run yet)/;
const COMPLETE = /^Complete: run \S+ of (\S+)$/;
const SIGN_OFF = '. Sign-off: ';
const VOID = 'VOID: ';

export const completeStatus = (runId: string, since: string): string => `Complete: run ${runId} of ${since}`;
export const incompleteStatus = (says: string): string => `INCOMPLETE: ${says}`;
export const voidWords = (changes: readonly string[]): string => `${VOID}${changes.join('; ')}`;

/** Whether the review has written this, and not somebody else. */
export function isRunStatus(status: string): boolean {
  return OURS.test(status);
}

/** What it says of the run alone. */
export function runPart(status: string): string {
  return status.split(SIGN_OFF)[0] ?? '';
}

/** A run that is not complete says nothing of a sign-off. */
export function withSignOff(status: string, says: string): string {
  const run = runPart(status);
  return completedAt(run) === null ? status : `${run}${SIGN_OFF}${says}`;
}

/** When the run began that is complete; null where none is. */
export function completedAt(status: string): string | null {
  return COMPLETE.exec(runPart(status))?.[1] ?? null;
}

/** Whether it says of a sign-off that something has changed since. */
export function saysVoid(status: string): boolean {
  return status.includes(`${SIGN_OFF}${VOID}`);
}
