import { generateActivities } from '../../bench/generate/workbook.ts';
import type { Tab } from '../../src/core/model.ts';
import { type SetupTabName, setupTabNamed } from '../../src/core/read/setup/setupTabNames.ts';
import { outputHeader } from '../../src/core/report/outputHeader.ts';
import { tablesOf } from '../../src/core/rerun/rerun.ts';
import { reviewInSteps, type Workbook } from '../../src/core/reviewWorkbook.ts';
import { atOnce, eachInSteps } from '../../src/core/steps.ts';

/** In the page nobody's click is heard within a step: how much there is may make more of them, and none longer. */

test.each([0, 1, 200, 201, 1000])(
  'each of %i is taken once, in order, and no more than 200 in a step',
  (count) => {
    const all = Array.from({ length: count }, (_, at) => at);
    const taken: number[] = [];
    const steps = eachInSteps(all, (one) => taken.push(one));
    for (let before = 0; !steps.next().done; before = taken.length)
      expect(taken.length - before).toBeLessThanOrEqual(200);
    expect(taken).toEqual(all);
  },
);

const ROWS = 1000;

function workbook(existing: Workbook['existing']): Workbook {
  const setup = new Map<SetupTabName, Tab>();
  const sources: Tab[] = [];
  for (const { name, header, rows } of generateActivities({ seed: 1, contacts: ROWS, events: ROWS }).tabs) {
    const known = setupTabNamed(name);
    const tab = { name, rows: [header, ...rows()] };
    if (known) setup.set(known, tab);
    else sources.push(tab);
  }
  return { setup, sources, existing, log: { lines: [], problems: [] }, journal: [] };
}

function review(existing: Workbook['existing']) {
  const facts = { version: 'test', now: '2026-05-09T09:15:00Z', earlier: null };
  return reviewInSteps(workbook(existing), { region: '', slice: '' }, facts);
}

test('map, index, decisions and plan are gone through in steps', () => {
  const { reviewed } = atOnce(review({ ledger: [], conflict: [], error: [] }));
  if (!reviewed) throw new Error('nothing was reviewed');
  const tables = tablesOf(reviewed.review.rerun);
  const decision = outputHeader('ledger', tables.ledger)?.columns.get('decision') ?? -1;
  for (const cells of tables.ledger.slice(1)) cells[decision] = 'approve';
  const counts = new Map<string, number>();
  const steps = review(tables);
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    const what = `${step.value.pass} ${step.value.tab}`;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  const approved = step.value.reviewed?.told.plan?.operations.length ?? 0;
  expect(approved).toBeGreaterThan(ROWS / 2);
  // The map is read a hundred rows a step, then gone through four times at least, and so are what was approved and its plan.
  expect(counts.get('survey the contact map')).toBeGreaterThan(ROWS / 100 + (4 * ROWS) / 200);
  expect(counts.get('report the handoff')).toBeGreaterThan((4 * approved) / 200);
});
