import { DECISIONS, type DecisionChoice, readDecision } from '../decisions.ts';
import type { SetupFinding } from '../read/setupFinding.ts';
import { decidableRow, whyDecisionFails } from '../report/decisionOfRow.ts';
import { OUTCOMES, OUTPUTS } from '../report/outputColumns.ts';
import { cellsByName } from '../report/outputHeader.ts';
import type { Rerun } from './rerun.ts';

const MOST_NAMED = 3;

/**
 * Decisions that stand beside rows where they mean nothing (an approval where it is in dispute whom a row is about, one of a
 * protected field that does not say why): they count for nothing, and are named. To be asked when every row is in its
 * place. One finding a table.
 */
export function uncountedDecisions({ tables }: Pick<Rerun, 'tables'>): SetupFinding[] {
  return OUTCOMES.flatMap((outcome): SetupFinding[] => {
    const { table, headerIndex, columns } = tables[outcome];
    const found = table.slice(headerIndex + 1).flatMap((cells, index) => {
      const at = cellsByName(columns, cells);
      if (at('decision') === '' || at('state') === 'cleared' || at('row_key') === '') return [];
      const said = readDecision<DecisionChoice>(at('decision'), DECISIONS);
      const why = said && whyDecisionFails(said.choice, decidableRow(outcome, at), at('note'));
      return said && why ? [{ row: headerIndex + index + 2, word: said.choice.value, why }] : [];
    });
    const [first] = found;
    if (!first) return [];
    const named = found.slice(0, MOST_NAMED).map(({ row, word, why }) => `row ${row} says ${word}: ${why}`);
    const more = found.length > MOST_NAMED ? `; and ${found.length - MOST_NAMED} more` : '';
    return [
      {
        reason: 'decision-not-offered',
        tab: OUTPUTS[outcome].tab,
        row: first.row,
        evidence: `${named.join('; ')}${more}`,
      },
    ];
  });
}
