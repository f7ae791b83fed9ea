import { renewal } from '../core/proof/signing.ts';
import { LOG_FILE } from '../core/report/outputColumns.ts';
import { logTextWith } from './decisionFile.ts';
import { planFor } from './planCommand.ts';
import { boundNow, readPlan, readResults, readSignOff } from './proofFolder.ts';
import { sha256 } from './sha256.ts';
import { SetupMistake } from './usage.ts';
import { writeTogether } from './writeTogether.ts';

/**
 * A run that was completed on other inputs and came out with the very verdicts, decisions and plan that were signed: the
 * sign-off stands for these inputs too, by a line of the log.
 */
export async function renewSignOff(out: string, version: string, now: string): Promise<void> {
  // What cannot be read is said by those who are asked about it; the run is complete.
  const signed = await readSignOff(out).catch(ifUnreadable);
  const plan = await readPlan(out).catch(ifUnreadable);
  if (!signed || !plan) return;
  const results = await readResults(out);
  const { runId } = results.report;
  const bound = await boundNow(results, null);
  const entry = renewal(signed, bound, results.log, { now, runId }, sha256);
  const isSamePlan = entry && (await planFor(results, version, now)).planId === plan.planId;
  if (!isSamePlan) return;
  await writeTogether(out, new Map([[LOG_FILE, await logTextWith(out, results.log, [entry])]]));
}

function ifUnreadable(error: unknown): null {
  if (error instanceof SetupMistake) return null;
  throw error;
}
