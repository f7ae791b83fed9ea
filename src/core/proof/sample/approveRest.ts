import type { UnclearedRow } from '../../report/unclearedRows.ts';
import type { RowEntry } from '../decisionLog.ts';
import type { Draw } from './draw.ts';
import type { SampleResult } from './sampleResult.ts';

/** The rows that a passed sample lets a person approve together: those that nobody has decided, of what it was drawn from. */
export function restOf({ strata }: Draw, { state }: SampleResult): readonly UnclearedRow[] {
  if (state !== 'passed') return [];
  return strata.flatMap(({ rows }) => rows.filter(({ at }) => at('decision').trim() === ''));
}

/** Why the rest cannot be approved, with what to do; '' where it can. */
export function whyNoRest(result: SampleResult): string {
  switch (result.state) {
    case 'nothing':
      return 'no row of the Ledger writes anything';
    case 'none':
      return 'no sample was drawn: draw it, and answer its rows';
    case 'stale':
      return 'the sample is of another Ledger: draw it again';
    case 'open':
      return `${result.unanswered} rows of the sample are not answered`;
    case 'failed':
      return 'the sample failed: decide the rows of the kinds in which a row was wrong, then draw again from the others';
    case 'passed':
      return '';
  }
}

/** The lines of the log for rows that are approved together. */
export function restEntries(
  rows: readonly UnclearedRow[],
  { id }: Draw,
  { by, now }: { readonly by: string; readonly now: string },
): RowEntry[] {
  return rows.map(({ rowKey, at }) => ({
    at: now,
    table: 'ledger',
    rowKey,
    fingerprint: at('fingerprint'),
    from: '',
    to: 'approve',
    by,
    decidedAt: now,
    note: at('note').trim().slice(0, 2000),
    through: id,
  }));
}
