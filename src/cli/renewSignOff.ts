import { chained, type LogEntry, lineText, RENEWED } from '../core/proof/decisionLog.ts';
import { changesSince, inputsDigest } from '../core/proof/signOff.ts';
import { LOG_FILE } from '../core/report/outputColumns.ts';
import { earlierText } from './outputFolder.ts';
import { planFor } from './planCommand.ts';
import { boundNow, readPlan, readResults, readSignOff, renewedIn } from './proofFolder.ts';
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
  const [first] = signed?.signatures ?? [];
  if (!signed || !plan || !first) return;
  const results = await readResults(out);
  const bound = await boundNow(results, null);
  const renewed = renewedIn(results.log, signed);
  const digest = inputsDigest(bound.program, bound.inputs, sha256);
  const isSame = (inputs: typeof bound) => changesSince(signed, inputs, renewed, sha256).length === 0;
  if (isSame(bound) || !isSame({ ...bound, program: signed.bound.program, inputs: signed.bound.inputs }))
    return;
  const again = await planFor(results, version, now);
  if (again.planId !== plan.planId) return;
  const entry: LogEntry = {
    at: now,
    table: '',
    rowKey: '',
    fingerprint: first.hash,
    from: inputsDigest(signed.bound.program, signed.bound.inputs, sha256),
    to: digest,
    by: '',
    decidedAt: '',
    note: '',
    through: `${RENEWED} at ${results.report.runId}`,
  };
  const lines = chained(results.log.lines.at(-1) ?? null, [entry], sha256).map(lineText);
  await writeTogether(out, new Map([[LOG_FILE, `${await earlierText(out, LOG_FILE)}${lines.join('\n')}\n`]]));
}

function ifUnreadable(error: unknown): null {
  if (error instanceof SetupMistake) return null;
  throw error;
}
