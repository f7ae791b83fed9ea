import type { Handoff } from '../../core/report/handoff/blocks.ts';
import { blockTexts, HANDOFF_WIDTH } from '../../core/report/handoff/handoffRows.ts';
import type { Sheet } from '../sheet/google.ts';
import { growRows } from '../sheet/growSheet.ts';
import { isSameText } from '../sheet/isSameText.ts';
import { Mistake } from '../sheet/mistake.ts';
import { assertMayWrite } from '../sheet/protections.ts';
import { readRows } from '../sheet/readTab.ts';
import { writePlainText } from '../sheet/writePlainText.ts';
import type { OpenWorkbook } from './openWorkbook.ts';
import { withoutLeaving } from './showTab.ts';

/** Writes a tab that says what these blocks say, over what it said, in one call. */
export function writeBlocks({ spreadsheet, own }: OpenWorkbook, name: string, blocks: Handoff): Sheet {
  const there = own.get(name);
  const foreign = there ? null : spreadsheet.getSheetByName(name);
  if (foreign)
    throw new Mistake(
      `The tab ${name} is not the review's: its first cell was written by somebody else. Rename it, and the review makes its own.`,
      foreign.getRange(1, 1),
    );
  const sheet = there ?? newTab(spreadsheet, name);
  const texts = blockTexts(blocks);
  const height = Math.max(texts.length, sheet.getLastRow());
  growRows(sheet, height);
  const range = sheet.getRange(1, 1, height, HANDOFF_WIDTH);
  assertMayWrite([{ name, sheet, ranges: [range] }]);
  const blank = Array.from({ length: HANDOFF_WIDTH }, () => '');
  writePlainText(
    range,
    Array.from({ length: height }, (_, at) => texts[at] ?? blank),
  );
  SpreadsheetApp.flush();
  return sheet;
}

/** Whether a tab says what these blocks say: nobody has written into it since. */
export function saysBlocks(sheet: Sheet, blocks: Handoff): boolean {
  const there = readRows({ sheet });
  const texts = blockTexts(blocks);
  return Array.from({ length: Math.max(there.length, texts.length) }, (_, row) => row).every((row) => {
    const width = Math.max(HANDOFF_WIDTH, there[row]?.length ?? 0);
    return Array.from({ length: width }, (_, at) => at).every((at) =>
      isSameText(there[row]?.[at] ?? '', texts[row]?.[at] ?? ''),
    );
  });
}

function newTab(spreadsheet: OpenWorkbook['spreadsheet'], name: string): Sheet {
  const sheet = withoutLeaving(spreadsheet, () => spreadsheet.insertSheet(name));
  sheet.setColumnWidth(1, 420);
  sheet.getRange(1, 1).setFontWeight('bold');
  return sheet;
}
