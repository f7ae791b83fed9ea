import { writeRichTexts } from '../document/contents.ts';
import { mapCells } from '../document/grid.ts';
import type { RichText } from '../document/state.ts';
import { stateOf } from '../identity.ts';
import {
  assertSameSize,
  cellCount,
  editableSheetUnder,
  everywhere,
  firstOf,
  type RangeContext,
  sheetUnder,
} from './rangeContext.ts';
import { newRichTextValue } from './richText.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type RichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;

export const RICH_TEXT_SIGNATURES = {
  getRichTextValue: '',
  getRichTextValues: '',
  setRichTextValue: 'RichTextValue',
  setRichTextValues: 'RichTextValue[][]',
} satisfies Partial<Record<keyof Range, string>>;

export function rangeRichText(on: RangeContext) {
  const { rect, session } = on;

  const write = (texts: readonly (readonly RichTextValue[])[]): Range => {
    assertSameSize(on, texts);
    writeRichTexts(
      editableSheetUnder(on),
      rect,
      texts.map((line) => line.map((text) => stateOf<RichText>(text))),
    );
    session.meter.wrote(cellCount(on));
    return on.self;
  };

  /** null where the cell holds no text (Apps Script documentation). */
  const read = (): (RichTextValue | null)[][] => {
    session.meter.read(cellCount(on));
    return mapCells(sheetUnder(on), rect, (row, column) => {
      const value = row?.values[column - 1] ?? '';
      if (typeof value !== 'string') return null;
      return newRichTextValue(session, row?.attributes.richText?.[column - 1] ?? { text: value });
    });
  };

  return {
    getRichTextValue: () => firstOf(read()),
    getRichTextValues: read,
    setRichTextValue: (text) => write(everywhere(on, text)),
    setRichTextValues: write,
  } satisfies Partial<Range>;
}
