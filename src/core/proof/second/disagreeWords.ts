/** What stands first in the past of a row on which two people disagree. */
export const DISAGREE = 'two people disagree: ';

/** Whether the last that was decided of a row was taken away because two people disagreed, by its past. */
export function endedInDisagreement(previousDecision: string): boolean {
  return previousDecision.startsWith(DISAGREE);
}
