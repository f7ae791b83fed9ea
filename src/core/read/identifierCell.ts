import type { Identifier, IdentifierKind, Row } from '../model.ts';
import type { ReadIdentifier } from '../normalize/identifier.ts';
import type { Column } from './columns.ts';
import { splitValues } from './multiValue.ts';

/** The identifiers of one cell: one, or several where an e-mail or phone cell holds several. A blank cell is one, missing. */
export function identifiersAt(
  cells: Row,
  kind: IdentifierKind,
  { index, heading }: Column,
  read: ReadIdentifier,
): readonly Identifier[] {
  return splitValues(kind, cells[index] ?? '').map((raw) => ({
    kind,
    heading,
    column: index,
    raw,
    ...read(kind, raw),
  }));
}
