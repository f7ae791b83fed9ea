import type { Identifier, IdentifierKind } from '../model.ts';
import type { ReadIdentifier } from '../normalize/identifier.ts';
import { splitValues } from './cells/multiValue.ts';
import { kindOfPart } from './cells/partKind.ts';
import type { Column } from './columns.ts';

/**
 * The identifiers of one cell: one, or several where an e-mail or phone cell holds several, each read as what it is. A blank
 * cell is one, missing.
 */
export function identifiersAt(
  cell: string,
  kind: IdentifierKind,
  { index, heading }: Column,
  read: ReadIdentifier,
): readonly Identifier[] {
  const parts = splitValues(kind, cell);
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return [identifierOf(kind, heading, index, only, read)];
  return parts.map((raw) => identifierOf(kindOfPart(kind, raw), heading, index, raw, read));
}

function identifierOf(
  kind: IdentifierKind,
  heading: string,
  column: number,
  raw: string,
  read: ReadIdentifier,
): Identifier {
  const reading = read(kind, raw);
  const { state, canonical, note, extension, incomplete } = reading;
  // Of nearly all: written out, it costs a fraction of what copying the reading does.
  if (extension === undefined && incomplete === undefined)
    return { kind, heading, column, raw, state, canonical, note };
  return { kind, heading, column, raw, ...reading };
}
