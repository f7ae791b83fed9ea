import { noOwnSides } from '../match/ownSides.ts';
import type { Reading, Row } from '../model.ts';
import type { OpenTab } from '../run.ts';
import type { MapPart } from './contactFacts.ts';
import { type OpenedWorkbook, tabAt } from './openedWorkbook.ts';
import type { Raw } from './rowRead.ts';

/** A row, with how its values are read and what the map has of them. */
export interface RowInput {
  /** The place of its tab. */
  readonly tab: number;
  /** The number that a person sees. */
  readonly row: number;
  readonly cells: Row;
  /** A value that is not among them is read when it is asked for. */
  readonly readings: readonly (readonly [...raw: Raw, reading: Reading])[];
  readonly part: MapPart;
}

/** Its tab as if no row of it had been seen, but for what all rows have shown. */
export function tabOfRow({ tabs }: OpenedWorkbook, { tab, readings }: RowInput): OpenTab {
  const open = tabAt(tabs, tab);
  const known = new Map(readings.map(([kind, raw, reading]) => [`${kind} ${raw}`, reading]));
  return {
    ...open,
    ownSides: noOwnSides(),
    read: (kind, raw) => known.get(`${kind} ${raw}`) ?? open.read(kind, raw),
  };
}
