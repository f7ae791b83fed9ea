import { DECISIONS, type DecisionChoice } from '../../core/decisions.ts';
import { columnLetter } from '../../core/read/columns.ts';
import type { ColumnName } from '../../core/report/outputColumns.ts';
import type { Range, Sheet } from '../sheet/google.ts';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Placed = readonly { readonly name: ColumnName; readonly index: number }[];

interface Tint {
  /** What the cell of this column says, or that it says anything, tints the row. */
  readonly column: ColumnName;
  readonly condition: `="${string}"` | '<>""';
  readonly background: string;
  readonly font: string;
}

const LEAVES_OPEN = (DECISIONS as readonly DecisionChoice[]).filter(({ leavesOpen }) => leavesOpen);

/** Colors of rows, the first one that fits: an open row of which nobody has said anything stays white. */
const TINTS: readonly Tint[] = [
  { column: 'state', condition: '="cleared"', background: '#f1f3f4', font: '#5f6368' },
  { column: 'state', condition: '="reopened"', background: '#feefc3', font: '#7a4100' },
  ...LEAVES_OPEN.map(
    ({ value }): Tint => ({
      column: 'decision',
      condition: `="${value}"`,
      background: '#e8f0fe',
      font: '#174ea6',
    }),
  ),
  { column: 'decision', condition: '<>""', background: '#e6f4ea', font: '#0d3b1a' },
];

/** In 0.1.0 the State column alone was colored, by its text. */
const FORMER = ['open', 'reopened', 'cleared'];
const OURS = /^=\$[A-Z]+2(=".*"|<>"")$/;

/** The rules of a new tab. */
export function newTints(sheet: Sheet, columns: Placed, lastRow: number): Rule[] {
  const body = bodyOf(sheet, columns, lastRow);
  return TINTS.flatMap((tint) => {
    const place = columns.find(({ name }) => name === tint.column);
    return place ? [newRule(tint, place.index, body)] : [];
  });
}

/**
 * Tints the rows below the header down to the last. Rules that people made stay, and so do colors that they gave to ours:
 * those only get the new range. A rule belongs to its cells, so it moves with them.
 */
export function tintRows(sheet: Sheet, columns: Placed): void {
  const body = bodyOf(sheet, columns, sheet.getMaxRows());
  const rules = sheet.getConditionalFormatRules();
  const ours = TINTS.flatMap((tint) => {
    const place = columns.find(({ name }) => name === tint.column);
    if (!place) return [];
    const known = rules.find((rule) => conditionOf(rule) === tint.condition);
    return known ? [known.copy().setRanges([body]).build()] : [newRule(tint, place.index, body)];
  });
  sheet.setConditionalFormatRules([...ours, ...rules.filter((rule) => !isOurs(rule))]);
}

function newRule(tint: Tint, index: number, body: Range): Rule {
  return SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(`=$${columnLetter(index)}2${tint.condition}`)
    .setBackground(tint.background)
    .setFontColor(tint.font)
    .setRanges([body])
    .build();
}

function bodyOf(sheet: Sheet, columns: Placed, lastRow: number): Range {
  const width = Math.max(...columns.map(({ index }) => index)) + 1;
  return sheet.getRange(2, 1, Math.max(1, lastRow - 1), width);
}

function conditionOf(rule: Rule): string | undefined {
  const condition = rule.getBooleanCondition();
  if (condition?.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA) return undefined;
  return OURS.exec(String(condition.getCriteriaValues()[0]))?.[1];
}

function isOurs(rule: Rule): boolean {
  if (TINTS.some(({ condition }) => condition === conditionOf(rule))) return true;
  const condition = rule.getBooleanCondition();
  if (condition?.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.TEXT_EQUAL_TO) return false;
  return FORMER.includes(String(condition.getCriteriaValues()[0]));
}
