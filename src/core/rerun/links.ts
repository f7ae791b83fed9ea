import { cellsByName } from '../report/outputHeader.ts';
import { describeDecision, earlierFirst } from './history.ts';
import type { Rerun } from './rerun.ts';
import { takeDecision, write } from './tableState.ts';

/** Says in a conflict what linking it comes to; '' where it is not linked. */
export function writeLink({ tables: { conflict } }: Rerun, cells: string[], text: string): void {
  write(conflict, cells, { if_linked: text });
}

/**
 * Takes a link back that came to something else at the last run: whoever made it has not seen what it comes to now. Whether
 * it did. `whom` is how the text begins of a row that is linked to this contact.
 */
export function reopenLink(
  { tables: { conflict }, counts }: Rerun,
  cells: string[],
  whom: string,
  text: string,
): boolean {
  const at = cellsByName(conflict.columns, cells);
  const before = at('if_linked');
  if (whom === '' || !before.startsWith(whom) || before === text) return false;
  const entry = `${describeDecision(at)}; linked, it came to [${before}], now to [${text}]`;
  write(conflict, cells, {
    state: 'reopened',
    previous_decision: earlierFirst(entry, at('previous_decision')),
  });
  takeDecision(conflict, cells);
  counts.kept--;
  counts.reopened++;
  return true;
}
