import { fillAttribute, mapCells } from '../document/grid.ts';
import {
  assertSameSize,
  cellCount,
  editableSheetUnder,
  type RangeContext,
  sheetUnder,
} from './rangeContext.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export const NOTE_SIGNATURES = {
  getNotes: '',
  setNotes: 'any[][]',
} satisfies Partial<Record<keyof Range, string>>;

/** A whole number as a note reads back with its decimal (third-party measurement). */
function noteText(note: unknown): string {
  return Number.isInteger(note) ? `${note}.0` : String(note ?? '');
}

export function rangeNotes(on: RangeContext) {
  const { rect, session } = on;

  const write = (notes: readonly (readonly unknown[])[]): Range => {
    assertSameSize(on, notes);
    const sheet = editableSheetUnder(on);
    notes.forEach((line, down) => {
      line.forEach((note, across) => {
        const cell = { row: rect.row + down, column: rect.column + across, rows: 1, columns: 1 };
        fillAttribute(sheet, cell, 'note', noteText(note) || undefined);
      });
    });
    session.meter.wrote(cellCount(on));
    return on.self;
  };

  const read = (): string[][] => {
    session.meter.read(cellCount(on));
    return mapCells(sheetUnder(on), rect, (row, column) => row?.attributes.note?.[column - 1] ?? '');
  };

  return {
    getNotes: read,
    setNotes: write,
  } satisfies Partial<Range>;
}
