import { REASONS } from '../reasons.ts';
import { shownValue } from '../report/writesText.ts';
import { systemTitle } from '../systems/systems.ts';
import { type Difference, fieldName } from '../writes/differences.ts';
import type { JudgedWrite } from '../writes/write.ts';

/**
 * The single changes after which a held difference is settled: one side's value corrected in its system, or a row of the field
 * policy that says whose value stands for all contacts. Which one is right only a person can tell.
 */
export function settlingsOf({ field, sides, outcome }: Difference): readonly string[] {
  if (outcome === 'ledger') return [];
  const name = fieldName(field);
  const corrections = sides.flatMap((from) =>
    sides
      .filter((to) => to.meaning !== from.meaning && !from.isOfMap)
      .map(
        (to) =>
          `In ${systemTitle(from.system)}, change ${name} from ${shownValue(from.value)} to ${shownValue(to.value)}.`,
      ),
  );
  return [
    ...corrections,
    `In the field policy, give ${name} a row with the winning_system whose value stands for all contacts.`,
  ];
}

/** The same for the writes of a row that a rule of changes holds. */
export function settlingsOfWrites(writes: readonly JudgedWrite[]): readonly string[] {
  return writes
    .filter(({ rule }) => rule !== 'allowed' && rule !== 'left-alone' && REASONS[rule].outcome === 'conflict')
    .flatMap(({ field, target, before, after }) => [
      `${systemTitle(target)} ${before === null ? 'may hold anything' : `holds ${shownValue(before)}`} in ${fieldName(field)}, and the row would write ${shownValue(after)}: change it there by hand, or correct the row at its source.`,
    ]);
}
