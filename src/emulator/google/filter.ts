import { applyFilter } from '../document/filtering.ts';
import { sheetOf } from '../document/sheets.ts';
import type { FilterState, SheetState } from '../document/state.ts';
import { exception } from '../exception.ts';
import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';
import { newRange } from './range.ts';

type Filter = GoogleAppsScript.Spreadsheet.Filter;

const FILTER: EmulatedClass = {
  name: 'Filter',
  path: 'SpreadsheetApp.Filter',
  calls: 'counted',
  signatures: { getRange: '', remove: '' },
};

/** The filter of a sheet. What it hides is set by a person: filter criteria are not emulated. */
export function newFilter(session: Session, sheetId: number): Filter {
  const { document } = session.world;
  const here = (): { sheet: SheetState; filter: FilterState } => {
    const sheet = sheetOf(document, sheetId);
    if (sheet.filter === null) throw exception('The filter has been removed.');
    return { sheet, filter: sheet.filter };
  };
  const members = {
    getRange: () => newRange(session, sheetId, here().filter.rect),
    remove() {
      const { sheet } = here();
      sheet.filter = null;
      applyFilter(document, sheet);
    },
  } satisfies Partial<Filter>;
  return strict<Filter>(FILTER, session, members);
}
