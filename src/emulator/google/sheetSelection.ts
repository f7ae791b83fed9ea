import { resolveA1 } from '../document/a1.ts';
import { sheetOf } from '../document/sheets.ts';
import { stateOf } from '../identity.ts';
import { activateRange, activateSheet, selectionOn } from './activation.ts';
import { newRange } from './range.ts';
import type { RangeContext } from './rangeContext.ts';
import { type SheetContext, sheetIn } from './sheetContext.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

export const SELECTION_SIGNATURES = {
  activate: '',
  getActiveCell: '',
  getActiveRange: '',
  getCurrentCell: '',
  setActiveRange: 'Range',
  setActiveSelection: 'Range | text',
  setCurrentCell: 'Range',
} satisfies Partial<Record<keyof Sheet, string>>;

export function sheetSelection(on: SheetContext) {
  const { session, sheetId } = on;
  const { document } = session.world;

  const current = (): Range => newRange(session, sheetId, selectionOn(session, sheetIn(on)));
  const currentCell = (): Range =>
    newRange(session, sheetId, { ...selectionOn(session, sheetIn(on)), rows: 1, columns: 1 });

  const select = (range: Range): Range => {
    const { sheetId: target, rect } = stateOf<RangeContext>(range);
    activateRange(session, sheetOf(document, target), rect);
    return range;
  };

  return {
    activate() {
      activateSheet(session, sheetIn(on));
      return on.self;
    },
    getActiveCell: currentCell,
    getActiveRange: current,
    getCurrentCell: currentCell,
    setActiveRange: select,
    setActiveSelection(selection: unknown) {
      if (typeof selection !== 'string') return select(selection as Range);
      const { sheet, rect } = resolveA1(document, sheetIn(on), selection);
      return select(newRange(session, sheet.id, rect));
    },
    setCurrentCell: select,
  } satisfies Partial<Sheet>;
}
