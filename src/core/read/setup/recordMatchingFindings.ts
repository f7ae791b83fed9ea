import type { RecordMatching } from '../../policy/recordMatching.ts';
import type { SetupFinding } from './setupFinding.ts';

/** Conditions that nothing can check: every row of their type is held for them, which should be known at once. */
export function uncheckedConditions(matching: readonly RecordMatching[], tab: string): SetupFinding[] {
  return matching.flatMap(({ row, type, conditions }) =>
    conditions
      .filter(({ kind }) => kind === 'unread')
      .map(({ says }) => ({
        reason: 'review-condition-unread',
        tab,
        row,
        evidence: `"${says}", so every ${type} is held`,
      })),
  );
}

/** Said in every run that goes by existing records alone. */
export function recordsForMap(tab: string, records: number): SetupFinding {
  return {
    reason: 'records-stand-for-map',
    tab,
    evidence: `${records} ${records === 1 ? 'record' : 'records'}`,
  };
}
