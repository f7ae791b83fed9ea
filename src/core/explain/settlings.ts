import type { Difference } from '../differences/differences.ts';
import type { Side } from '../differences/merge.ts';
import { differencesOfContact } from '../judgeDifferences.ts';
import type { System } from '../model.ts';
import { fieldName } from '../normalize/heading.ts';
import type { FieldRule } from '../policy/fieldPolicy.ts';
import { REASONS, type ReasonCode, reasonOf } from '../reasons.ts';
import { shownValue } from '../report/writesText.ts';
import type { Run } from '../run.ts';
import { systemTitle } from '../systems/systems.ts';
import { listOf, plainValue } from '../writes/meaning.ts';
import type { JudgedWrite } from '../writes/write.ts';

/** A change after which a held difference is settled: sides that would hold another value, or a row of the field policy. */
export type Settling =
  | { readonly kind: 'sides'; readonly right: Side; readonly wrong: readonly Side[] }
  /** With each of these as its winner; with none where the row need only allow the field. */
  | { readonly kind: 'policy'; readonly winners: readonly System[] };

/**
 * The changes after each of which a held difference is settled: all sides hold what one of them does, or the field policy says
 * for all contacts whose value stands, or that it may be written. A row of the policy is tried by judging again, so none is
 * offered that would not do. Which is right only a person can tell.
 */
export function settlingsOf(run: Run, difference: Difference): readonly Settling[] {
  const { sides, outcome } = difference;
  // Where a system's own exports contradict each other, nobody knows what it holds.
  if (outcome === 'ledger' || sides.some(({ isContested }) => isContested)) return [];
  const bySides = sides
    .filter(({ meaning }, at) => sides.findIndex((other) => other.meaning === meaning) === at)
    .map((right): Settling => {
      return { kind: 'sides', right, wrong: sides.filter(({ meaning }) => meaning !== right.meaning) };
    });
  if (isFree(run, difference, null)) return [...bySides, { kind: 'policy', winners: [] }];
  const winners = sides.map(({ system }) => system).filter((system) => isFree(run, difference, system));
  return winners.length > 0 ? [...bySides, { kind: 'policy', winners }] : bySides;
}

/** Whether the difference would be free if the field policy let the field be written, from this winner. */
function isFree(run: Run, { contact, field, findings }: Difference, winner: System | null): boolean {
  if (findings.some(({ reason }) => isConflict(reason) && reasonOf(reason).restsOnOtherRows)) return false;
  const { fieldRuleFor } = run.setUp;
  const allowed: FieldRule = { name: field, reviewRule: '', protection: 'allow', winner, direction: null };
  const setUp = {
    ...run.setUp,
    fieldRuleFor: (name: string) => (name === field ? allowed : fieldRuleFor(name)),
  };
  const found = differencesOfContact({ ...run, setUp }, contact).find((one) => one.field === field);
  return found?.outcome === 'ledger';
}

function isConflict(reason: ReasonCode): boolean {
  return REASONS[reason].outcome === 'conflict';
}

/** `If Oslo (Close) is right: in GHL, change city from Bergen to Oslo (ghl contacts row 3).` */
export function settlingSentence(settling: Settling, field: string): string {
  const name = fieldName(field);
  if (settling.kind === 'sides') {
    const changes = settling.wrong.map((side) => correction(side, name, settling.right.value));
    return `If ${shownValue(settling.right.value)} (${systemTitle(settling.right.system)}) is right: ${changes.join('; ')}.`;
  }
  return settling.winners.length > 0
    ? `To settle ${name} for all contacts: give it a row in the field policy with a winning_system (${settling.winners.join(' or ')}) and the protection allow.`
    : `To let ${name} be written without asking: give it the protection allow in the field policy.`;
}

function correction({ system, value, place, isOfMap }: Side, name: string, right: string): string {
  const where = `in ${systemTitle(system)}${isOfMap ? ' and in the contact map' : ''}`;
  return `${where}, change ${name} from ${shownValue(value)} to ${shownValue(right)} (${place})`;
}

/** The same for the writes of a row that a rule of changes holds: what is held, what the row says, and where each is changed. */
export function settlingsOfWrites(writes: readonly JudgedWrite[]): readonly string[] {
  return writes
    .filter(({ rule }) => rule !== 'allowed' && rule !== 'left-alone' && isConflict(rule))
    .map(
      (write) =>
        `${heldThere(write)}, and the row would write ${shownValue(write.after)}. Change it there by hand, or correct the row at its source.${besides(write)}`,
    );
}

function heldThere({ target, field, before }: JudgedWrite): string {
  const [system, name] = [systemTitle(target), fieldName(field)];
  return before === null
    ? `Nobody knows what ${system} holds in ${name}`
    : `${system} holds ${shownValue(before)} in ${name}`;
}

/** What else settles it, by the rule that holds it. */
function besides({ rule, field, before, after }: JudgedWrite): string {
  if (rule === 'field-needs-review')
    return ` Or give ${fieldName(field)} the protection allow in the field policy, if it may always be written.`;
  return rule === 'list-would-be-replaced' && before !== null
    ? ` To keep all of it, write ${shownValue(withAll(before, after))}.`
    : '';
}

/** The list with what is held and what is new. */
function withAll(before: string, after: string): string {
  const held = listOf(before);
  const there = new Set(held.map(plainValue));
  return [...held, ...listOf(after).filter((part) => !there.has(plainValue(part)))].join(', ');
}
