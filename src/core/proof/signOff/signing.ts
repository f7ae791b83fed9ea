import type { RunReport } from '../../report/runReport.ts';
import {
  type DecisionLog,
  type LogEntry,
  type LogProblem,
  RENEWED,
  type Sha256,
  SIGNED,
} from '../decisionLog.ts';
import { isSamePerson } from '../samePerson.ts';
import type { Bound } from './bound.ts';
import {
  changesSince,
  inputsDigest,
  isEdited,
  renewedIn,
  SIGN_OFF_FORMAT,
  type Signature,
  type SignOff,
  signature,
} from './signOff.ts';

/** As much of a log as is needed: what a run adds has no hash yet. */
interface LogLines {
  readonly lines: readonly LogEntry[];
}

const LONGEST_NOTE = 2000;

/** What somebody signs, and what is known at that moment. */
export interface Signing {
  readonly as: string;
  readonly role: string;
  readonly statement: string;
  readonly now: string;
  /** Why it is not ready, in words; none where all is. */
  readonly open: readonly string[];
  readonly runId: string;
  readonly planId: string;
  readonly bound: Bound;
}

/** One more signature under a sign-off that stands, or the first of a new one. null where this person has signed it already. */
export function addSignature(
  standing: SignOff | null,
  { as, role, statement, now, open, runId, planId, bound }: Signing,
  sha256: Sha256,
): SignOff | null {
  const before = standing?.signatures ?? [];
  if (before.some((one) => isSamePerson(one.as, as))) return null;
  const on = standing?.bound ?? bound;
  const one = signature(on, before, { as, role, statement, at: now, open }, sha256);
  return {
    formatVersion: SIGN_OFF_FORMAT,
    runId: standing?.runId ?? runId,
    planId: standing?.planId ?? planId,
    bound: on,
    signatures: [...before, one],
  };
}

/** The line of the log that says who has signed what. */
export function signedEntry({ bound, signatures }: SignOff, sha256: Sha256): LogEntry {
  const last = signatures.at(-1);
  return {
    ...aboutTheWhole(signatures),
    at: last?.at ?? '',
    from: '',
    to: inputsDigest(bound.program, bound.inputs, sha256),
    by: last?.as ?? '',
    decidedAt: last?.at ?? '',
    note: last?.statement.slice(0, LONGEST_NOTE) ?? '',
    through: SIGNED,
  };
}

/**
 * The line of the log by which a completed run renews a sign-off: it ran on other inputs and came out with the very
 * verdicts, decisions and plan that were signed. null where there is nothing to renew, or nothing may be.
 */
export function renewal(
  signed: SignOff,
  bound: Bound,
  log: LogLines,
  { now, runId }: { readonly now: string; readonly runId: string },
  sha256: Sha256,
): LogEntry | null {
  const renewed = renewedIn(log, signed);
  const isSame = (with_: Bound) => changesSince(signed, with_, renewed, sha256).length === 0;
  const { program, inputs } = signed.bound;
  if (isSame(bound) || !isSame({ ...bound, program, inputs })) return null;
  return {
    ...aboutTheWhole(signed.signatures),
    at: now,
    from: inputsDigest(program, inputs, sha256),
    to: inputsDigest(bound.program, bound.inputs, sha256),
    by: '',
    decidedAt: '',
    note: '',
    through: `${RENEWED} at ${runId}`,
  };
}

/** Whether a sign-off stands: it does where nothing has changed and nobody is missing. */
export interface SignOffState {
  /** What has changed since, a class of what it rests on an entry. */
  readonly changes: readonly string[];
  /** How many people have still to sign. */
  readonly missing: number;
}

/** A sign-off, and whether it stands. */
export interface Signed {
  readonly signOff: SignOff;
  readonly state: SignOffState;
}

/** What keeps a sign-off from standing, in words; [] where it stands. */
export function whyNotSigned({ changes, missing }: SignOffState): string[] {
  return [...changes, ...(missing > 0 ? [`signatures are missing: ${missing} more`] : [])];
}

export function signOffState(
  signed: SignOff,
  now: Bound,
  log: LogLines & Pick<DecisionLog, 'problems'>,
  needed: number,
  sha256: Sha256,
): SignOffState {
  return {
    changes: [
      ...changesSince(signed, now, renewedIn(log, signed), sha256),
      ...changesOfLog(log),
      ...unlogged(signed, log, sha256),
    ],
    missing: Math.max(0, needed - signed.signatures.length),
  };
}

export function problemOfLog({ line, says }: LogProblem): string {
  return `the decision log: line ${line} ${says}`;
}

/** Every signature has its line: a log without it was put in the place of another. Of an edited one nobody knows whose it was. */
function unlogged(signed: SignOff, { lines }: LogLines, sha256: Sha256): string[] {
  return signed.signatures
    .filter(
      ({ as, at }, index) =>
        !isEdited(signed, index, sha256) &&
        !lines.some(({ through, by, decidedAt }) => through === SIGNED && by === as && decidedAt === at),
    )
    .map(({ as }) => `the decision log: it has no line for the signature of ${as}`);
}

/** Where somebody has changed the log, lines of one kind that follow each other as one; [] where nobody has. */
export function changesOfLog({ problems }: Pick<DecisionLog, 'problems'>): string[] {
  const runs: { first: LogProblem; last: number }[] = [];
  for (const problem of problems) {
    if (problem.isClock) continue;
    const run = runs.at(-1);
    if (run && run.last + 1 === problem.line && run.first.says === problem.says) run.last = problem.line;
    else runs.push({ first: problem, last: problem.line });
  }
  return runs.map(({ first, last }) =>
    first.line === last
      ? problemOfLog(first)
      : `the decision log: lines ${first.line} to ${last}, each of which ${first.says}`,
  );
}

/** How many different people have to sign. */
export function signersNeeded({ settings }: Pick<RunReport['policy'], 'settings'>): number {
  return Number(settings.find(({ setting }) => setting === 'signers')?.value || 1);
}

/** `plan-1f2e, Kim (owner) on 2026-06-01`: for the one line that says whether it stands. */
export function whoSigned({ planId, signatures }: SignOff): string {
  return `${planId}, ${signatures.map(({ as, role, at }) => `${as}${role ? ` (${role})` : ''} on ${at}`).join(', ')}`;
}

function aboutTheWhole(signatures: readonly Signature[]): Pick<LogEntry, 'table' | 'rowKey' | 'fingerprint'> {
  return { table: '', rowKey: '', fingerprint: signatures[0]?.hash ?? '' };
}
