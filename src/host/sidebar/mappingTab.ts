import { normalizeHeading } from '../../core/normalize/heading.ts';
import { MAPPING_COLUMNS } from '../../core/policy/sourceTabs.ts';
import { guardCell } from '../../core/textGuard.ts';
import type { Given } from '../../protocol/protocol.ts';
import { noticeInput } from '../proof/noticeChange.ts';
import { withDocumentLock } from '../run/withDocumentLock.ts';
import { growColumns, growRows } from '../sheet/growSheet.ts';
import { readRows } from '../sheet/readTab.ts';
import { writePlainText } from '../sheet/writePlainText.ts';
import { makeSetupTab } from '../workbook/makeTabs.ts';
import { openWorkbook } from '../workbook/openWorkbook.ts';

/** Writes what the reviewer says of one source tab into the Source Tabs tab: below what is there, with the tab's earlier rows blanked. */
export function mapTab(tab: string, rows: readonly (readonly string[])[]): Given<'pageMapTab'> {
  return withDocumentLock(() => writeMapping(tab, rows));
}

function writeMapping(tab: string, rows: readonly (readonly string[])[]): Given<'pageMapTab'> {
  const book = openWorkbook();
  const here = book.spreadsheet.getActiveSheet();
  const sheet = makeSetupTab(book, 'source-tabs');
  book.spreadsheet.setActiveSheet(here);
  const [found = [], ...there] = readRows({ sheet });
  const header = withMissing(found);
  const headings = header.map((heading) => normalizeHeading(heading));
  const places = MAPPING_COLUMNS.map((name) => headings.indexOf(normalizeHeading(name)));
  const speaksOf = (cells: readonly string[]) => normalizeHeading(cells[places[0] ?? 0] ?? '');
  const kept = there.filter((cells) => speaksOf(cells) !== normalizeHeading(tab) && cells.some(Boolean));
  const added = rows.map((cells) => {
    const line: string[] = header.map(() => '');
    places.forEach((at, index) => {
      line[at] = guardCell(cells[index] ?? '');
    });
    return line;
  });
  const lines = [...kept, ...added];
  while (lines.length < there.length) lines.push([]);
  const all = [header, ...lines].map((cells) => header.map((_, at) => cells[at] ?? ''));
  noticeInput(sheet.getName());
  growColumns(sheet, header.length);
  growRows(sheet, all.length);
  writePlainText(sheet.getRange(1, 1, all.length, header.length), all);
  return { rows: added.length };
}

/** A tab that an earlier version made, or from which somebody has taken a column, gets what it lacks at its right end. */
function withMissing(header: readonly string[]): readonly string[] {
  const there = new Set(header.map(normalizeHeading));
  return [...header, ...MAPPING_COLUMNS.filter((name) => !there.has(normalizeHeading(name)))];
}
