import type { Finding, Verdict } from '../classify/classify.ts';
import { differenceKey } from '../differences/differenceKey.ts';
import type { Difference } from '../differences/differences.ts';
import { contactTitle } from '../match/names/contactName.ts';
import { fieldName } from '../normalize/heading.ts';
import { REASONS, type ReasonCode, remedyOfDifference } from '../reasons.ts';
import { CAUSE_KINDS, type CauseAbout, type CauseName, type Subject } from './causeKinds.ts';

/** Rows that one correction may settle: what it is about, and how many rows wait for it. */
export interface Cause {
  /** '' where the reason itself is all that the rows have in common. */
  readonly name: CauseName | 'difference' | '';
  readonly reason: ReasonCode;
  /** What tells it from other causes of its kind, as it stands in the rows. */
  readonly key: string;
  /** The cause in a sentence: `GHL-7004 is not in the contact map`. */
  readonly says: string;
  readonly todo: string;
  /** The identifier or field that it is about; null where it is about more than one thing. */
  readonly about: CauseAbout | null;
  readonly rows: number;
  /** Those of its rows that nothing else holds. */
  readonly alone: number;
  /** The keys of its first rows. */
  readonly samples: readonly string[];
}

/** Causes while rows are still being counted, by their keys. */
export interface Causes {
  readonly byKey: Map<string, Told & { rows: number; alone: number; readonly samples: string[] }>;
}
/** A cause without its rows. */
export type Told = Pick<Cause, 'name' | 'reason' | 'key' | 'says' | 'todo' | 'about'>;

const MOST_CAUSES = 5000;
const MOST_SAMPLES = 3;
const KINDS = Object.entries(CAUSE_KINDS) as [CauseName, (typeof CAUSE_KINDS)[CauseName]][];

export function noCauses(): Causes {
  return { byKey: new Map() };
}

/** Asked for the table and for the counts: it is found once. */
const causeFound = new WeakMap<Verdict, Told>();

/** The cause of a row's first finding; null for a row that is safe. Rows with one `key` have one cause. */
export function causeOf(verdict: Verdict): Told | null {
  const [first] = verdict.findings;
  if (!first || REASONS[first.reason].outcome === 'ledger') return null;
  const known = causeFound.get(verdict) ?? findCause(verdict, first.reason);
  causeFound.set(verdict, known);
  return known;
}

function findCause(verdict: Verdict, reason: ReasonCode): Told {
  const { headline, remedy } = REASONS[reason];
  for (const [name, kind] of KINDS) {
    if (!(kind.reasons as readonly ReasonCode[]).includes(reason)) continue;
    const subject: Subject | null = kind.subjectOf(verdict);
    if (!subject) continue;
    const says = kind.says(subject.shown);
    const isOneCause = kind.todo !== '';
    return {
      name,
      reason,
      key: `${name} ${isOneCause ? '' : `${reason} `}${subject.key}`,
      says: isOneCause ? says : `${headline}: ${says}`,
      todo: kind.todo || remedy,
      about: subject.about ?? null,
    };
  }
  return { name: '', reason, key: reason, says: headline, todo: remedy, about: null };
}

/**
 * The cause of a field difference that is held: its field and reason, whoever the contact is, so that one row of the field
 * policy may settle them all. Of a contact that differs in nearly everything it is the contact.
 */
export function causeOfDifference({ contact, field, findings, isOneOfMany }: Difference): Told | null {
  const [first] = findings;
  if (!first || REASONS[first.reason].outcome === 'ledger') return null;
  const { reason } = first;
  if (isOneOfMany)
    return {
      name: 'difference',
      reason,
      key: `difference ${contact.key}`,
      says: `The systems differ in nearly all that they hold of ${contactTitle(contact)}`,
      todo: 'Check that the contact map does not pair two people. If it is one person, decide the rows together.',
      about: null,
    };
  const { headline } = REASONS[reason];
  const name = fieldName(field);
  return {
    name: 'difference',
    reason,
    key: `difference ${reason} ${name}`,
    says: `${headline}: ${name}`,
    todo: remedyOfDifference(reason),
    about: { kind: 'field', value: field },
  };
}

/** A row as it is counted under its cause. */
export interface HeldRow {
  readonly cause: Told;
  /** Nothing else holds it. */
  readonly isAlone: boolean;
  readonly key: string;
}

/** null for a row that is safe. */
export function heldRow(verdict: Verdict): HeldRow | null {
  const cause = causeOf(verdict);
  return cause && { cause, isAlone: isHeldOnce(verdict.findings), key: verdict.event.key };
}

export function heldDifference(difference: Difference): HeldRow | null {
  const cause = causeOfDifference(difference);
  return cause && { cause, isAlone: isHeldOnce(difference.findings), key: differenceKey(difference) };
}

function isHeldOnce(findings: readonly Finding[]): boolean {
  return findings.filter(({ reason }) => REASONS[reason].outcome !== 'ledger').length === 1;
}

/** Counts a row under its cause. Beyond some thousand causes rows are counted by their reason alone. */
export function noteHeld({ byKey }: Causes, { cause: found, isAlone, key }: HeldRow): void {
  const isTooMany = byKey.size >= MOST_CAUSES && !byKey.has(found.key);
  const { headline, remedy } = REASONS[found.reason];
  const told = isTooMany
    ? { ...found, name: '' as const, key: found.reason, says: headline, todo: remedy, about: null }
    : found;
  let cause = byKey.get(told.key);
  if (!cause) {
    cause = { ...told, rows: 0, alone: 0, samples: [] };
    byKey.set(told.key, cause);
  }
  cause.rows++;
  if (isAlone) cause.alone++;
  if (cause.samples.length < MOST_SAMPLES) cause.samples.push(key);
}

/** The causes by the rows that they alone hold, most first; among equals by all their rows, then in the order of the rows. */
export function rankedCauses({ byKey }: Causes): readonly Cause[] {
  return [...byKey.values()].sort((a, b) => b.alone - a.alone || b.rows - a.rows);
}
