import { type LogEntry, RENEWED, type Sha256 } from '../decisionLog.ts';
import type { Bound, BoundInput } from './bound.ts';

export const SIGN_OFF_FORMAT = 1;
export const SIGN_OFF_FILE = 'signoff.json';

/** One person's word. Its hash covers what it rests on and the signature before it. */
export interface Signature {
  readonly as: string;
  readonly role: string;
  readonly statement: string;
  readonly at: string;
  /** What was still open, in words; none where all was ready. */
  readonly open: readonly string[];
  readonly above: string;
  readonly hash: string;
}

export interface SignOff {
  readonly formatVersion: typeof SIGN_OFF_FORMAT;
  readonly runId: string;
  readonly planId: string;
  readonly bound: Bound;
  readonly signatures: readonly Signature[];
}

/** signoff.json. */
export function signOffText(signed: SignOff): string {
  return `${JSON.stringify(signed, null, 2)}\n`;
}

/** Signs over what the ones before have signed. */
export function signature(
  bound: Bound,
  before: readonly Signature[],
  said: Omit<Signature, 'above' | 'hash'>,
  sha256: Sha256,
): Signature {
  const above = before.at(-1)?.hash ?? '';
  return { ...said, above, hash: hashOfSignature(bound, { ...said, above }, sha256) };
}

function hashOfSignature(bound: Bound, said: Omit<Signature, 'hash'>, sha256: Sha256): string {
  const { as, role, statement, at, open, above } = said;
  const { program, inputs, verdicts, decisions, plan, sample } = bound;
  const rests = [
    program,
    inputs.map(({ tab, kind, sha256: of }) => [tab, kind, of]),
    verdicts,
    decisions,
    plan,
    sample,
  ];
  return sha256(JSON.stringify([rests, as, role, statement, at, open, above]));
}

/** The digests of inputs on which completed runs came out the same, of this sign-off. */
export function renewedIn(
  { lines }: { readonly lines: readonly LogEntry[] },
  { signatures }: SignOff,
): ReadonlySet<string> {
  const first = signatures[0]?.hash ?? '';
  return new Set(
    lines
      .filter(({ through, fingerprint }) => through.startsWith(RENEWED) && fingerprint === first)
      .map(({ to }) => to),
  );
}

/** The inputs as one hash: which of them changed is told by the list, that none did by this. */
export function inputsDigest(program: string, inputs: readonly BoundInput[], sha256: Sha256): string {
  const lines = inputs.map(({ tab, kind, sha256: of }) => `${of}  ${kind}  ${tab}`).sort();
  return sha256([program, ...lines].join('\n'));
}

/**
 * What has changed since it was signed, one class a line; [] where it stands. `renewed` are the digests of inputs on which
 * completed runs came out the same.
 */
export function changesSince(
  signed: SignOff,
  now: Bound,
  renewed: ReadonlySet<string>,
  sha256: Sha256,
): string[] {
  const { bound, signatures } = signed;
  const changes = signatures
    .filter((_, at) => isEdited(signed, at, sha256))
    .map(({ as }) => `the sign-off itself: the statement of ${as} or what it names was edited`);
  if (!renewed.has(inputsDigest(now.program, now.inputs, sha256))) {
    if (now.program !== bound.program)
      changes.push(`the program: signed with ${bound.program}, the last run is of ${now.program}`);
    changes.push(...inputChanges(bound.inputs, now.inputs));
  }
  for (const part of PARTS) if (bound[part] !== now[part]) changes.push(CHANGED[part]);
  return changes;
}

/** Whether a signature says something else than what was signed. */
export function isEdited({ bound, signatures }: SignOff, at: number, sha256: Sha256): boolean {
  const one = signatures[at];
  if (!one) return false;
  const above = signatures[at - 1]?.hash ?? '';
  return hashOfSignature(bound, { ...one, above }, sha256) !== one.hash;
}

const PARTS = ['verdicts', 'decisions', 'plan', 'sample'] as const;

/** What is said of each part that is another than the one that was signed. */
export const CHANGED = {
  verdicts: 'the verdicts: a row of Ledger, Conflicts or Errors says something else, came or went',
  decisions: 'the decisions: somebody decided, changed or took away one',
  plan: 'the plan: it is another',
  sample: 'the sample of the Ledger: it was answered otherwise, drawn anew or taken away',
} as const;

/** The same of the cells of an input. */
export function inputChanged(input: Pick<BoundInput, 'tab' | 'kind'>): string {
  return `${named(input)}: its cells changed`;
}

function named({ tab, kind }: Pick<BoundInput, 'tab' | 'kind'>): string {
  return kind === 'contact map' ? `the contact map (${tab})` : `the ${kind} tab ${tab}`;
}

function inputChanges(signed: readonly BoundInput[], now: readonly BoundInput[]): string[] {
  const before = new Map(signed.map((input) => [input.tab, input]));
  const after = new Map(now.map((input) => [input.tab, input]));
  return [
    ...signed.flatMap((input) => {
      const other = after.get(input.tab);
      if (!other) return [`${named(input)}: it is gone`];
      return other.sha256 === input.sha256 ? [] : [inputChanged(input)];
    }),
    ...now.filter(({ tab }) => !before.has(tab)).map((input) => `${named(input)}: it is new`),
  ];
}
