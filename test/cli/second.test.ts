import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCommandLine, program } from '../support/commandLine.ts';
import { readTable } from '../support/reviewFixture.ts';
import { decidedFolder, INPUTS, setCells } from '../support/signedFolder.ts';

beforeAll(buildCommandLine);
jest.setTimeout(60_000);

const ALL_TWICE = { ...INPUTS, 'settings.csv': 'setting,value\nsecond_review,100%\n' };

/** A folder in which Kim has rejected the one conflict, and Lee is to say what becomes of it too. */
function askedFolder() {
  const { folder, out } = decidedFolder(ALL_TWICE);
  const ended = ({ status, stdout, stderr }: ReturnType<typeof program>) => {
    if (status !== 0) throw new Error(`${stdout}${stderr}`);
    return stdout;
  };
  const json = (name: string) => JSON.parse(readFileSync(join(out, name), 'utf8'));
  return {
    review: () => ended(program('review', folder, '--out', out, '--now', '2026-06-02T00:00:00Z')),
    second: () => ended(program('second', out, '--as', 'Lee', '--now', '2026-06-02T00:00:00Z')),
    asked: () => readTable(join(out, 'second-review.csv')),
    answer: (decision: string) => setCells(out, 'second-review.csv', () => ({ decision })),
    decide: (decision: string) =>
      setCells(out, 'conflict-queue.csv', () => ({ decision, decided_by: 'Kim' })),
    conflict: () => readTable(join(out, 'conflict-queue.csv'))[0] ?? {},
    report: () => json('run.json'),
    logged: () =>
      readFileSync(join(out, 'decisions.jsonl'), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
        .filter(({ table }) => table === 'conflict')
        .map(({ to, by, through }) => [to, by, through.replace(/ at run-.*/, '')]),
  };
}

test('the second person sees the row and not the answer; where both say the same it stands', () => {
  const { review, second, asked, answer, conflict, report, logged } = askedFolder();
  expect(review()).not.toMatch(/reopened/);
  second();
  expect(asked()).toMatchObject([{ event_id: 'A2', decision: '', decided_by: 'Lee' }]);
  expect(JSON.stringify(asked())).not.toMatch(/reject|Kim/);
  answer('reject');
  expect(second()).toMatch(/taken down: 1\.[\s\S]*Agreed: 1\./);
  expect(asked()).toEqual([]);
  review();
  expect(conflict()).toMatchObject({ decision: 'reject', decided_by: 'Kim', state: 'open' });
  expect(report().proof.second).toMatchObject({ asked: 1, agreed: 1, waiting: 0 });
  expect(logged()).toEqual([
    ['reject', 'Kim', 'seen'],
    ['reject', 'Lee', 'second'],
  ]);
});

test('where they disagree the next run empties the decision, and both decide again', () => {
  const { review, second, asked, answer, decide, conflict, report, logged } = askedFolder();
  review();
  second();
  answer('link: C1');
  expect(second()).toMatch(/Agreed: 0\. Not agreed: 1;/);
  expect(review()).toMatch(/1 reopened/);
  expect(report().rerun).toMatchObject({ updated: 0, reopened: 1, new: 0, cleared: 0 });
  expect(conflict()).toMatchObject({ decision: '', decided_by: '', state: 'reopened' });
  expect(conflict().previous_decision).toMatch(/^two people disagree: reject by Kim.*; link: C1 by Lee/);

  decide('reject');
  review();
  second();
  expect(asked()).toMatchObject([{ event_id: 'A2', decision: '', round: '1' }]);
  // A review takes answers down as well.
  answer('reject');
  review();
  expect(conflict()).toMatchObject({ decision: 'reject', state: 'open' });
  expect(report().proof.second).toMatchObject({ asked: 1, agreed: 1, waiting: 0 });
  expect(logged()).toEqual([
    ['reject', 'Kim', 'seen'],
    ['link: C1', 'Lee', 'second'],
    ['', '', 'disagreement'],
    ['reject', 'Kim', 'seen'],
    ['reject', 'Lee', 'second'],
  ]);
});

test.each<[string, string[], Readonly<Record<string, string>>, RegExp]>([
  ['without a name', [], ALL_TWICE, /--as is missing or blank/],
  ['of a review that asks for nobody', ['--as', 'Lee'], INPUTS, /no row is decided by two people/],
])('%s', (_, more, inputs, says) => {
  const { out } = decidedFolder(inputs);
  const { status, stdout, stderr } = program('second', out, ...more);
  expect([status, stdout, stderr]).toEqual([2, '', expect.stringMatching(says)]);
});

test('while somebody has changed the log, a row that two people agreed on is in no plan, and nobody is asked again', () => {
  const { folder, out } = decidedFolder({
    ...INPUTS,
    'settings.csv': 'setting,value\nsecond_review,identifiers-agree\n',
  });
  program('review', folder, '--out', out);
  program('second', out, '--as', 'Lee');
  setCells(out, 'second-review.csv', () => ({ decision: 'approve' }));
  expect(program('second', out, '--as', 'Lee').stdout).toMatch(/taken down: 3\.[\s\S]*Agreed: 3\./);
  expect(program('plan', out).status).toBe(0);
  const log = join(out, 'decisions.jsonl');
  writeFileSync(log, readFileSync(log, 'utf8').replace('"by":"Kim"', '"by":"Ann"'));
  const plan = program('plan', out);
  expect([plan.status, plan.stderr]).toEqual([2, expect.stringMatching(/a second person has to decide/)]);
  const asked = program('second', out, '--as', 'Lee');
  expect([asked.status, asked.stderr]).toEqual([
    2,
    expect.stringMatching(/decision log: line 1 was changed/),
  ]);
});
