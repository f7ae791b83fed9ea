import type { Sheet, Spreadsheet } from '../sheet/google.ts';
import { boldText } from '../workbook/richTexts.ts';
import { linkTo } from '../workbook/sourceLinks.ts';

/** One thing that nobody has shown of Sheets: tried on an empty scratch tab, whose name is put after it. */
export interface Trial {
  readonly asks: string;
  /** What the emulator does, in the words of `tries`. */
  readonly expects: string;
  readonly tries: (sheet: Sheet, spreadsheet: Spreadsheet) => string;
}

/** A tab of this name with a Table on it, made by hand: Insert, Tables, a column of type Date. */
export const TABLE_TAB = 'Table for the check';

const DATE_LIKE = '08/07/2026';

export const TRIALS: readonly Trial[] = [
  {
    asks: 'plain text and the write in one batch',
    expects: `string ${DATE_LIKE}`,
    tries: (sheet) => kindOf(sheet.getRange(1, 1).setNumberFormat('@').setValue(DATE_LIKE)),
  },
  {
    asks: 'plain text, flush, then the write',
    expects: `string ${DATE_LIKE}`,
    tries(sheet) {
      const cell = sheet.getRange(1, 1).setNumberFormat('@');
      SpreadsheetApp.flush();
      return kindOf(cell.setValue(DATE_LIKE));
    },
  },
  {
    asks: 'the write, then plain text',
    expects: 'object',
    tries: (sheet) =>
      kindOf(sheet.getRange(1, 1).setValue(DATE_LIKE).setNumberFormat('@')).split(' ')[0] ?? '',
  },
  {
    asks: "'=x written into plain text is shown as",
    expects: "'=x, no formula",
    tries(sheet) {
      const cell = sheet.getRange(1, 1).setNumberFormat('@');
      SpreadsheetApp.flush();
      cell.setValue("'=x");
      SpreadsheetApp.flush();
      return `${cell.getDisplayValue()}, ${cell.getFormulas()[0]?.[0] || 'no formula'}`;
    },
  },
  {
    asks: 'getSheetValues(1, 1, -1, -1) is the data range',
    expects: 'the same',
    tries(sheet) {
      sheet.getRange(1, 1, 3, 3).setValues([
        ['a', '', 'b'],
        ['', '', ''],
        ['', 'c', ''],
      ]);
      SpreadsheetApp.flush();
      const [all, range] = [sheet.getSheetValues(1, 1, -1, -1), sheet.getDataRange().getValues()];
      return JSON.stringify(all) === JSON.stringify(range) ? 'the same' : JSON.stringify(all);
    },
  },
  {
    asks: 'getSheetValues(1, 1, -1, -1) of an empty tab',
    expects: 'refused: The number of rows in the range must be at least 1.',
    tries: (sheet) => JSON.stringify(sheet.getSheetValues(1, 1, -1, -1)),
  },
  {
    asks: 'sorting a range takes notes along',
    expects: 'b: note of b',
    tries(sheet) {
      const range = sheet
        .getRange(1, 1, 2, 1)
        .setValues([['b'], ['a']])
        .setNotes([['note of b'], ['']]);
      SpreadsheetApp.flush();
      range.sort(1);
      SpreadsheetApp.flush();
      const at = range.getNotes().findIndex(([note]) => note !== '');
      return `${range.getValues()[at]?.[0]}: ${range.getNotes()[at]?.[0]}`;
    },
  },
  {
    asks: 'inserting a row takes notes along',
    expects: 'note of b in row 3',
    tries(sheet) {
      sheet
        .getRange(1, 1, 2, 1)
        .setValues([['a'], ['b']])
        .setNotes([[''], ['note of b']]);
      SpreadsheetApp.flush();
      sheet.insertRowsAfter(1, 1);
      const notes = sheet.getRange(1, 1, 4, 1).getNotes();
      const at = notes.findIndex(([note]) => note !== '');
      return `${notes[at]?.[0]} in row ${at + 1}`;
    },
  },
  {
    asks: 'a row inserted below a plain-text one is plain text',
    expects: 'no',
    tries(sheet) {
      sheet.getRange(1, 1).setNumberFormat('@');
      SpreadsheetApp.flush();
      sheet.insertRowsAfter(1, 1);
      return sheet.getRange(2, 1).getNumberFormat() === '@' ? 'yes' : 'no';
    },
  },
  {
    asks: 'a link within the spreadsheet reads back as it was set',
    expects: 'yes',
    tries(sheet) {
      const link = linkTo(sheet.getSheetId(), 12);
      const text = SpreadsheetApp.newRichTextValue().setText('close').setLinkUrl(link).build();
      const cell = sheet.getRange(1, 1).setNumberFormat('@');
      SpreadsheetApp.flush();
      cell.setRichTextValue(text);
      SpreadsheetApp.flush();
      const back = cell.getRichTextValue()?.getLinkUrl() ?? 'no link';
      return back === link ? 'yes' : back;
    },
  },
  {
    asks: "a conditional rule's formula follows its column",
    expects: '=$C1="a"',
    tries(sheet) {
      const rule = SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied('=$B1="a"')
        .setBackground('#feefc3')
        .setRanges([sheet.getRange(1, 1, 2, 2)])
        .build();
      sheet.setConditionalFormatRules([rule]);
      SpreadsheetApp.flush();
      sheet.insertColumnsAfter(1, 1);
      SpreadsheetApp.flush();
      return String(sheet.getConditionalFormatRules()[0]?.getBooleanCondition()?.getCriteriaValues()[0]);
    },
  },
  {
    asks: 'columns can be grouped and folded',
    expects: 'yes',
    tries(sheet) {
      sheet.getRange(1, 2, 1, 3).shiftColumnGroupDepth(1);
      sheet.collapseAllColumnGroups();
      SpreadsheetApp.flush();
      return 'yes';
    },
  },
  {
    asks: `formats in a typed column (a tab "${TABLE_TAB}")`,
    expects: 'refused: This operation is not allowed on cells in typed columns.',
    tries(_, spreadsheet) {
      const sheet = spreadsheet.getSheetByName(TABLE_TAB);
      if (!sheet) return `not tried: there is no tab "${TABLE_TAB}"`;
      sheet.getRange(2, 1, 1, sheet.getLastColumn()).setNumberFormat('@');
      SpreadsheetApp.flush();
      return 'allowed';
    },
  },
  {
    asks: 'sorting a range takes drop-downs along',
    expects: 'a, b',
    tries(sheet) {
      const offering = (word: string) =>
        SpreadsheetApp.newDataValidation().requireValueInList([word]).build();
      const range = sheet
        .getRange(1, 1, 2, 1)
        .setValues([['b'], ['a']])
        .setDataValidations([[offering('b')], [offering('a')]]);
      SpreadsheetApp.flush();
      range.sort(1);
      SpreadsheetApp.flush();
      return range
        .getDataValidations()
        .map(([rule]) => String(rule?.getCriteriaValues()[0]))
        .join(', ');
    },
  },
  {
    asks: 'a bold text of digits in plain text stays text',
    expects: 'string 007',
    tries(sheet) {
      const cell = sheet.getRange(1, 1).setNumberFormat('@');
      SpreadsheetApp.flush();
      return kindOf(cell.setRichTextValue(boldText('007')));
    },
  },
  {
    asks: 'Intl knows the time in Chicago at 09:15 UTC on 2026-05-09',
    expects: '04:15',
    tries: () =>
      new Intl.DateTimeFormat('en-US', {
        timeZone: 'America/Chicago',
        hourCycle: 'h23',
        hour: 'numeric',
        minute: 'numeric',
      }).format(new Date(Date.UTC(2026, 4, 9, 9, 15))),
  },
];

function kindOf(cell: GoogleAppsScript.Spreadsheet.Range): string {
  SpreadsheetApp.flush();
  const [[value] = []] = cell.getValues();
  return `${typeof value} ${String(value)}`;
}
