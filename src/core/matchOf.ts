import { compare, type Match, notCompared } from './match/compare.ts';
import { withUnreadCells } from './match/unreadCells.ts';
import type { Identifier } from './model.ts';
import { identifiersOf, type SourceRecord } from './read/sourceRecord.ts';
import type { OpenTab, Run } from './run.ts';

/** The row's identifiers against the map, and what columns that nobody reads say against whom they name. */
export function matchOf(
  { setUp, index }: Run,
  { read, unread }: OpenTab,
  record: SourceRecord,
  identifiers = identifiersOf(record, read),
): Match {
  return setUp.hasMap
    ? withUnreadCells(compare(identifiers, index), record, unread, index, read)
    : notCompared(identifiers);
}

/** The same for identifiers that were compared before, those of columns that nobody reads among them: what other rows say of them has grown. */
export function compareAgain({ setUp, index }: Run, identifiers: readonly Identifier[]): Match {
  return setUp.hasMap ? compare(identifiers, index) : notCompared(identifiers);
}
