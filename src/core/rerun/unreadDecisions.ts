import { DECISIONS, decisionWords, readDecision } from '../decisions.ts';
import type { Outcome } from '../model.ts';
import type { SetupFinding } from '../read/setupFinding.ts';
import { unguardCell } from '../report/cell.ts';
import { OUTCOMES, OUTPUTS, outputHeader } from '../report/outputColumns.ts';
import type { OutputTable } from './outputTable.ts';

const MOST_NAMED = 3;

/**
 * What people decided and no run can read: a table without its decision column, and words that are no decision. To be
 * asked before a run completes the tables. One finding a table.
 */
export function unreadDecisions(existing: Readonly<Record<Outcome, OutputTable>>): SetupFinding[] {
  return OUTCOMES.flatMap((outcome): SetupFinding[] => {
    const table = existing[outcome];
    const header = outputHeader(outcome, table);
    if (!header || table.length <= header.headerIndex + 1) return [];
    const tab = OUTPUTS[outcome].tab;
    const decision = header.columns.get('decision');
    if (decision === undefined)
      return [
        {
          reason: 'decision-column-missing',
          tab,
          row: header.headerIndex + 1,
          evidence: `no heading is decision. The headings are: ${(table[header.headerIndex] ?? []).filter(Boolean).join(', ').slice(0, 300)}`,
        },
      ];
    const state = header.columns.get('state') ?? -1;
    const unread = table.flatMap((cells, at) => {
      const word = unguardCell(cells[decision] ?? '').trim();
      const isRow = at > header.headerIndex && cells[state] !== 'cleared';
      return isRow && word !== '' && !readDecision(word, DECISIONS) ? [{ row: at + 1, word }] : [];
    });
    const [first] = unread;
    if (!first) return [];
    const named = unread
      .slice(0, MOST_NAMED)
      .map(({ row, word }) => `row ${row} says "${word.slice(0, 40)}"`);
    const more = unread.length > MOST_NAMED ? `, and ${unread.length - MOST_NAMED} more` : '';
    return [
      {
        reason: 'decision-not-known',
        tab,
        row: first.row,
        evidence: `${named.join(', ')}${more}. Known are ${decisionWords(DECISIONS)}`,
      },
    ];
  });
}
