import { hashText } from '../normalize/hash.ts';
import type { SetUp } from '../read/setUp.ts';
import type { UsedSetting } from '../read/usedSettings.ts';
import type { RerunCounts } from './rerunCounts.ts';
import { type Counts, type TabTally, type Tally, totalCounts } from './tally.ts';

/** What a run says of itself: run.json. Contracts: scripts read these keys. */
export interface RunReport {
  readonly runId: string;
  readonly version: string;
  readonly now: string;
  readonly inputs: readonly TabTally[];
  readonly setupTabs: readonly SetupTabReport[];
  readonly unrecognized: Tally['unrecognized'];
  readonly counts: Counts;
  readonly reasons: Tally['reasons'];
  readonly setup: Tally['setup'];
  readonly rerun: RerunCounts;
  readonly policy: {
    readonly region: string;
    /** What was used and from where: for the workbook, then for single source tabs. */
    readonly settings: readonly UsedSetting[];
    readonly slices: readonly string[];
    readonly matchPolicy: string;
    readonly reviewQueue: string;
    readonly fieldPolicyRows: number;
  };
}

export interface SetupTabReport {
  readonly tab: string;
  readonly rows: number;
  readonly sha256: string;
}

export function runReport(
  tally: Tally,
  setUp: SetUp,
  setupTabs: readonly SetupTabReport[],
  rerun: RerunCounts,
  { version, now }: { readonly version: string; readonly now: string },
): RunReport {
  const policy = {
    region: setUp.settings.region,
    settings: setUp.settings.used,
    slices: setUp.scope.slices.map(({ slice_id }) => slice_id),
    matchPolicy: setUp.scope.matchPolicy || setUp.policyIds.join(', ') || 'default',
    reviewQueue: setUp.scope.reviewQueue,
    fieldPolicyRows: setUp.fieldRules.length,
  };
  const inputs = tally.tabs;
  const hashes = [...inputs, ...setupTabs, ...tally.unrecognized].map(
    ({ tab, sha256 }) => `${tab} ${sha256}`,
  );
  return {
    runId: `run-${hashText([version, JSON.stringify(policy), ...hashes].join('\n')).slice(0, 12)}`,
    version,
    now,
    inputs,
    setupTabs,
    unrecognized: tally.unrecognized,
    counts: totalCounts(tally),
    reasons: Object.fromEntries(Object.entries(tally.reasons).sort(([, a], [, b]) => b - a)),
    setup: tally.setup,
    rerun,
    policy,
  };
}
