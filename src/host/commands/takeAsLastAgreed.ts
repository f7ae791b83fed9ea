import { agreedNow } from '../../core/judgeDifferences.ts';
import { reviewWorkbook } from '../../core/reviewWorkbook.ts';
import { guardCell } from '../../core/textGuard.ts';
import { noticeInput } from '../proof/noticeChange.ts';
import { adoptRegion } from '../run/adoptRegion.ts';
import { documentProperties, recall } from '../run/runState.ts';
import { withDocumentLock } from '../run/withDocumentLock.ts';
import { growColumns, growRows } from '../sheet/growSheet.ts';
import { Mistake } from '../sheet/mistake.ts';
import { assertMayWrite } from '../sheet/protections.ts';
import { makeSetupTab } from '../workbook/makeTabs.ts';
import { openWorkbook } from '../workbook/openWorkbook.ts';
import { setupMistake } from '../workbook/problemCell.ts';
import { readWorkbook } from '../workbook/readWorkbook.ts';

/** Writes what all exports hold alike now, and only that, as what they last agreed on. Nothing else of the workbook changes. */
export function takeAsLastAgreed(): string {
  return withDocumentLock(() => {
    adoptRegion(recall(documentProperties()));
    const book = openWorkbook();
    const read = readWorkbook(book);
    const facts = { version: VERSION, now: new Date().toISOString(), earlier: null };
    const { reviewed, problems } = reviewWorkbook(read, { region: '', slice: '' }, facts);
    if (!reviewed) throw setupMistake(problems, book, read);
    const table = agreedNow(reviewed.review.run);
    if (table.length < 2)
      throw new Mistake(
        'No two exports of contacts hold a field of one contact alike. Import the contacts of both systems first.',
      );
    const here = book.spreadsheet.getActiveSheet();
    const sheet = makeSetupTab(book, 'last-agreed');
    book.spreadsheet.setActiveSheet(here);
    const width = Math.max(sheet.getLastColumn(), ...table.map((cells) => cells.length));
    const height = Math.max(sheet.getLastRow(), table.length);
    growColumns(sheet, width);
    growRows(sheet, height);
    const range = sheet.getRange(1, 1, height, width);
    assertMayWrite([{ name: sheet.getName(), sheet, ranges: [range] }]);
    const cells = Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_, at) => guardCell(table[row]?.[at] ?? '')),
    );
    noticeInput(sheet.getName());
    range.setNumberFormat('@').setValues(cells);
    return `Last Agreed holds what the systems hold alike now, of ${table.length - 1} contacts. What differs now keeps what it was last agreed on.`;
  });
}
