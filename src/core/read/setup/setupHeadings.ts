import { EXISTING_RECORDS_COLUMNS } from '../../policy/existingRecords.ts';
import { FIELD_POLICY_COLUMNS } from '../../policy/fieldPolicy.ts';
import { IDENTIFIER_LIST_COLUMNS } from '../../policy/identifierList.ts';
import { MATCH_POLICY_COLUMNS } from '../../policy/matchPolicy.ts';
import { RECORD_MATCHING_COLUMNS } from '../../policy/recordMatching.ts';
import { SETTINGS_COLUMNS } from '../../policy/settings.ts';
import { FIRST_SLICE_MAP_COLUMNS } from '../../policy/slices.ts';
import { SOURCE_TABS_COLUMNS } from '../../policy/sourceTabs.ts';
import { STAGES_COLUMNS } from '../../policy/stages.ts';
import { TARGET_FACTS_COLUMNS } from '../../policy/targetFacts.ts';
import type { SetupColumns } from '../../policy/validate.ts';
import type { SetupTabName } from './setupTabNames.ts';

/** The set-up tabs that have headings of ours alone. In the contact map and what was last agreed every other column is a value. */
export type HeadedTab = Exclude<SetupTabName, 'contact-map' | 'last-agreed'>;

/** A list each: a tab may come in more than one shape. */
const COLUMNS: Readonly<Record<HeadedTab, readonly [SetupColumns, ...SetupColumns[]]>> = {
  'first-slice-map': [FIRST_SLICE_MAP_COLUMNS],
  'match-policy': [MATCH_POLICY_COLUMNS, RECORD_MATCHING_COLUMNS],
  'field-policy': [FIELD_POLICY_COLUMNS],
  'shared-identifiers': [IDENTIFIER_LIST_COLUMNS],
  'own-identifiers': [IDENTIFIER_LIST_COLUMNS],
  'source-tabs': [SOURCE_TABS_COLUMNS],
  'existing-records': [EXISTING_RECORDS_COLUMNS],
  stages: [STAGES_COLUMNS],
  'target-facts': [TARGET_FACTS_COLUMNS],
  settings: [SETTINGS_COLUMNS],
};

export const HEADED_TABS = Object.keys(COLUMNS) as HeadedTab[];

/** Every heading that a set-up tab is read by, as it is written. */
export function headingsOf(tab: HeadedTab): readonly string[] {
  return COLUMNS[tab].flatMap(({ schema }) => Object.keys(schema.shape));
}

/** Those of them without which it is not read, in its usual shape. */
export function requiredOf(tab: HeadedTab): readonly string[] {
  return COLUMNS[tab][0].required;
}
