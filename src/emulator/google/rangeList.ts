import { assertNumberFormat } from '../cells/displayValue.ts';
import { resolveA1 } from '../document/a1.ts';
import { clearContents, writeValues } from '../document/contents.ts';
import { fillAttribute } from '../document/grid.ts';
import { assertMayEdit } from '../document/protections.ts';
import { cellsIn } from '../document/rects.ts';
import { sheetOf } from '../document/sheets.ts';
import type { AttributeName, CellAttributes } from '../document/state.ts';
import { assertNotTyped } from '../document/tables.ts';
import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';

type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

const RANGE_LIST: EmulatedClass = {
  name: 'RangeList',
  path: 'SpreadsheetApp.RangeList',
  calls: 'counted',
  signatures: { clearContent: '', setNumberFormat: 'text', setFontWeight: 'text?', setValue: 'any' },
};

/** Several ranges of one sheet that are formatted, filled or emptied in one call. */
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

  const members = {
    clearContent() {
      const sheet = sheetOf(document, sheetId);
      for (const rect of rects) assertMayEdit(document, sheet, rect, session.email);
      for (const rect of rects) {
        clearContents(sheet, rect);
        session.meter.formatted(cellsIn(rect));
      }
      return self;
    },
    setNumberFormat(format) {
      assertNumberFormat(format);
      if (!session.behavior.formatHoldsAtOnce)
        session.unflushed.push(...rects.map((rect) => ({ sheetId, rect })));
      return fill('numberFormat', format);
    },
    setValue(value) {
      const sheet = sheetOf(document, sheetId);
      for (const rect of rects) assertMayEdit(document, sheet, rect, session.email);
      for (const rect of rects) {
        const line = Array.from({ length: rect.columns }, () => value);
        writeValues(
          document,
          session.behavior,
          sheet,
          rect,
          Array.from({ length: rect.rows }, () => line),
        );
        session.meter.wrote(cellsIn(rect));
      }
      return self;
    },
    setFontWeight: (weight) => fill('fontWeight', weight),
  } satisfies Partial<RangeList>;
  const self: RangeList = strict<RangeList>(RANGE_LIST, session, members);
  return self;
}
