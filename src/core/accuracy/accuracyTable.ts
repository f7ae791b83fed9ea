import { REASONS, type ReasonCode } from '../reasons.ts';
import type { Accuracy, Miss, Score } from './score.ts';

/** Rows of text under headings: for the command line in columns, for a page as Markdown. */
export interface TextTable {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const FIGURES = ['right', 'wrong', 'held', 'needless'] as const;

/** The review beside its rivals, then the review by reason and by the identifiers on the rows. */
export function accuracyTables({ review, rivals, byReason, byIdentifiers }: Accuracy): readonly TextTable[] {
  return [
    scores('', { 'CRM Sync Review': review, ...rivals }),
    scores('by reason', byReason, (code) => `${REASONS[code as ReasonCode].headline} (${code})`),
    scores('by the identifiers on the row', byIdentifiers),
  ];
}

/** One line for a row that was written to somebody whom it is not about. */
export function missLine({ tab, row, eventId, reason, named, truly }: Miss): string {
  return `${tab} row ${row}${eventId ? ` (${eventId})` : ''}, ${reason}: written to ${named}, truly ${truly}`;
}

/** Those with most rows first. */
function scores(
  title: string,
  of: Readonly<Record<string, Score>>,
  nameOf: (key: string) => string = (key) => key,
): TextTable {
  const total = ({ right, wrong, held }: Score) => right + wrong + held;
  const entries = Object.entries(of);
  if (title) entries.sort(([a, x], [b, y]) => total(y) - total(x) || (a < b ? -1 : 1));
  return {
    title,
    headings: FIGURES,
    rows: entries.map(([key, score]) => [nameOf(key), ...FIGURES.map((figure) => String(score[figure]))]),
  };
}

/** In columns, the first to the left and figures to the right. */
export function inColumns({ title, headings, rows }: TextTable): string {
  const all = [[title, ...headings], ...rows];
  const widths = all[0]?.map((_, at) => Math.max(...all.map((cells) => cells[at]?.length ?? 0))) ?? [];
  return all
    .map((cells) =>
      cells
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
