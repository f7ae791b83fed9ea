import type { Identifier, IdentifierKind, Row } from '../model.ts';
import type { ReadIdentifier } from '../normalize/identifier.ts';
import type { Column } from './columns.ts';
import { splitValues } from './multiValue.ts';
import { kindOfPart } from './partKind.ts';

/**
 * The identifiers of one cell: one, or several where an e-mail or phone cell holds several, each read as what it is. A blank
 * cell is one, missing.
 */
export function identifiersAt(
  cells: Row,
  kind: IdentifierKind,
  { index, heading }: Column,
  read: ReadIdentifier,
): readonly Identifier[] {
  const parts = splitValues(kind, cells[index] ?? '');
  return parts.map((raw) => {
    const own = parts.length > 1 ? kindOfPart(kind, raw) : kind;
    return { kind: own, heading, column: index, raw, ...read(own, raw) };
  });
}
