import type { Contact, Identifier } from '../model.ts';
import type { ReadIdentifier } from '../normalize/identifier.ts';
import type { SourceRecord } from '../read/sourceRecord.ts';
import type { UnreadColumn } from '../read/unreadColumns.ts';
import { type IsKnownId, unreadValues } from '../read/unreadValues.ts';
import { compare, isSame, type Match, speaksAgainst } from './compare.ts';
import type { ContactIndex } from './contactIndex.ts';
import { endsLikeAnothers } from './phoneTails.ts';

const NOTE = 'a column that is not read: looked up by its value';

/**
 * A row's match with what speaks against it in columns that nobody reads: a cell that is, whole, an e-mail, phone or id of
 * another contact of the map. Such a cell never speaks for a contact.
 */
export function withUnreadCells(
  match: Match,
  { cells }: SourceRecord,
  columns: readonly UnreadColumn[],
  index: ContactIndex,
  read: ReadIdentifier,
): Match {
  const { contact } = match;
  if (!contact) return match;
  const isKnownId: IsKnownId = (kind, id) => index.holders.get(kind)?.has(id) === true;
  const against: Identifier[] = [];
  for (const column of columns) {
    const cell = cells[column.column.index];
    if (cell === undefined) continue;
    for (const [kind, raw] of unreadValues(cell, column, isKnownId)) {
      const identifier = {
        kind,
        raw,
        heading: column.column.heading,
        column: column.column.index,
        ...read(kind, raw),
      };
      if (isAgainst(identifier, contact, index) && !against.some((one) => isSame(one, identifier)))
        against.push({ ...identifier, note: NOTE });
    }
  }
  return against.length === 0 ? match : compare([...match.identifiers, ...against], index);
}

function isAgainst(identifier: Identifier, contact: Contact, index: ContactIndex): boolean {
  if (identifier.kind === 'phone' && identifier.state === 'malformed')
    return endsLikeAnothers(identifier, contact, index);
  const [found] = compare([identifier], index).comparisons;
  return found !== undefined && speaksAgainst(found, contact);
}
