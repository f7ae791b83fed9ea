import { googleRefusal } from '../../googleSays.ts';
import type { Sheet } from './google.ts';
import { Mistake } from './mistake.ts';
import { assertMayWrite } from './protections.ts';

/** What is to be written on a tab that is there, by A1 notation. */
export interface PlannedWrite {
  readonly name: string;
  readonly sheet: Sheet;
  readonly ranges: readonly string[];
  /** Cells that are written too, and keep the format that people gave them. */
  readonly checked: readonly string[];
}

/**
 * Makes the cells plain text before anything is written into them: whoever writes later need not, and what Google refuses
 * (protected cells, typed columns of a Table) is found while nothing has changed.
 */
export function makePlainTextFirst(writes: readonly PlannedWrite[]): void {
  mayWrite(
    writes.filter(({ checked }) => checked.length > 0).map((one) => ({ ...one, ranges: one.checked })),
  );
  const formatted = writes.filter(({ ranges }) => ranges.length > 0);
  if (formatted.length === 0) return;
  try {
    for (const { sheet, ranges } of formatted) sheet.getRangeList([...ranges]).setNumberFormat('@');
    // Google keeps calls back and may refuse them all at once later.
    SpreadsheetApp.flush();
  } catch (error) {
    mayWrite(formatted);
    for (const write of formatted) assertNotTyped(write);
    throw error;
  }
}

function mayWrite(writes: readonly Pick<PlannedWrite, 'name' | 'sheet' | 'ranges'>[]): void {
  assertMayWrite(
    writes.map(({ name, sheet, ranges }) => ({
      name,
      sheet,
      ranges: ranges.map((a1) => sheet.getRange(a1)),
    })),
  );
}

/** Only the tab by itself tells whether it was the one. */
function assertNotTyped({ name, sheet, ranges }: PlannedWrite): void {
  try {
    sheet.getRangeList([...ranges]).setNumberFormat('@');
    SpreadsheetApp.flush();
  } catch (error) {
    const refusal = googleRefusal(error instanceof Error ? error.message : String(error));
    if (refusal?.id !== 'typed-columns') throw error;
    throw new Mistake(
      `Nothing was written. ${name}: ${refusal.means}\n\n${refusal.todo}`,
      sheet.getRange('A1'),
    );
  }
}
