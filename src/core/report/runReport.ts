import { type Cause, rankedCauses } from '../causes/causes.ts';
import { hashText } from '../normalize/hash.ts';
import { fieldName } from '../normalize/heading.ts';
import type { SetUp } from '../read/setup/setUp.ts';
import { setupTabNamed } from '../read/setup/setupTabNames.ts';
import type { UsedSetting } from '../read/setup/usedSettings.ts';
import type { RerunCounts } from './rerunCounts.ts';
import { type Counts, type TabTally, type Tally, totalCounts } from './tally.ts';

const MOST_CAUSES = 200;

/** What a run says of itself: run.json. Contracts: scripts read these keys. */
export interface RunReport {
  readonly runId: string;
  readonly version: string;
  readonly now: string;
  /** The time against which times were judged, where it is that of an earlier run on the same inputs. */
  readonly judgedAt?: string;
  readonly inputs: readonly TabTally[];
  readonly setupTabs: readonly SetupTabReport[];
  readonly unrecognized: Readonly<Tally['unrecognized']>;
  /** Rows of the sources. */
  readonly counts: Counts;
  /** Field differences: each is a row of the output, and none of a source. */
  readonly differences: Tally['differences'];
  /** Which fields differ, and which columns of exports of contacts are no field and were compared with nothing. */
  readonly comparison: {
    readonly fields: readonly ({ readonly field: string } & Tally['differences'])[];
    readonly notCompared: readonly { readonly tab: string; readonly headings: readonly string[] }[];
  };
  readonly reasons: Tally['reasons'];
  /** Why rows are held, by what one correction would settle: those first that alone hold most rows. */
  readonly causes: readonly Cause[];
  readonly setup: Readonly<Tally['setup']>;
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

/** What a run says of itself before a row is judged: two runs with one id have the same inputs, policy and program. */
export interface RunIdentity {
  readonly runId: string;
  readonly judgedAt: string;
}

export function runIdOf(
  { tabs, unrecognized }: Tally,
  setUp: SetUp,
  setupTabs: readonly SetupTabReport[],
  version: string,
): string {
  // A set-up tab by its CSV name, wherever it stands: a sheet and a folder give one id.
  const hashes = [...tabs, ...setupTabs, ...unrecognized].map(
    ({ tab, sha256 }) => `${setupTabNamed(tab) ?? tab} ${sha256}`,
  );
  const { settings, ...policy } = policyOf(setUp);
  const used = settings.map(({ setting, value, tab = '' }) => [setting, value, tab]);
  return `run-${hashText([version, JSON.stringify([policy, used]), ...hashes.sort()].join('\n')).slice(0, 12)}`;
}

export function runReport(
  tally: Tally,
  setUp: SetUp,
  setupTabs: readonly SetupTabReport[],
  rerun: RerunCounts,
  { runId, judgedAt }: RunIdentity,
  { version, now }: { readonly version: string; readonly now: string },
): RunReport {
  return {
    runId,
    version,
    now,
    ...(judgedAt === now ? {} : { judgedAt }),
    inputs: tally.tabs,
    setupTabs,
    unrecognized: tally.unrecognized,
    counts: totalCounts(tally),
    differences: tally.differences,
    comparison: {
      fields: [...tally.differencesOf]
        .map(([field, counts]) => ({ field: fieldName(field), ...counts }))
        .sort((a, b) => (a.field < b.field ? -1 : 1)),
      notCompared: tally.notCompared,
    },
    reasons: Object.fromEntries(Object.entries(tally.reasons).sort(([, a], [, b]) => b - a)),
    causes: rankedCauses(tally.causes).slice(0, MOST_CAUSES),
    setup: tally.setup,
    rerun,
    policy: policyOf(setUp),
  };
}

function policyOf(setUp: SetUp): RunReport['policy'] {
  return {
    region: setUp.settings.region,
    settings: setUp.settings.used,
    slices: setUp.scope.slices.map(({ slice_id }) => slice_id),
    matchPolicy: setUp.scope.matchPolicy || setUp.policyIds.join(', ') || 'default',
    reviewQueue: setUp.scope.reviewQueue,
    fieldPolicyRows: setUp.fieldRules.length,
  };
}
