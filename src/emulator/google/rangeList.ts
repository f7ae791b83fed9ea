import { assertNumberFormat } from '../cells/displayValue.ts';
import { resolveA1 } from '../document/a1.ts';
import { clear } from '../document/clearing.ts';
import { fillAttribute } from '../document/grid.ts';
import { assertMayEdit } from '../document/protections.ts';
import { cellsIn } from '../document/rects.ts';
import { sheetOf } from '../document/sheets.ts';
import type { AttributeName, CellAttributes } from '../document/state.ts';
import { assertNotTyped } from '../document/tables.ts';
import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';
import { assertColor } from './color.ts';
import { newRange } from './range.ts';

type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

const RANGE_LIST: EmulatedClass = {
  name: 'RangeList',
  path: 'SpreadsheetApp.RangeList',
  calls: 'counted',
  signatures: {
    getRanges: '',
    clearContent: '',
    setNumberFormat: 'text',
    setBackground: 'text?',
    setFontColor: 'text?',
    setFontWeight: 'text?',
  },
};

/** Several ranges of one sheet that are formatted or emptied in one call. */
export function newRangeList(session: Session, sheetId: number, notations: readonly string[]): RangeList {
  const { document } = session.world;
  const rects = notations.map((notation) => resolveA1(document, sheetOf(document, sheetId), notation).rect);

  const fill = <Name extends AttributeName>(name: Name, value: CellAttributes[Name] | null): RangeList => {
    const sheet = sheetOf(document, sheetId);
    for (const rect of rects) {
      assertMayEdit(document, sheet, rect, session.email);
      if (name === 'numberFormat') assertNotTyped(sheet, rect);
    }
    for (const rect of rects) {
      fillAttribute(sheet, rect, name, value ?? undefined);
      session.meter.formatted(cellsIn(rect));
    }
    return self;
  };

  const color = (name: 'background' | 'fontColor', value: string | null) => {
    assertColor(value);
    return fill(name, value);
  };

  const members = {
    getRanges: () => rects.map((rect) => newRange(session, sheetId, rect)),
    clearContent() {
      const sheet = sheetOf(document, sheetId);
      for (const rect of rects) assertMayEdit(document, sheet, rect, session.email);
      for (const rect of rects) {
        clear(sheet, rect, ['contents']);
        session.meter.formatted(cellsIn(rect));
      }
      return self;
    },
    setNumberFormat(format) {
      assertNumberFormat(format);
      return fill('numberFormat', format);
    },
    setBackground: (value) => color('background', value),
    setFontColor: (value) => color('fontColor', value),
    setFontWeight: (weight) => fill('fontWeight', weight),
  } satisfies Partial<RangeList>;
  const self: RangeList = strict<RangeList>(RANGE_LIST, session, members);
  return self;
}
