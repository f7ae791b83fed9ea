import { DECISIONS, type DecisionChoice, readDecision } from '../decisions.ts';
import type { SetupFinding } from '../read/setup/setupFinding.ts';
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
      return said && why ? [{ row: headerIndex + index + 2, says: `${said.choice.value}: ${why}` }] : [];
    });
    const [first] = found;
    if (!first) return [];
    return [
      {
        reason: 'decision-not-offered',
        tab: OUTPUTS[outcome].tab,
        row: first.row,
        evidence: told(found),
      },
    ];
  });
}

/** Rows of which the same is to be said are named together: `row 3, 7, 11 and 71 more say approve: …`. */
function told(found: readonly { readonly row: number; readonly says: string }[]): string {
  const rowsOf = new Map<string, number[]>();
  for (const { row, says } of found) {
    const rows = rowsOf.get(says);
    if (rows) rows.push(row);
    else rowsOf.set(says, [row]);
  }
  return [...rowsOf]
    .map(([says, rows]) => {
      const more = rows.length > MOST_NAMED ? ` and ${rows.length - MOST_NAMED} more` : '';
      return `row ${rows.slice(0, MOST_NAMED).join(', ')}${more} ${rows.length > 1 ? 'say' : 'says'} ${says}`;
    })
    .join('; ');
}
