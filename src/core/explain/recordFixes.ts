import type { Finding, Verdict } from '../classify/classify.ts';
import { existingFor, severalFit } from '../match/existing.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { isComputed } from '../policy/computedColumns.ts';
import type { ExistingRecord, ExistingRecords } from '../policy/existingRecords.ts';
import { reasonOf } from '../reasons.ts';
import type { OpenTab, Run } from '../run.ts';
import { judgeOne } from './judgeOne.ts';

/** One change after which a row that is matched against existing records would be in the Ledger. Whether it is *true* only a person can tell. */
export type RecordFix = { readonly record: ExistingRecord } & (
  | { readonly kind: 'correct-cell'; readonly heading: string; readonly was: string; readonly value: string }
  | { readonly kind: 'give-key'; readonly key: string }
  | { readonly kind: 'merge'; readonly others: readonly ExistingRecord[] }
);

const MOST_FIXES = 4;
const MOST_RECORDS = 6;

/**
 * The single changes that would settle which existing record a held row is, or what it may write to it: a cell corrected to
 * what a record holds, the row's key given to a record that has none, records merged that are one. Each is tried by judging
 * the row again.
 */
export function recordFixes(run: Run, open: OpenTab, verdict: Verdict): readonly RecordFix[] {
  const { existing, orderFor } = run.setUp;
  const { record, match, outcome, findings } = verdict;
  const fit = existingFor(record, match, existing, orderFor);
  if (outcome === 'ledger' || !existing || !fit) return [];
  const near = [...new Set([fit, ...fit.later].flatMap(({ records }) => records))].slice(0, MOST_RECORDS);
  // Which records fit is seen on the row and on the Existing Records tab alone: a change of either changes it.
  const isOfFit = severalFit(fit) !== null;
  const standing = findings.filter(
    ({ reason }) => reasonOf(reason).restsOnOtherRows && !(isOfFit && reason === 'several-existing-records'),
  );
  const frees = (cells: readonly string[], seen: ExistingRecords) =>
    isFreed({ ...run, setUp: { ...run.setUp, existing: seen } }, open, cells, record.row, standing);
  const found: RecordFix[] = [];
  for (const one of near)
    for (const { heading, column, was, value } of otherCells(verdict, one))
      if (
        frees(
          record.cells.map((cell, at) => (at === column ? value : cell)),
          existing,
        )
      )
        found.push({ kind: 'correct-cell', record: one, heading, was, value });
  const key = record.cells[columnOf(verdict, 'external key')]?.trim() ?? '';
  for (const one of near)
    if (key !== '' && one.externalKey === '' && frees(record.cells, withKey(existing, one, key)))
      found.push({ kind: 'give-key', record: one, key });
  for (const one of near) {
    const others = near.filter((other) => other !== one);
    if (others.length > 0 && frees(record.cells, without(existing, others)))
      found.push({ kind: 'merge', record: one, others });
  }
  return found.slice(0, MOST_FIXES);
}

function isFreed(
  run: Run,
  open: OpenTab,
  cells: readonly string[],
  row: number,
  standing: readonly Finding[],
): boolean {
  return judgeOne(run, open, cells, row, standing)?.outcome === 'ledger';
}

/** The row's cells that say something else than the record holds under the same heading. */
function otherCells({ record: { plan, cells } }: Verdict, { cells: held }: ExistingRecord) {
  return plan.header.flatMap((heading, column) => {
    const value = held.get(normalizeHeading(heading))?.trim() ?? '';
    const was = cells[column]?.trim() ?? '';
    return value === '' || value === was || isComputed(heading)
      ? []
      : [{ heading: heading.trim(), column, was, value }];
  });
}

function columnOf({ record: { plan } }: Verdict, name: string): number {
  return plan.header.findIndex((heading) => normalizeHeading(heading) === name);
}

function without(existing: ExistingRecords, gone: readonly ExistingRecord[]): ExistingRecords {
  return {
    ...existing,
    find: (keys, values) => existing.find(keys, values).filter((one) => !gone.includes(one)),
  };
}

/** The records as they would be if one that has no key had this one. */
function withKey(existing: ExistingRecords, record: ExistingRecord, key: string): ExistingRecords {
  const changed = { ...record, externalKey: key };
  return {
    ...existing,
    find: (keys, values) => {
      const found = existing.find(keys, values).map((one) => (one === record ? changed : one));
      return keys.length === 1 && keys[0] === 'external_key' && values.external_key === key
        ? [...found, changed]
        : found;
    },
  };
}
