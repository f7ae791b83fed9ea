import type { Verdict } from '../classify/classify.ts';
import type { Difference } from '../differences/differences.ts';
import { fieldName } from '../normalize/heading.ts';
import { REASONS, type ReasonCode, reasonOf, remedyOfDifference } from '../reasons.ts';
import { systemTitle } from '../systems/systems.ts';
import type { JudgedWrite } from '../writes/write.ts';
import { shownValue, wouldChange } from './writesText.ts';

const LONGEST = 600;

/** What to do about a held row: the words of its first reason, then the values that stand against each other on this row, and where. */
export function remedyOf({ record, findings, writes }: Verdict): string {
  const [first] = findings;
  if (!first) return '';
  const { plan, row } = record;
  const values = valuesOf(first.reason, writes).map(
    (write) => `${heldText(write)}, ${plan.tab} row ${row} says ${shownValue(write.after)}`,
  );
  const { remedy, outcome } = REASONS[first.reason];
  return outcome === 'conflict' ? withValues(remedy, [...values, evidenceBeside(first, values)]) : remedy;
}

/** The same of a difference between what systems hold. */
export function remedyOfHeld({ field, sides, findings }: Difference): string {
  const [first] = findings;
  if (!first) return '';
  const values = sides.map(
    ({ system, value, place }) =>
      `${systemTitle(system)} has ${shownValue(value)} in ${fieldName(field)} (${place})`,
  );
  return withValues(remedyOfDifference(first.reason), [...values, first.evidence]);
}

function withValues(remedy: string, texts: readonly string[]): string {
  const here = texts.filter(Boolean).join('; ');
  if (here === '') return remedy;
  return `${remedy} Here: ${here.length > LONGEST ? `${here.slice(0, LONGEST)}…` : here}.`;
}

/** The writes that the reason holds; where it asks whether the row may write at all, all that take the place of something. */
function valuesOf(reason: ReasonCode, writes: readonly JudgedWrite[]): readonly JudgedWrite[] {
  const held = writes.filter(({ rule }) => rule === reason);
  if (held.length > 0 || !reasonOf(reason).mayBeApproved) return held;
  return writes.filter((write) => write.operation !== 'append' && wouldChange(write));
}

function heldText({ target, field, before }: JudgedWrite): string {
  const there = `${systemTitle(target)} has`;
  return before === null
    ? `nobody knows what ${there} in ${fieldName(field)}`
    : `${there} ${shownValue(before)} in ${fieldName(field)}`;
}

/** What a change holds is said with its values already. */
function evidenceBeside({ evidence }: { readonly evidence: string }, values: readonly string[]): string {
  return values.length > 0 && evidence.startsWith('held ') ? '' : evidence;
}
