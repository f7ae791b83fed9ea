import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type { Tab } from '../../src/core/model.ts';
import { sha256Of } from '../../src/core/normalize/sha256.ts';
import { approvedRows } from '../../src/core/proof/approvedRows.ts';
import { readLog } from '../../src/core/proof/decisionLog.ts';
import { type Plan, planOf, planText } from '../../src/core/proof/plan/plan.ts';
import type { Proposal } from '../../src/core/proof/plan/proposal.ts';
import { type SetupTabName, setupTabNamed } from '../../src/core/read/setup/setupTabNames.ts';
import { tablesOf } from '../../src/core/rerun/rerun.ts';
import { reviewInSteps } from '../../src/core/reviewWorkbook.ts';
import { noTables, type Tables } from '../support/rerunTables.ts';
import { WORKBOOKS } from '../support/reviewFixture.ts';
import { tabsOf } from '../support/reviewTabs.ts';
import { smallWorkbook } from '../support/smallWorkbook.ts';

const NOW = '2026-06-01T00:00:00Z';
const isOfForm = new Ajv({ strict: true }).compile(JSON.parse(readFileSync('docs/plan.schema.json', 'utf8')));

/** One run over tabs, into the tables of an earlier one. */
function ran(tabs: readonly Tab[], existing: Tables) {
  const setup = new Map<SetupTabName, Tab>();
  for (const tab of tabs) {
    const name = setupTabNamed(tab.name);
    if (name) setup.set(name, tab);
  }
  const sources = tabs.filter(({ name }) => !setupTabNamed(name));
  const workbook = { setup, sources, existing, log: readLog([], sha256Of), journal: [] };
  const facts = { version: 'test', now: NOW, earlier: null };
  const steps = reviewInSteps(workbook, { region: '', slice: '' }, facts);
  const proposals: Proposal[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) proposals.push(...step.value.proposals);
  const { reviewed, problems } = step.value;
  if (!reviewed) throw new Error(JSON.stringify(problems));
  const { ledger, conflict, error } = tablesOf(reviewed.review.rerun);
  return { tables: { ledger, conflict, error }, proposals, runId: reviewed.report.runId };
}

/** Decides every row: approved, linked to the first of its candidates, or one system's value used, by lot. */
function decided(tables: Tables, lots: readonly number[]): Tables {
  const all = [tables.ledger, tables.conflict, tables.error].map(([header = [], ...rows]) => {
    const at = (cells: readonly string[], column: string) => cells[header.indexOf(column)] ?? '';
    const said = (cells: readonly string[], row: number) =>
      ['approve', `link: ${at(cells, 'candidates').split(' | ')[0]}`, 'use: ghl', 'use: close'][
        lots[row % lots.length] ?? 0
      ] ?? '';
    const cellsOf = (cells: readonly string[], row: number) => {
      const words: Record<string, string> = {
        decision: said(cells, row),
        decided_by: 'Kim',
        note: 'as agreed',
      };
      return cells.map((cell, column) => words[header[column] ?? ''] ?? cell);
    };
    return header.length === 0 ? [] : [[...header], ...rows.map(cellsOf)];
  });
  const [ledger = [], conflict = [], error = []] = all;
  return { ledger, conflict, error };
}

function plannedOf(tabs: readonly Tab[], lots: readonly number[]): Plan {
  const first = ran(tabs, noTables());
  const { tables, proposals, runId } = ran(tabs, decided(first.tables, lots));
  return planOf(
    approvedRows(tables, () => ''),
    proposals,
    { runId, version: 'test', now: NOW },
    sha256Of,
  );
}

/** As whoever reads plan.json finds it. */
const isPublishedForm = (plan: Plan) => [isOfForm(JSON.parse(planText(plan))), isOfForm.errors];

test.each(WORKBOOKS)('the plan of %s is of its published form', async (folder) => {
  const tabs = await tabsOf(folder);
  const plans = [[0], [1], [2], [3]].map((lots) => plannedOf(tabs, lots));
  for (const plan of plans) expect(isPublishedForm(plan)).toEqual([true, null]);
  const sum = (count: (plan: Plan) => number) => plans.reduce((all, plan) => all + count(plan), 0);
  // Copper's are opportunities, which no plan writes to.
  expect(sum(({ operations }) => operations.length) > 0).toBe(!folder.includes('copper'));
  expect(sum(({ leftOut }) => leftOut.length)).toBeGreaterThan(0);
});

test('so is that of whatever is reviewed and decided, and no write is in it twice', () => {
  let operations = 0;
  let leftOut = 0;
  fc.assert(
    fc.property(smallWorkbook, fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }), (tabs, lots) => {
      const plan = plannedOf(tabs, lots);
      expect(isPublishedForm(plan)).toEqual([true, null]);
      expect(new Set(plan.operations.map(({ key }) => key)).size).toBe(plan.operations.length);
      operations += plan.operations.length;
      leftOut += plan.leftOut.length;
    }),
    { numRuns: 20 },
  );
  expect([operations > 0, leftOut > 0]).toEqual([true, true]);
});
