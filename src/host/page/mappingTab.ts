import { normalizeHeading } from '../../core/normalize/heading.ts';
import { guardCell } from '../../core/report/cell.ts';

const TAB = 'Source Tabs';
const HEADINGS = ['tab', 'system', 'record_kind', 'field', 'heading', 'region', 'time_zone'];

/** Writes what the reviewer says of one source tab into the Source Tabs tab: below what is there, with the tab's earlier rows blanked. */
export function pageMapTab(tab: string, rows: readonly (readonly string[])[]) {
  const spreadsheet = SpreadsheetApp.getActive();
  const sheet = spreadsheet.getSheetByName(TAB) ?? spreadsheet.insertSheet(TAB, spreadsheet.getNumSheets());
  const width = Math.max(HEADINGS.length, sheet.getLastColumn());
  if (sheet.getLastRow() === 0)
    sheet.getRange(1, 1, 1, HEADINGS.length).setNumberFormat('@').setValues([HEADINGS]);
  const last = sheet.getLastRow();
  const block = sheet.getRange(1, 1, last, width).getDisplayValues();
  const header = (block[0] ?? []).map((heading) => normalizeHeading(heading));
  const places = HEADINGS.map((name) => header.indexOf(normalizeHeading(name)));
  if (places.some((at) => at < 0))
    return {
      ok: false,
      says: `${TAB} lacks the column ${HEADINGS[places.findIndex((at) => at < 0)]}.`,
      todo: `Its headings are ${HEADINGS.join(', ')}. Add the one that is missing, then map the tab again.`,
    };
  const tabColumn = places[0] ?? 0;
  const kept = block
    .slice(1)
    .filter(
      (cells) => normalizeHeading(cells[tabColumn] ?? '') !== normalizeHeading(tab) && cells.some(Boolean),
    );
  const added = rows.map((cells) => {
    const line: string[] = new Array(width).fill('');
    places.forEach((at, index) => {
      line[at] = guardCell(cells[index] ?? '');
    });
    return line;
  });
  const lines = [...kept, ...added];
  const blank = new Array(Math.max(0, last - 1 - lines.length)).fill(new Array(width).fill(''));
  const all = [...lines, ...blank];
  if (all.length + 1 > sheet.getMaxRows())
    sheet.insertRowsAfter(sheet.getMaxRows(), all.length + 1 - sheet.getMaxRows());
  if (all.length > 0) sheet.getRange(2, 1, all.length, width).setNumberFormat('@').setValues(all);
  return { ok: true, rows: added.length };
}
