import type { RecordKind, System, Tab } from '../../model.ts';
import type { ReadIdentifier } from '../../normalize/identifier.ts';
import type { ExistingRecords, KeySet } from '../../policy/existingRecords.ts';
import type { FieldRule } from '../../policy/fieldPolicy.ts';
import type { MatchPolicy } from '../../policy/matchPolicy.ts';
import type { conditionsFor, RecordMatching } from '../../policy/recordMatching.ts';
import type { Slice, SliceScope } from '../../policy/slices.ts';
import type { TabMapping } from '../../policy/sourceTabs.ts';
import type { Stages } from '../../policy/stages.ts';
import type { TargetFacts } from '../../policy/targetFacts.ts';
import type { ContactMap } from '../map/contactMap.ts';
import type { SetupFinding } from './setupFinding.ts';
import type { WorkbookSettings } from './usedSettings.ts';

/** What the reviewer has set up, read and checked: against this every row is judged. */
export interface SetUp {
  readonly map: ContactMap;
  /** false where existing records alone are to tell what a row is about: see `missingMap`. */
  readonly hasMap: boolean;
  /**
   * A reader of source tabs' identifier cells for a tab's own phone region ('' for the run's); what is our own or listed
   * as shared is marked so.
   */
  readonly readerFor: (region: string) => ReadIdentifier;
  /** What a person says of source tabs, by normalized tab name. */
  readonly sourceTabs: ReadonlyMap<string, TabMapping>;
  /** What that tab is called here. */
  readonly sourceTabsName: string;
  readonly settings: WorkbookSettings;
  /** null where there is no such tab. */
  readonly existing: ExistingRecords | null;
  /** How records are found among the existing ones, where the Match Policy tab says so. */
  readonly matching: readonly RecordMatching[];
  readonly orderFor: (type: string) => readonly KeySet[];
  /** The fields, normalized, that by that tab are never written to an existing record of this type. */
  readonly neverWrittenTo: (type: string) => readonly string[];
  /** Under which conditions a person reviews records of this type. */
  readonly conditionsFor: (type: string) => ReturnType<typeof conditionsFor>;
  /** The order of stages: that of the Stages tab before the default one. */
  readonly stages: Stages;
  /** How targets take what is written: the Target Facts tab before the defaults. */
  readonly targetFacts: TargetFacts;
  readonly policyFor: (recordKind: RecordKind, system: System) => MatchPolicy;
  readonly fieldRuleFor: (normalizedName: string) => FieldRule | undefined;
  readonly fieldRules: readonly FieldRule[];
  /** Whether a person has named the field: in the field policy, or in a mapping. */
  readonly isOwnField: (canonicalName: string) => boolean;
  readonly slices: readonly Slice[];
  readonly scope: SliceScope;
  /** What the sides last agreed on, as it stands; null where nobody says. */
  readonly lastAgreedTab: Tab | null;
  readonly policyIds: readonly string[];
  /** What is odd about set-up tabs and stops nothing; the contact map has findings of its own. */
  readonly findings: readonly SetupFinding[];
}
