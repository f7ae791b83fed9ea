import { unguardCell } from '../../core/textGuard.ts';

/** A cell that was cut to what Google allows is the same up to there. */
const LONGEST_COMPARED = 49_000;

/** Whether a cell holds the text that was written. A text guard may have been taken off: that is the same text. */
export function isSameText(is: unknown, written: string): boolean {
  return (
    typeof is === 'string' &&
    unguardCell(is).slice(0, LONGEST_COMPARED) === unguardCell(written).slice(0, LONGEST_COMPARED)
  );
}
