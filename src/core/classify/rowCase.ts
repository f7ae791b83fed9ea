import type { Match } from '../match/compare.ts';
import type { ContactIndex, RowPlace } from '../match/contactIndex.ts';
import type { Duplicates } from '../match/events/duplicates.ts';
import type { Ties } from '../match/events/eventTies.ts';
import type { Snapshots } from '../match/events/snapshots.ts';
import type { Fit } from '../match/existing.ts';
import type { People } from '../match/names/namesSeen.ts';
import type { Contact } from '../model.ts';
import type { ReadIdentifier } from '../normalize/identifier.ts';
import type { KeySet } from '../policy/existingRecords.ts';
import type { FieldRule } from '../policy/fieldPolicy.ts';
import type { MatchPolicy } from '../policy/matchPolicy.ts';
import type { conditionsFor } from '../policy/recordMatching.ts';
import type { Stages } from '../policy/stages.ts';
import type { TargetFacts } from '../policy/targetFacts.ts';
import type { DateOrder } from '../read/cells/timestamp.ts';
import type { WorkbookSettings } from '../read/setup/usedSettings.ts';
import type { SourceRecord } from '../read/sourceRecord.ts';
import type { ChangeOrder } from '../writes/changeOrder.ts';
import type { FieldChange } from '../writes/fieldChange.ts';
import type { Targets } from '../writes/targets.ts';
import type { Claims } from './claims.ts';

/** Everything a check may look at. `change` is null for a record that changes no field. */
export interface RowCase {
  readonly record: SourceRecord;
  readonly match: Match;
  /** A person has said whom the row is about: what is in dispute about that is settled. */
  readonly isLinked: boolean;
  readonly policy: MatchPolicy;
  readonly change: FieldChange | null;
  /** The existing records that an opportunity, person or company fits; null where there is nothing to match against. */
  readonly existing: Fit | null;
  readonly dateOrders: ReadonlyMap<number, DateOrder>;
  readonly changeOrder: ChangeOrder;
  /** How the change stands among the changes of its field. */
  readonly chain: '' | 'superseded' | 'newest is held';
  readonly duplicates: Duplicates;
  readonly claims: Claims;
  /** The fields, normalized, that the Match Policy tab keeps from an existing record of this type. */
  readonly neverWrittenTo: (type: string) => readonly string[];
  /** What a person reviews of records of this type, and the row of the Match Policy tab that says so, if any. */
  readonly conditionsFor: (type: string) => ReturnType<typeof conditionsFor>;
  /** The keys by which records of a type are found, in order. */
  readonly orderFor: (type: string) => readonly KeySet[];
  readonly index: ContactIndex;
  readonly read: ReadIdentifier;
  /** How the contact map writes its times. */
  readonly ofMap: Pick<WorkbookSettings, 'timeZone' | 'dateOrder'>;
  readonly people: People;
  readonly stages: Stages;
  /** Contacts of whom some row says that they do not want to be reached, with the first such row. */
  readonly optedOutPeople: ReadonlyMap<Contact, RowPlace>;
  readonly targets: Targets;
  readonly facts: TargetFacts;
  readonly ruleFor: (field: string) => FieldRule | undefined;
  readonly snapshots: Snapshots;
  readonly ties: Ties;
  /** The time against which times are judged, in milliseconds; null where it is not known. */
  readonly judgedAt: number | null;
}
