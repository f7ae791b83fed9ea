import type { Sheet } from '../sheet/google.ts';
import type { Trial } from './platformTrials.ts';

const TIMES = 20;

/** What a call takes depends on what it does: nobody has shown by how much. */
export const TIMINGS: readonly Trial[] = [
  timed('reads of one cell', (sheet, row) => sheet.getRange(row, 1).getDisplayValue()),
  timed('ranges that are named and not read', (sheet, row) => sheet.getRange(row, 1)),
  timed('names of a tab', (sheet) => sheet.getName()),
  timed('formats that are handed over', (sheet, row) => {
    sheet.getRange(row, 1).setNumberFormat('@');
    SpreadsheetApp.flush();
  }),
];

function timed(what: string, call: (sheet: Sheet, row: number) => unknown): Trial {
  return {
    asks: `milliseconds for each of twenty ${what}`,
    expects: '',
    tries(sheet) {
      const began = Date.now();
      for (let row = 1; row <= TIMES; row++) call(sheet, row);
      return String(Math.round((Date.now() - began) / TIMES));
    },
  };
}
