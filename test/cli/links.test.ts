import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../src/core/proof/plan/plan.ts';
import type { RunReport } from '../../src/core/report/runReport.ts';
import { buildCommandLine, program } from '../support/commandLine.ts';
import { readTable } from '../support/reviewFixture.ts';
import { review, setCells } from '../support/signedFolder.ts';
import { filesIn, newPath } from '../support/temporary.ts';

beforeAll(buildCommandLine);
jest.setTimeout(60_000);

const CONFLICTS = 'conflict-queue.csv';
const BY = { decided_by: 'Kim', decided_at: '2026-06-01' };

/** The sample, reviewed once, with what `decide` says written beside its conflicts. */
function decided(decide: (row: Record<string, string>) => string | null) {
  const made = { folder: newPath(), out: newPath() };
  cpSync('fixtures/workbooks/first-slice', made.folder, { recursive: true });
  review(made);
  setCells(made.out, CONFLICTS, (row) => {
    const decision = decide(row as Record<string, string>);
    return decision === null ? null : { decision, ...BY };
  });
  return made;
}

const conflict = (out: string, eventId: string) =>
  readTable(join(out, CONFLICTS)).find(({ event_id }) => event_id === eventId) ?? {};
const planOf = (out: string): Plan | null => {
  const { status } = program('plan', out, '--now', '2026-06-02T00:00:00Z');
  return status === 0 ? JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8')) : null;
};

test('a linked row goes into the plan for the contact that was picked, once a run has judged it so', () => {
  const made = decided(({ event_id }) => (event_id === 'ACT-6106' ? 'link: GHL-7006' : null));
  expect(conflict(made.out, 'ACT-6106').reason_code).toBe('identifier-shared');
  expect(planOf(made.out)).toBeNull();
  review(made);
  expect(conflict(made.out, 'ACT-6106').if_linked).toContain('CLOSE-1006/GHL-7006');
  const operations = planOf(made.out)?.operations ?? [];
  expect(operations.map(({ contactId, source }) => [contactId, source.eventId])).toEqual([
    ['GHL-7006', 'ACT-6106'],
  ]);
  const files = filesIn(made.out);
  review(made);
  expect(filesIn(made.out)).toEqual(files);
});

test.each([
  ['a contact that nobody is', 'link: GHL-999'],
  ['approve, where it is in dispute whom the row is about', 'approve'],
])('%s counts for nothing', (_, decision) => {
  const made = decided(({ event_id }) => (event_id === 'ACT-6106' ? decision : null));
  review(made);
  expect(planOf(made.out)).toBeNull();
});

test('an approval that counts for nothing is named, and its row waits to be decided', () => {
  const made = decided(() => 'approve');
  review(made);
  const { setup }: RunReport = JSON.parse(readFileSync(join(made.out, 'run.json'), 'utf8'));
  expect(setup.filter(({ reason }) => reason === 'decision-not-offered').map(({ tab }) => tab)).toEqual([
    'Conflicts',
  ]);
  const planned = new Set((planOf(made.out)?.operations ?? []).map(({ source }) => source.rowKey));
  for (const { row_key = '', reason_code } of readTable(join(made.out, CONFLICTS)))
    if (['identifier-shared', 'contact-not-mapped', 'identifiers-disagree'].includes(reason_code ?? ''))
      expect(planned.has(row_key)).toBe(false);
});
