import { DECISIONS, decisionWords, readDecision } from '../decisions.ts';
import type { Outcome, Row, Rows } from '../model.ts';
import type { SetupFinding } from '../read/setup/setupFinding.ts';
import { OUTCOMES, OUTPUTS } from '../report/outputColumns.ts';
import { type OutputHeader, outputHeader } from '../report/outputHeader.ts';
import { unguardCell } from '../textGuard.ts';
import type { OutputTable } from './tableState.ts';

const MOST_NAMED = 3;

/**
 * What people decided and no run can read: a table without its decision column, or with an empty one beside a column of
 * another name that holds decisions, and words that are no decision. To be asked before a run completes the tables. One
 * finding a table.
 */
export function unreadDecisions(existing: Readonly<Record<Outcome, OutputTable>>): SetupFinding[] {
  return OUTCOMES.flatMap((outcome): SetupFinding[] => {
    const header = outputHeader(outcome, existing[outcome]);
    if (!header || existing[outcome].length <= header.headerIndex + 1) return [];
    const tab = OUTPUTS[outcome].tab;
    return decisionElsewhere(tab, header, existing[outcome]) ?? unknownWords(tab, header, existing[outcome]);
  });
}

/** null where decisions stand in the column of that name, or nowhere while there is one. */
function decisionElsewhere(
  tab: string,
  { headerIndex, columns }: OutputHeader,
  table: Rows,
): SetupFinding[] | null {
  const header = table[headerIndex] ?? [];
  const below = table.slice(headerIndex + 1);
  const decision = columns.get('decision');
  if (decision !== undefined && below.some((cells) => wordAt(cells, decision) !== '')) return null;
  const ours = new Set(columns.values());
  const elsewhere = header.flatMap((heading, at) =>
    !ours.has(at) && holdsDecisions(below, at) ? [heading.trim() || `column ${at + 1}`] : [],
  );
  if (decision !== undefined && elsewhere.length === 0) return null;
  const found = elsewhere.map((heading) => `what stands under "${heading}" looks like decisions`).join('; ');
  const headings = `The headings are: ${header.filter(Boolean).join(', ').slice(0, 300)}`;
  const evidence = `${decision === undefined ? 'no heading is decision' : 'the column decision is empty'}. ${found || headings}`;
  return [{ reason: 'decision-column-missing', tab, row: headerIndex + 1, evidence }];
}

function holdsDecisions(rows: Rows, at: number): boolean {
  const words = rows.map((cells) => wordAt(cells, at)).filter((word) => word !== '');
  return words.length > 0 && words.every((word) => readDecision(word, DECISIONS));
}

function unknownWords(tab: string, { headerIndex, columns }: OutputHeader, table: Rows): SetupFinding[] {
  const decision = columns.get('decision') ?? -1;
  const state = columns.get('state') ?? -1;
  const unread = table.flatMap((cells, at) => {
    const word = wordAt(cells, decision);
    const isRow = at > headerIndex && cells[state] !== 'cleared';
    return isRow && word !== '' && !readDecision(word, DECISIONS) ? [{ row: at + 1, word }] : [];
  });
  const [first] = unread;
  if (!first) return [];
  const named = unread.slice(0, MOST_NAMED).map(({ row, word }) => `row ${row} says "${word.slice(0, 40)}"`);
  const more = unread.length > MOST_NAMED ? `, and ${unread.length - MOST_NAMED} more` : '';
  return [
    {
      reason: 'decision-not-known',
      tab,
      row: first.row,
      evidence: `${named.join(', ')}${more}. Known are ${decisionWords(DECISIONS)}`,
    },
  ];
}

function wordAt(cells: Row, at: number): string {
  return unguardCell(cells[at] ?? '').trim();
}
