import { Mistake } from '../sheet/mistake.ts';
import { reviewerName } from './reviewer.ts';
import { documentProperties, recall } from './runState.ts';

/** Long enough for a run that is just ending, short enough for a person who waits. */
const WAIT_MS = 1000;

/** Does work that no second run may do at the same time in this document. */
export function withDocumentLock<T>(work: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(WAIT_MS)) throw new Mistake(whoIsRunning());
  try {
    return work();
  } finally {
    // Google frees the lock when the execution ends, however it ends: until then others need not wait.
    lock.releaseLock();
  }
}

export function whoIsHere(): string {
  return reviewerName() || 'somebody who has not said their name';
}

function whoIsRunning(): string {
  const { run } = recall(documentProperties());
  const who = run
    ? `${run.by} has been running a review here since ${run.since}`
    : 'Another review is running here';
  return `${who}. Wait until it has finished (at most six minutes), then try again. Nothing was changed.`;
}
