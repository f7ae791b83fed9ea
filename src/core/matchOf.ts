import { compare, type Match, notCompared } from './match/compare.ts';
import { withUnreadCells } from './match/unreadCells.ts';
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
