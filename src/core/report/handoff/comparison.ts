import { OUTCOMES } from '../outputColumns.ts';
import type { RunReport } from '../runReport.ts';
import { type Block, list, paragraph, table } from './blocks.ts';

const SHOWN = 20;

/** The fields on which exports of contacts do not agree, and the columns that were compared with nothing; none where nothing was. */
export function comparisonBlocks({ differences, comparison }: RunReport): readonly (Block | null)[] {
  if (OUTCOMES.every((outcome) => differences[outcome] === 0)) return [];
  return [
    paragraph(
      'Each field of a contact on which the systems do not agree is a row of its own, beside the rows of the exports.',
    ),
    table(
      ['Field', 'Ledger', 'Conflicts', 'Errors'],
      comparison.fields.map(({ field, ledger, conflict, error }) => [
        { code: field },
        ledger,
        conflict,
        error,
      ]),
    ),
    list(
      comparison.notCompared.map(({ tab, headings }) => [
        { tab },
        `: no field of the policy, and compared with nothing: ${headings.slice(0, SHOWN).join(', ')}${headings.length > SHOWN ? ` and ${headings.length - SHOWN} more` : ''}`,
      ]),
    ),
  ];
}
