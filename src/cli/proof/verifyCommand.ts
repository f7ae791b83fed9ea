import { problemOfLog, signersNeeded, signOffState, whoSigned } from '../../core/proof/signOff/signing.ts';
import { SIGN_OFF_FILE, type SignOff } from '../../core/proof/signOff/signOff.ts';
import { boundNow, inputsOfFolder, readBeside, readPlan, readResults } from '../folder/proofFolder.ts';
import { sha256 } from '../folder/sha256.ts';
import { parseCommand } from '../parseCommand.ts';
import { PROGRAM, SetupMistake } from '../usage.ts';

export const VERIFY_USAGE = `${PROGRAM} verify <folder of results> [<folder of exports>]`;
/** The exit status of a sign-off that no longer stands. */
const VOID = 3;

/** Says whether a sign-off still stands, and if not, what has changed. Writes nothing. */
export async function verifySignOff(args: readonly string[]): Promise<void> {
  const { folders } = parseCommand(args, VERIFY_USAGE, { folders: [1, 2], options: [] });
  const [out = '', folder] = folders;
  const results = await readResults(out);
  const { signOff: signed, ...beside } = await readBeside(out);
  if (!signed)
    throw new SetupMistake(`there is no ${SIGN_OFF_FILE} in ${out}. Sign first: ${PROGRAM} sign ${out}`);
  await readPlan(out);
  const inputs = folder === undefined ? undefined : await inputsOfFolder(folder);
  const now = boundNow(results, beside, inputs).bound;
  const needed = signersNeeded(results.report.policy);
  const state = signOffState(signed, now, results.log, needed, sha256);
  const changes = [
    ...state.changes,
    ...(state.missing > 0 ? [`${state.missing} of ${needed} signatures are missing`] : []),
  ];
  const notes = results.log.problems.filter(({ isClock }) => isClock).map(problemOfLog);
  process.stdout.write(changes.length === 0 ? `Stands: ${whoSigned(signed)}\n` : voidText(signed, changes));
  for (const note of notes) process.stdout.write(`  Note: ${note}\n`);
  if (changes.length > 0) process.exitCode = VOID;
}

function voidText(signed: SignOff, changes: readonly string[]): string {
  return `Void: ${whoSigned(signed)}\n${changes.map((change) => `  ${change}\n`).join('')}`;
}
