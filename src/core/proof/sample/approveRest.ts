import type { Rows } from '../../model.ts';
import { outputHeader } from '../../report/outputHeader.ts';
import type { UnclearedRow } from '../../report/unclearedRows.ts';
import { guardCell } from '../../textGuard.ts';
import { type RowEntry, saidIn } from '../decisionLog.ts';
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

/** The Ledger with these rows approved, and the lines of the log for them. `by` approves, through the sample. */
export function approveRest(
  ledger: Rows,
  rows: readonly UnclearedRow[],
  { id }: Draw,
  { by, now }: { readonly by: string; readonly now: string },
): { readonly ledger: Rows; readonly entries: readonly RowEntry[] } {
  const columns = outputHeader('ledger', ledger)?.columns;
  const said = { decision: 'approve', decided_by: by, decided_at: now };
  const places = Object.entries(said).map(
    ([name, value]) => [columns?.get(name as keyof typeof said) ?? -1, guardCell(value)] as const,
  );
  const approved = new Set(rows.map(({ cells }) => cells));
  const entries = rows.map(
    ({ rowKey, at }): RowEntry => ({
      at: now,
      table: 'ledger',
      rowKey,
      fingerprint: at('fingerprint'),
      from: '',
      ...saidIn({ ...said, note: at('note') }),
      through: id,
    }),
  );
  return {
    ledger: ledger.map((cells) => {
      if (!approved.has(cells)) return cells;
      const written = [...cells];
      for (const [index, value] of places) {
        while (written.length <= index) written.push('');
        if (index >= 0) written[index] = value;
      }
      return written;
    }),
    entries,
  };
}
