import type { ProofPast } from '../../core/proof/proofOfRun.ts';
import { Mistake } from '../sheet/mistake.ts';
import type { OpenWorkbook } from './openWorkbook.ts';
import { planTextIn, readPlan } from './planTab.ts';
import { readSampleTab } from './sampleTab.ts';
import { readSignOff } from './signOffTab.ts';

/** What stands beside the tables when a run begins. What cannot be read is said by the commands that are about it: a run goes on without. */
export function readProofPast(book: OpenWorkbook): ProofPast {
  return {
    sample: readSampleTab(book),
    second: [],
    signOff: unlessUnreadable(() => readSignOff(book), null),
    plan: unlessUnreadable(() => planTextIn(readPlan(book)), ''),
  };
}

function unlessUnreadable<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Mistake) return otherwise;
    throw error;
  }
}
