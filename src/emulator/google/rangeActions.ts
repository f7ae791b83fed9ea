import { type Cleared, clear } from '../document/clearing.ts';
import { addProtection, mayEditRect } from '../document/protections.ts';
import { type SortKey, sortRect } from '../document/sorting.ts';
import { exception, notEmulated } from '../exception.ts';
import { activateRange } from './activation.ts';
import { newFilter } from './filter.ts';
import { newProtection } from './protection.ts';
import { cellCount, editableSheetUnder, type RangeContext, sheetUnder } from './rangeContext.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export const ACTION_SIGNATURES = {
  activate: '',
  canEdit: '',
  clear: ' | object',
  clearContent: '',
  clearFormat: '',
  createFilter: '',
  getFilter: '',
  protect: '',
  sort: 'any',
} satisfies Partial<Record<keyof Range, string>>;

const OPTIONS: Record<string, Cleared> = {
  contentsOnly: 'contents',
  formatOnly: 'formats',
  validationsOnly: 'validations',
  commentsOnly: 'notes',
};

/** Without options, contents and formats; with them, only what they name. Comments there are notes (Apps Script documentation). */
function whatToClear(options: Record<string, unknown> = {}): Cleared[] {
  const asked = Object.entries(options).filter(([, wanted]) => wanted === true);
  if (asked.length === 0) return ['contents', 'formats'];
  return asked.map(([option]) => {
    const what = OPTIONS[option];
    if (what === undefined) throw notEmulated(`Range.clear with ${option}`);
    return what;
  });
}

/** A column number, a column with its direction, or a list of those; columns count from the sheet's first. */
function sortKeys(spec: unknown): SortKey[] {
  if (Array.isArray(spec)) return spec.flatMap(sortKeys);
  if (typeof spec === 'number') return [{ column: spec, ascending: true }];
  const { column, ascending = true } = (spec ?? {}) as Partial<SortKey>;
  if (typeof column !== 'number') throw notEmulated('This sort specification');
  return [{ column, ascending }];
}

export function rangeActions(on: RangeContext) {
  const { session, rect } = on;
  const { world, behavior } = session;

  const cleared = (what: readonly Cleared[]): Range => {
    clear(editableSheetUnder(on), rect, what);
    session.meter.formatted(cellCount(on));
    return on.self;
  };

  return {
    activate() {
      activateRange(session, sheetUnder(on), rect);
      return on.self;
    },
    canEdit: () => mayEditRect(world.document, sheetUnder(on), rect, session.email),
    clear: (options?: object) => cleared(whatToClear(options as Record<string, unknown>)),
    clearContent: () => cleared(['contents']),
    clearFormat: () => cleared(['formats']),
    createFilter() {
      const sheet = editableSheetUnder(on);
      if (sheet.filter) throw exception("You can't create a filter in a sheet that already has a filter.");
      sheet.filter = { rect, kept: new Map() };
      return newFilter(session, sheet.id);
    },
    getFilter: () => (sheetUnder(on).filter ? newFilter(session, on.sheetId) : null),
    protect() {
      const editors = [session.email];
      return newProtection(
        session,
        on.sheetId,
        addProtection(world.document, sheetUnder(on), rect, editors).id,
      );
    },
    sort(spec: unknown) {
      const carried = { notes: behavior.sortMovesNotes, comments: behavior.apiSortMovesComments };
      sortRect(world.document, editableSheetUnder(on), rect, sortKeys(spec), carried);
      session.meter.formatted(cellCount(on));
      return on.self;
    },
  } satisfies Partial<Range>;
}
