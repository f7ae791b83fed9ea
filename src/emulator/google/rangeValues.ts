import { readDisplayValues, readValues, writeValues } from '../document/contents.ts';
import { mapCells } from '../document/grid.ts';
import {
  assertSameSize,
  cellCount,
  editableSheetUnder,
  everywhere,
  firstOf,
  type RangeContext,
  sheetUnder,
} from './rangeContext.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export const VALUE_SIGNATURES = {
  getValues: '',
  getDisplayValue: '',
  getDisplayValues: '',
  getFormulas: '',
  setValue: 'any',
  setValues: 'any[][]',
} satisfies Partial<Record<keyof Range, string>>;

export function rangeValues(on: RangeContext) {
  const { session, rect } = on;
  const { world, meter } = session;

  const write = (values: readonly (readonly unknown[])[]): Range => {
    assertSameSize(on, values);
    const late = session.unflushed.flatMap((of) => (of.sheetId === on.sheetId ? [of.rect] : []));
    writeValues(world.document, session.behavior, editableSheetUnder(on), rect, values, late);
    meter.wrote(cellCount(on));
    return on.self;
  };

  const reading = (cells: number) => {
    meter.read(cells);
    return sheetUnder(on);
  };

  return {
    getValues: (): unknown[][] => readValues(world.document, reading(cellCount(on)), rect),
    getDisplayValue: () =>
      firstOf(readDisplayValues(world.document, reading(1), { ...rect, rows: 1, columns: 1 })),
    getDisplayValues: () => readDisplayValues(world.document, reading(cellCount(on)), rect),
    getFormulas: () =>
      mapCells(reading(cellCount(on)), rect, (row, c) => row?.attributes.formula?.[c - 1] ?? ''),
    setValue: (value: unknown) => write(everywhere(on, value)),
    setValues: write,
  } satisfies Partial<Range>;
}
