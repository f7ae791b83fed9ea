import { isAsMade, PLAN_FILE } from '../core/proof/plan/plan.ts';
import { notReady } from '../core/proof/readiness.ts';
import { sampleCsv } from '../core/proof/sample/answeredSample.ts';
import { decisionsCsv, verdictsCsv } from '../core/proof/signOff/bound.ts';
import { addSignature, signedEntry, signersNeeded, signOffState } from '../core/proof/signOff/signing.ts';
import { SIGN_OFF_FILE, type SignOff, signOffText } from '../core/proof/signOff/signOff.ts';
import { sayMissing } from '../core/proof/signOff/signOffBlocks.ts';
import { LOG_FILE } from '../core/report/outputColumns.ts';
import { type CanonicalInput, canonicalInputs } from './canonicalInputs.ts';
import { assertAsWritten, logTextWith } from './decisionFile.ts';
import { parseCommand } from './parseCommand.ts';
import { planFor } from './planFor.ts';
import { boundNow, type Results, readPlan, readResults, readSignOff } from './proofFolder.ts';
import { firstPageFacts, refreshHandoff } from './refreshedHandoff.ts';
import { readSampleFile } from './sampleFile.ts';
import { sha256 } from './sha256.ts';
import { PROGRAM, SetupMistake } from './usage.ts';
import { writeTogether } from './writeTogether.ts';

export const SIGN_USAGE = `${PROGRAM} sign <folder of results> [<folder of exports>] --as <who> --statement <text> [--role <text>] [--now <ISO time>]`;
const SUMS_FILE = 'signed/SHA256SUMS';

/** Signs the plan of a folder: one person's word, bound by hashes to everything it rests on. */
export async function signOff(args: readonly string[], version: string): Promise<void> {
  const { folders, values, now } = parseCommand(args, SIGN_USAGE, {
    folders: [1, 2],
    options: ['as', 'statement', 'role'],
  });
  const [out = '', folder] = folders;
  const as = said(values.as, '--as is missing or blank: write who signs');
  const statement = said(
    values.statement,
    '--statement is missing or blank: write what is signed, in a sentence',
  );
  const results = await readResults(out);
  assertAsWritten(results.log);
  const planId = await currentPlan(results, version, now);
  const bound = await boundNow(results, null);
  const before = await readSignOff(out);
  const changes = before ? signOffState(before, bound, results.log, 0, sha256).changes : [];
  const standing = before && changes.length === 0 ? before : null;
  const facts = await firstPageFacts(results, version, now);
  const open = notReady(facts.counts, facts.report, facts);
  const role = (values.role ?? '').trim();
  const signed = addSignature(
    standing,
    { as, role, statement, now, open, runId: results.report.runId, planId, bound },
    sha256,
  );
  if (!signed)
    throw new SetupMistake(`${as} has signed this already. A second signature has to be of somebody else`);
  const inputs = folder === undefined ? [] : await signedInputs(folder, signed);
  await writeTogether(out, await filesOf(results, signed, inputs));
  await refreshHandoff(out, version, now);
  const missing = signersNeeded(results.report.policy) - signed.signatures.length;
  process.stdout.write(
    [
      `Signed by ${as}${role ? `, ${role}` : ''}: ${planId}.`,
      before && !standing ? `The earlier sign-off was void: ${changes.join('; ')}.` : '',
      open.length > 0 ? `Not ready when it was signed: ${open.join('; ')}.` : '',
      missing > 0 ? sayMissing(missing) : '',
      '',
    ]
      .filter((line, at) => line !== '' || at === 4)
      .join('\n'),
  );
}

/** The id of the plan that is there, which must be that of the decisions as they stand. */
async function currentPlan(results: Results, version: string, now: string): Promise<string> {
  const there = await readPlan(results.out);
  if (!there)
    throw new SetupMistake(
      `there is no ${PLAN_FILE} in ${results.out}. Make the plan first: ${PROGRAM} plan`,
    );
  const { planId } = await planFor(results, version, now);
  if (!isAsMade(there, sha256))
    throw new SetupMistake(
      `somebody has changed ${PLAN_FILE} since it was made. Make the plan again: ${PROGRAM} plan`,
    );
  if (there.planId !== planId)
    throw new SetupMistake(
      `${PLAN_FILE} is not of the decisions as they stand. Make the plan again: ${PROGRAM} plan`,
    );
  return planId;
}

/** The sign-off, its line in the log, and what it rests on as the bytes that were hashed, for sha256sum -c. */
async function filesOf(
  { out, tables, log }: Results,
  signed: SignOff,
  inputs: readonly CanonicalInput[],
): Promise<Map<string, string>> {
  const verdicts = verdictsCsv(tables);
  const decisions = decisionsCsv(tables);
  const { bound } = signed;
  const sums = [
    [bound.verdicts, 'signed/verdicts.csv'],
    [bound.decisions, 'signed/decisions.csv'],
    [bound.plan, PLAN_FILE],
    ...(bound.sample ? [[bound.sample, 'signed/sample.csv']] : []),
    ...inputs.map((input) => [input.sha256, pathOf(input)]),
  ];
  return new Map([
    ['signed/verdicts.csv', verdicts],
    ['signed/decisions.csv', decisions],
    ...(bound.sample ? ([['signed/sample.csv', sampleCsv(await readSampleFile(out))]] as const) : []),
    ...inputs.map((input) => [pathOf(input), input.text] as const),
    [SUMS_FILE, sums.map(([hash, name]) => `${hash}  ${name}\n`).join('')],
    [LOG_FILE, await logTextWith(out, log, [signedEntry(signed, sha256)])],
    [SIGN_OFF_FILE, signOffText(signed)],
  ]);
}

/** The exports as they are signed, which must be those that the last run has seen. */
async function signedInputs(folder: string, { bound }: SignOff): Promise<CanonicalInput[]> {
  const inputs = await canonicalInputs(folder);
  const signed = new Map(bound.inputs.map(({ tab, sha256: of }) => [tab, of]));
  const other = inputs.find(({ tab, sha256: of }) => signed.get(tab) !== of);
  const gone = bound.inputs.find(({ tab }) => !inputs.some((input) => input.tab === tab));
  const tab = (other ?? gone)?.tab;
  if (tab !== undefined)
    throw new SetupMistake(
      `${tab} in ${folder} is not as the last run has seen it. Run the review, make the plan, then sign`,
    );
  return inputs;
}

function pathOf({ tab }: CanonicalInput): string {
  return `signed/inputs/${tab}.csv`;
}

function said(value: string | undefined, otherwise: string): string {
  const text = (value ?? '').trim();
  if (text === '') throw new SetupMistake(`${otherwise}. Usage: ${SIGN_USAGE}`);
  return text;
}
