import { DECISIONS, decisionWords } from '../../decisions.ts';
import type { Outcome } from '../../model.ts';
import { REASONS, type ReasonCode } from '../../reasons.ts';
import type { RunReport } from '../runReport.ts';
import { type Block, type Line, listed, steps } from './blocks.ts';

export function nextSteps(
  { counts, differences, setup, unrecognized, reasons }: RunReport,
  toDecide: number,
): Block {
  const todo: Line[] = [];
  if (unrecognized.length > 0)
    todo.push([
      `Settle ${unrecognized.length === 1 ? 'the tab that was' : `the ${unrecognized.length} tabs that were`} not reviewed: `,
      ...listed(unrecognized.map(({ tab }) => ({ tab }))),
      '.',
    ]);
  if (setup.some(({ reason }) => reason.startsWith('map-')))
    todo.push([
      'Mend the contact map (see the audit below). Every mended row frees the events it holds back.',
    ]);
  if (counts.error + differences.error > 0)
    todo.push([
      `Correct the errors at their source and export again. Most frequent: ${mostFrequent(reasons, 'error')}.`,
    ]);
  if (toDecide > 0)
    todo.push([
      'Decide the conflicts in ',
      { table: 'conflict' },
      `: write ${decisionWords(DECISIONS)} in the column `,
      { column: 'decision' },
      `. Most frequent: ${mostFrequent(reasons, 'conflict')}.`,
    ]);
  if (counts.ledger + differences.ledger > 0)
    todo.push(['Check a sample of ', { table: 'ledger' }, ' against both CRMs, then approve its rows.']);
  return steps([
    ...todo,
    ['Run the review again after each change. Decisions and notes stay where they are.'],
    ['Only when no open conflict is left: switch the sync on for this slice alone.'],
  ]);
}

function mostFrequent(reasons: RunReport['reasons'], outcome: Outcome): string {
  const [code, n] =
    Object.entries(reasons).find(([reason]) => REASONS[reason as ReasonCode].outcome === outcome) ?? [];
  return code ? `${REASONS[code as ReasonCode].headline} (${n})` : 'none';
}
