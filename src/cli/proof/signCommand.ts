import { sayOpen } from '../../core/proof/firstPage.ts';
import { isAsMade, PLAN_FILE, type Plan } from '../../core/proof/plan/plan.ts';
import { type DecisionCounts, notReady } from '../../core/proof/readiness.ts';
import { saySample } from '../../core/proof/sample/sampleWords.ts';
import type { BoundTexts } from '../../core/proof/signOff/bound.ts';
import { addSignature, signedEntry, signersNeeded } from '../../core/proof/signOff/signing.ts';
import { SIGN_OFF_FILE, type SignOff, signOffText } from '../../core/proof/signOff/signOff.ts';
import { sayMissing } from '../../core/proof/signOff/signOffBlocks.ts';
import { LOG_FILE } from '../../core/report/outputColumns.ts';
import { assertAsWritten, logWith } from '../folder/decisionFile.ts';
import { leaveFiles } from '../folder/leaveFiles.ts';
import {
  type Beside,
  boundNow,
  type Results,
  readBeside,
  readPlan,
  readResults,
} from '../folder/proofFolder.ts';
import { hashResults } from '../folder/results.ts';
import { sha256 } from '../folder/sha256.ts';
import { parseCommand } from '../parseCommand.ts';
import { PROGRAM, SetupMistake } from '../usage.ts';
import { type CanonicalInput, canonicalInputs } from './canonicalInputs.ts';
import { planFor } from './planFor.ts';
import { firstPageFacts, refreshedHandoff, signedIn } from './refreshedHandoff.ts';

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
  const unchanged = await hashResults(out);
  const results = await readResults(out);
  assertAsWritten(results.log);
  const beside = await readBeside(out);
  const plan = await currentPlan(results, beside, version, now);
  const { planId } = plan;
  const facts = firstPageFacts(results, beside, plan, now);
  const { bound, texts } = boundNow(results, beside);
  const changes = facts.signed?.state.changes ?? [];
  const before = beside.signOff;
  const standing = before && changes.length === 0 ? before : null;
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
  const logged = await logWith(out, results.log, [signedEntry(signed, sha256)]);
  const after = signedIn({ ...results, log: logged.log }, signed, bound);
  await leaveFiles(
    out,
    unchanged,
    new Map([
      ...filesOf(signed, texts, inputs),
      ...(before && !standing ? [[pathOfEarlier(before), signOffText(before)] as const] : []),
      ...(await refreshedHandoff(out, { ...facts, signed: after })),
      [LOG_FILE, logged.text],
      [SIGN_OFF_FILE, signOffText(signed)],
    ]),
  );
  const missing = signersNeeded(results.report.policy) - signed.signatures.length;
  const lines = [
    `Signed by ${as}${role ? `, ${role}` : ''}: ${planId}.`,
    before && !standing ? `The earlier sign-off was void: ${changes.join('; ')}.` : '',
    open.length > 0 ? `Not ready when it was signed: ${open.join('; ')}.` : 'It was ready to be signed.',
    sayWhoDecided(facts.counts),
    facts.sample ? saySample(facts.sample) : 'No sample of the Ledger was drawn.',
    ...sayOpen(facts).map((line) => `Open: ${line}`),
    missing > 0 ? sayMissing(missing) : '',
  ];
  process.stdout.write(`${lines.filter(Boolean).join('\n')}\n`);
}

function sayWhoDecided({ decided, approved, rejected, linked, byPerson }: DecisionCounts): string {
  const people = Object.entries(byPerson).map(([name, rows]) => `${name} ${rows}`);
  return `Rows decided: ${decided} (${people.join(', ') || 'by nobody'}), ${approved} approved, ${rejected} rejected, ${linked} linked.`;
}

/** The plan that is there, which must be that of the decisions as they stand. */
async function currentPlan(
  results: Results,
  { sample }: Beside,
  version: string,
  now: string,
): Promise<Plan> {
  const there = await readPlan(results.out);
  if (!there)
    throw new SetupMistake(
      `there is no ${PLAN_FILE} in ${results.out}. Make the plan first: ${PROGRAM} plan ${results.out}`,
    );
  const plan = await planFor(results, sample, version, now);
  if (!isAsMade(there, sha256))
    throw new SetupMistake(
      `somebody has changed ${PLAN_FILE} since it was made. Make the plan again: ${PROGRAM} plan ${results.out}`,
    );
  if (there.planId !== plan.planId)
    throw new SetupMistake(
      `${PLAN_FILE} is not of the decisions as they stand. Make the plan again: ${PROGRAM} plan ${results.out}`,
    );
  return plan;
}

/** What is signed as the bytes that were hashed, for sha256sum -c. */
function filesOf(
  { bound }: SignOff,
  { verdicts, decisions, sample }: BoundTexts,
  inputs: readonly CanonicalInput[],
): (readonly [file: string, text: string])[] {
  const signed = [
    [bound.verdicts, 'signed/verdicts.csv', verdicts],
    [bound.decisions, 'signed/decisions.csv', decisions],
    ...(sample === '' ? [] : [[bound.sample, 'signed/sample.csv', sample] as const]),
    ...inputs.map((input) => [input.sha256, pathOf(input), input.text] as const),
  ] as const;
  const sums = [...signed.map(([hash, file]) => [hash, file]), [bound.plan, PLAN_FILE]];
  return [
    ...signed.map(([, file, text]) => [file, text] as const),
    [SUMS_FILE, sums.map(([hash, file]) => `${hash}  ${file}\n`).join('')],
  ];
}

/** A sign-off that was void, or of another folder, is kept beside the one that takes its place. */
function pathOfEarlier({ signatures }: SignOff): string {
  return `signed/earlier/signoff-${(signatures.at(-1)?.hash ?? '').slice(0, 12)}.json`;
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
