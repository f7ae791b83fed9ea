import type { Range, Sheet } from './google.ts';
import { Mistake } from './mistake.ts';

/** A tab and the ranges of it that are to be written. */
interface RangesToWrite {
  readonly name: string;
  readonly sheet: Sheet;
  readonly ranges: readonly Range[];
}

/** Names what this person may not write, before anything is written. */
export function assertMayWrite(writes: readonly RangesToWrite[]): void {
  const closed = writes.filter(({ ranges }) => ranges.some((range) => !range.canEdit()));
  if (closed.length === 0) return;
  const named = closed.map(({ name, sheet }) => `${name}: ${protectionsOf(sheet).join(', ') || 'protected'}`);
  throw new Mistake(
    `Nothing was written, because you may not edit:\n\n${named.join('\n')}\n\nAsk the owner of the spreadsheet to let you edit these (Data, Protect sheets and ranges), then try again.`,
    closed[0]?.sheet.getRange(1, 1),
  );
}

function protectionsOf(sheet: Sheet): string[] {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  return [...sheet.getProtections(SHEET), ...sheet.getProtections(RANGE)]
    .filter((protection) => !protection.canEdit())
    .map((protection) => {
      // The range of a whole sheet's protection has no cells to name (third-party measurement).
      const where = protection.getRange().getA1Notation() || 'the whole tab';
      const why = protection.getDescription();
      return why ? `${where} ("${why}")` : where;
    });
}
