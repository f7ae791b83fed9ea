import { DECISIONS } from '../../core/decisions.ts';
import { choicesOfRow } from '../../core/report/decisionChoices.ts';
import { columnsOf } from '../../core/report/outputColumns.ts';
import { type ColumnPlaces, cellsByName } from '../../core/report/outputHeader.ts';
import type { OutputTable } from '../../core/rerun/tableState.ts';
import type { Span } from '../sheet/contiguousSpans.ts';
import type { Sheet } from '../sheet/google.ts';
import { choiceRule } from './formatColumns.ts';

const NOTE = columnsOf('conflict').find(({ name }) => name === 'decision')?.note ?? '';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** Rows of Conflicts: each is offered what means anything beside it, so no approval where that settles nothing. */
export function offerDecisions(
  sheet: Sheet,
  { table, columns }: { readonly table: OutputTable; readonly columns: ColumnPlaces },
  { from, to }: Span,
  isNew: boolean,
): void {
  const column = columns.get('decision');
  if (column === undefined || from >= to) return;
  const range = sheet.getRange(from + 1, column + 1, to - from, 1);
  const there: (Rule | null)[][] = isNew ? [] : range.getDataValidations();
  const rules = new Map<string, Rule>();
  range.setDataValidations(
    Array.from({ length: to - from }, (_, at) => {
      const own = there[at]?.[0] ?? null;
      return [
        isSomebodys(own)
          ? own
          : ruleOf(choicesOfRow('conflict', cellsByName(columns, table[from + at] ?? [])), rules),
      ];
    }),
  );
}

/** Thousands of rows are offered one of a few lists. */
function ruleOf(choices: readonly string[], rules: Map<string, Rule>): Rule {
  const key = choices.join('\n');
  const rule = rules.get(key) ?? choiceRule({ choices, note: NOTE });
  rules.set(key, rule);
  return rule;
}

/** A drop-down that people have made of their own: it offers other words than decisions. */
function isSomebodys(rule: Rule | null): rule is Rule {
  if (!rule) return false;
  const [values] = rule.getCriteriaValues();
  return !Array.isArray(values) || values.some((value) => !isOurs(String(value)));
}

function isOurs(value: string): boolean {
  return DECISIONS.some((choice) => value === choice.value || value.startsWith(`${choice.value}: `));
}
