import type { Identifier, IdentifierKind } from '../model.ts';
import type { ReadIdentifier } from '../normalize/identifier.ts';
import { ownCopy } from '../normalize/text.ts';
import type { Column } from './columns.ts';
import { identifiersAt } from './identifierCell.ts';

/** The identifiers of cells that were read before, by the index of their column and by the cell as it is written. */
interface KnownCells {
  readonly byColumn: Map<string, readonly Identifier[]>[];
  cells: number;
}

/** Some 25 MB. */
const MOST_CELLS = 100_000;
/** A longer one is rarely there twice. */
const LONGEST = 200;
/** A reader is of one tab. */
const knownTo = new WeakMap<ReadIdentifier, KnownCells>();

/**
 * The identifiers of one cell as `identifiersAt` reads them, each cell once: of an export nearly all cells repeat. Not for a reader
 * that may read a cell otherwise the next time.
 */
export function knownIdentifiers(
  cell: string,
  kind: IdentifierKind,
  column: Column,
  read: ReadIdentifier,
): readonly Identifier[] {
  const known = knownCellsOf(read);
  let ofColumn = known.byColumn[column.index];
  if (!ofColumn) {
    ofColumn = new Map();
    known.byColumn[column.index] = ofColumn;
  }
  const found = ofColumn.get(cell);
  if (found) return found;
  if (known.cells >= MOST_CELLS || cell.length > LONGEST) return identifiersAt(cell, kind, column, read);
  const own = ownCopy(cell);
  const identifiers = identifiersAt(own, kind, column, read);
  ofColumn.set(own, identifiers);
  known.cells++;
  return identifiers;
}

/**
 * Remembers no cell of the reader's any more. After the first pass: of a short export the second has what was compared of its rows,
 * and in a long one few rows repeat the cells that are remembered.
 */
export function forgetCells(read: ReadIdentifier): void {
  knownTo.set(read, { byColumn: [], cells: MOST_CELLS });
}

function knownCellsOf(read: ReadIdentifier): KnownCells {
  const known = knownTo.get(read);
  if (known) return known;
  const none: KnownCells = { byColumn: [], cells: 0 };
  knownTo.set(read, none);
  return none;
}
