import type { Tab } from '../../model.ts';
import { normalizeHeading } from '../../normalize/heading.ts';
import { makeIdentifierReader } from '../../normalize/identifier.ts';
import { canonicalField } from '../../policy/contactFields.ts';
import { defaultProtection } from '../../policy/defaultFields.ts';
import { DEFAULT_MATCH_POLICIES } from '../../policy/defaultMatchPolicies.ts';
import { readExistingRecords } from '../../policy/existingRecords.ts';
import { readFieldRules } from '../../policy/fieldPolicy.ts';
import { fieldRuleNamed } from '../../policy/fieldRuleNamed.ts';
import { readIdentifierList } from '../../policy/identifierList.ts';
import { choosePolicies, readMatchPolicies } from '../../policy/matchPolicy.ts';
import { rulesMeant } from '../../policy/meantFields.ts';
import {
  conditionsFor,
  isRecordMatching,
  orderFor,
  readRecordMatching,
} from '../../policy/recordMatching.ts';
import { REGION_HINT, regionNamed } from '../../policy/regionWord.ts';
import { readSettings } from '../../policy/settings.ts';
import type { SetupProblem } from '../../policy/setupProblem.ts';
import { chooseScope, readSlices } from '../../policy/slices.ts';
import { readSourceTabs } from '../../policy/sourceTabs.ts';
import { DEFAULT_STAGES, readStages } from '../../policy/stages.ts';
import { DEFAULT_TARGET_FACTS, readTargetFacts } from '../../policy/targetFacts.ts';
import { atOnce } from '../../steps.ts';
import { contactMapInSteps, noContactMap } from '../map/contactMap.ts';
import { breakProblems } from '../ragged.ts';
import { fieldPolicyFindings } from './fieldPolicyFindings.ts';
import { listedReaders } from './listedReaders.ts';
import { recordsForMap, uncheckedConditions } from './recordMatchingFindings.ts';
import type { SetUp } from './setUp.ts';
import { checkSetupHeadings } from './setupHeadingCheck.ts';
import { HEADED_TABS } from './setupHeadings.ts';
import { hasRecords, type OtherTab, setupLookalikes } from './setupLookalikes.ts';
import type { SetupTabName } from './setupTabNames.ts';
import { workbookSettings } from './usedSettings.ts';

export interface SetUpOptions {
  /** What the command line says of phone numbers without a country code; '' where it says nothing. */
  readonly region: string;
  /** The slice to limit the run to; '' for the slices marked as enabled. */
  readonly slice: string;
}

/** Any problem means that nothing can be judged: `setUp` is then null. */
interface SetUpRead {
  readonly setUp: SetUp | null;
  readonly problems: readonly SetupProblem[];
}

/** Reads all set-up tabs; `others` are all tabs beside them. `known` is a map that was read elsewhere. */
export function readSetUp(...tabs: Parameters<typeof setUpInSteps>): SetUpRead {
  return atOnce(setUpInSteps(...tabs));
}

/** The same in steps, for a page that draws itself between them: a contact map may be long. */
export function* setUpInSteps(
  tabs: ReadonlyMap<SetupTabName, Tab>,
  { region: option, slice }: SetUpOptions,
  others: readonly OtherTab[],
  known?: Pick<SetUp, 'map' | 'hasMap'>,
): Generator<void, SetUpRead> {
  const empty = (name: SetupTabName): Tab => tabs.get(name) ?? { name, rows: [] };
  const sourceTabs: ReturnType<typeof readSourceTabs> = tabs.has('source-tabs')
    ? readSourceTabs(empty('source-tabs'))
    : { mappings: new Map(), problems: [] };
  const lookalikes = setupLookalikes(tabs, others, (tab) => sourceTabs.mappings.has(normalizeHeading(tab)));
  if (lookalikes.length > 0) return { setUp: null, problems: lookalikes };
  const mapTab = tabs.get('contact-map');
  const hasMap =
    known?.hasMap ?? (mapTab !== undefined && (hasRecords(mapTab) || !tabs.has('existing-records')));
  if (!hasMap && !tabs.has('existing-records'))
    return stop(
      'contact-map',
      'there is no contact map. Add contact-map.csv with the columns close_contact_id, ghl_contact_id, email, phone',
    );
  if (option !== '' && !regionNamed(option))
    return stop('--region', `"${option}" is not a region. ${REGION_HINT}`);
  const { settings: said, problems: settingProblems } = tabs.has('settings')
    ? readSettings(empty('settings'))
    : { settings: new Map(), problems: [] };
  const settings = workbookSettings(regionNamed(option) ?? '', said, sourceTabs.mappings, {
    settings: empty('settings').name,
    sourceTabs: empty('source-tabs').name,
  });
  const { region } = settings;
  const read = makeIdentifierReader(region);
  const { map, problems: mapProblems } = known
    ? { map: known.map, problems: [] }
    : mapTab && hasMap
      ? yield* contactMapInSteps(mapTab, read)
      : { map: noContactMap(empty('contact-map').name), problems: [] };
  const { slices, problems: sliceProblems } = tabs.has('first-slice-map')
    ? readSlices(empty('first-slice-map'))
    : { slices: [], problems: [] };
  const { scope, problem: scopeProblem } = chooseScope(slices, slice, empty('first-slice-map').name);
  const mapped = new Set([...sourceTabs.mappings.values()].map(({ system }) => system));
  const policyTab = empty('match-policy');
  const { matching, problems: matchingProblems } = isRecordMatching(policyTab)
    ? readRecordMatching(policyTab)
    : { matching: [], problems: [] };
  const match =
    tabs.has('match-policy') && !isRecordMatching(policyTab)
      ? readMatchPolicies(policyTab, mapped)
      : { policies: [], problems: [] };
  const { policies, problem: policyProblem } = choosePolicies(
    match.policies,
    scope.matchPolicy,
    empty('match-policy').name,
  );
  const fields = tabs.has('field-policy')
    ? readFieldRules(empty('field-policy'), defaultProtection)
    : { rules: [], problems: [] };
  const lists = (['shared-identifiers', 'own-identifiers'] as const).map((name) =>
    tabs.has(name) ? readIdentifierList(empty(name), read) : { list: new Map(), problems: [] },
  );
  const existing = tabs.has('existing-records') ? readExistingRecords(empty('existing-records'), read) : null;
  const { stages, problems: stageProblems } = tabs.has('stages')
    ? readStages(empty('stages'))
    : { stages: DEFAULT_STAGES, problems: [] };
  const { facts: targetFacts, problems: factProblems } = tabs.has('target-facts')
    ? readTargetFacts(empty('target-facts'), mapped)
    : { facts: DEFAULT_TARGET_FACTS, problems: [] };
  const headings = HEADED_TABS.flatMap((name) => {
    const tab = tabs.get(name);
    return tab ? [checkSetupHeadings(name, tab)] : [];
  });
  const problems = [
    ...[...tabs.values()].flatMap(breakProblems),
    ...headings.flatMap((checked) => checked.problems),
    ...mapProblems,
    ...sliceProblems,
    ...(scopeProblem ? [scopeProblem] : []),
    ...match.problems,
    ...matchingProblems,
    ...(policyProblem ? [policyProblem] : []),
    ...fields.problems,
    ...lists.flatMap((list) => list.problems),
    ...sourceTabs.problems,
    ...settingProblems,
    ...(existing?.problems ?? []),
    ...stageProblems,
    ...factProblems,
  ];
  if (problems.length > 0) return { setUp: null, problems };

  const rules = new Map([...rulesMeant(fields.rules), ...fields.rules].map((rule) => [rule.name, rule]));
  const ownFields = new Set(
    [
      ...fields.rules.map(({ name }) => name),
      ...[...sourceTabs.mappings.values()].flatMap((mapping) => mapping.ownFields.map(({ field }) => field)),
    ].map(canonicalField),
  );
  const ordered = [...policies, ...DEFAULT_MATCH_POLICIES];
  const setUp: SetUp = {
    map,
    hasMap,
    readerFor: listedReaders(read, region, lists[0]?.list ?? new Map(), lists[1]?.list ?? new Map()),
    sourceTabs: sourceTabs.mappings,
    sourceTabsName: empty('source-tabs').name,
    settings,
    existing: existing?.records ?? null,
    matching,
    orderFor: (type) => orderFor(matching, type),
    neverWrittenTo: (type) => matching.find((row) => row.type === type)?.neverWritten ?? [],
    conditionsFor: (type) => conditionsFor(matching, type),
    stages,
    targetFacts,
    policyFor: (recordKind, system) => {
      const policy = ordered.find(
        (row) => row.recordKind === recordKind && (row.systems.length === 0 || row.systems.includes(system)),
      );
      if (!policy) throw new Error(`no match policy for ${recordKind}`);
      return policy;
    },
    fieldRuleFor: (name) => fieldRuleNamed(name, rules),
    isOwnField: (name) => ownFields.has(name),
    fieldRules: fields.rules,
    slices,
    scope,
    lastAgreedTab: tabs.get('last-agreed') ?? null,
    policyIds: [...new Set(policies.map(({ policyId }) => policyId))],
    findings: [
      ...headings.flatMap((checked) => checked.findings),
      ...fieldPolicyFindings(fields.rules, empty('field-policy').name, map.idKinds),
      ...uncheckedConditions(matching, policyTab.name),
      ...(hasMap || !existing ? [] : [recordsForMap(empty('existing-records').name, existing.records.count)]),
    ],
  };
  return { setUp, problems };
}

/** More than headings: *Set up workbook* makes a tab of those. */
function stop(tab: string, says: string) {
  return { setUp: null, problems: [{ tab, says }] };
}
