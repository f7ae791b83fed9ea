import type { Verdict } from '../../src/core/classify/classify.ts';
import { damagedField, ROW_CHECKS } from '../../src/core/classify/rowChecks.ts';
import { heldInExport } from '../../src/core/differences/sides.ts';
import { existingFor } from '../../src/core/match/existing.ts';
import { MATCH_RULES } from '../../src/core/match/rules.ts';
import { REASONS, type ReasonCode } from '../../src/core/reasons.ts';
import { COLUMNS, OUTCOMES, SHEET_HEADINGS } from '../../src/core/report/outputColumns.ts';
import type { OpenTab, Run } from '../../src/core/run.ts';
import { SOURCES, SYSTEMS } from '../../src/core/systems/systems.ts';
import { CHANGE_RULES } from '../../src/core/writes/changeRules.ts';
import { readChange } from '../../src/core/writes/readChange.ts';
import { CASES, expectedOf, NOW } from '../support/reviewFixture.ts';
import { reviewTabs, tabsOf } from '../support/reviewTabs.ts';

const CODES = Object.keys(REASONS) as ReasonCode[];
const decided = { match: new Set<number>(), change: new Set<number>(), checks: new Set<ReasonCode>() };
const readBy = new Set<string>();

/** Which rows of the ordered tables decided this verdict: asked of the tables themselves, not of the verdict's codes. */
function noteRules(
  { setUp, index, sides, events }: Run,
  { read }: OpenTab,
  { record, match, event, findings }: Verdict,
): void {
  const reasons = findings.map(({ reason }) => reason);
  if (event.replay > 0 || reasons.includes('row-malformed') || reasons.includes('out-of-slice')) return;
  const { recordKind } = record.plan.adapter;
  const policy = setUp.policyFor(recordKind, record.system);
  const existing = existingFor(record, match, setUp.existing, setUp.orderFor);
  const isExisting = match.comparisons.length === 0 && existing !== null;
  if (damagedField({ record, existing }) === null && !isExisting)
    decided.match.add(MATCH_RULES.findIndex(({ when }) => when(match, policy)));
  if (recordKind === 'contact-change') {
    const exported = heldInExport(sides, events);
    const change = readChange(record, match.contact, index, setUp.fieldRuleFor, read, setUp, exported);
    if (change.field !== '') decided.change.add(CHANGE_RULES.findIndex(({ when }) => when(change)));
  }
  for (const { reason } of ROW_CHECKS) if (reasons.includes(reason)) decided.checks.add(reason);
}

/** Whether a case can show anything of which no case before it told: a source, or a rule whose reason it expects. */
function mayTellMore(folder: string): boolean {
  const codes = codesIn(folder);
  const isExpected = (rules: readonly { readonly reason: ReasonCode }[], seen: ReadonlySet<number>) =>
    rules.some(({ reason }, at) => !seen.has(at) && codes.has(reason));
  return (
    folder.includes('/source-') ||
    isExpected(MATCH_RULES, decided.match) ||
    isExpected(CHANGE_RULES, decided.change) ||
    ROW_CHECKS.some(({ reason }) => codes.has(reason) && !decided.checks.has(reason))
  );
}

beforeAll(async () => {
  for (const folder of CASES) {
    if (!mayTellMore(folder)) continue;
    const { run, tabs } = reviewTabs(await tabsOf(folder), { ...expectedOf(folder).options, now: NOW });
    for (const { open, verdicts } of tabs) {
      if (verdicts.length > 0) readBy.add(open.plan.adapter.id);
      for (const verdict of verdicts) noteRules(run, open, verdict);
    }
  }
});

describe.each(CODES)('%s', (code) => {
  test('has words', () => {
    const { headline, explanation, remedy } = REASONS[code];
    for (const words of [headline, explanation, remedy]) expect(words.trim()).not.toBe('');
  });

  test('has a case', () => {
    const cases = CASES.filter((folder) => codesIn(folder).has(code));
    expect(cases).not.toEqual([]);
  });
});

test.each(SOURCES.map(({ id }) => id))('the source %s has a case', (id) => {
  expect(readBy).toContain(id);
});

test.each(MATCH_RULES.map(({ reason }, at) => [at, reason]))('match rule %i, %s, decides a case', (at) => {
  expect(decided.match).toContain(at);
});

test.each(CHANGE_RULES.map(({ reason }, at) => [at, reason]))('change rule %i, %s, decides a case', (at) => {
  expect(decided.change).toContain(at);
});

test.each(ROW_CHECKS.map(({ reason }) => reason))('the row check %s decides a case', (reason) => {
  expect(decided.checks).toContain(reason);
});

test.each(Object.entries(SYSTEMS))(
  'the system %s has a title, and none but its own exports',
  (system, entry) => {
    expect(entry.title.trim()).not.toBe('');
    expect((entry.sources ?? []).filter((source) => source.system !== system)).toEqual([]);
  },
);

test.each(OUTCOMES)('every column of the %s table has a heading, none twice', (outcome) => {
  const headings = COLUMNS[outcome].map((column) => SHEET_HEADINGS[column]);
  expect(headings.filter((heading) => !heading?.trim())).toEqual([]);
  expect(new Set(headings.map((heading) => heading.toLowerCase())).size).toBe(headings.length);
  expect(new Set(COLUMNS[outcome]).size).toBe(COLUMNS[outcome].length);
});

function codesIn(folder: string): ReadonlySet<string> {
  const { rows, differences = {}, setup = [] } = expectedOf(folder);
  return new Set([
    ...[...Object.values(rows), ...Object.values(differences)].flatMap((codes) => codes.split(' ').slice(1)),
    ...setup.map((line) => line.split(' ')[0] ?? ''),
  ]);
}
