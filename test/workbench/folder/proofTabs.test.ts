import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changesIn } from '../../../src/core/proof/compare/runChanges.ts';
import { keepingOf } from '../../../src/workbench/folder/keptTabs.ts';
import { mergeWhole } from '../../../src/workbench/folder/mergeWhole.ts';
import { buildCommandLine, program } from '../../support/commandLine.ts';
import { INPUTS, setCells, signedFolder } from '../../support/signedFolder.ts';
import { folderOf } from '../../support/temporary.ts';
import { runWorkbench } from '../support/workbench.ts';

jest.setTimeout(60_000);

let out: string;
beforeAll(() => {
  buildCommandLine();
  out = signedFolder().out;
  program('sample', out);
  setCells(out, 'sample.csv', () => ({ answer: 'right', answered_by: 'Kim', note: 'Looked, "twice"' }));
});

const PLAN = 'Review plan data';
const SIGN_OFF = 'Review sign-off data';
const MARKS = 'Review row hashes';
const throughTab = (tab: string, text: string) => {
  const keeping = keepingOf(tab);
  const rows = keeping?.read(Buffer.from(text)) ?? [];
  return Buffer.from(keeping?.write(rows, null).bytes ?? []).toString();
};

test.each([
  [PLAN, 'plan.json'],
  [SIGN_OFF, 'signoff.json'],
  ['Sample', 'sample.csv'],
])('the tab "%s" gives back the very %s that the command line has written', (tab, file) => {
  const text = readFileSync(join(out, file), 'utf8');
  expect(throughTab(tab, text)).toBe(text);
});

test.each([
  ['cut off', (text: string) => text.slice(0, -40)],
  ['spaced otherwise', (text: string) => JSON.stringify(JSON.parse(text))],
  ['of another form', () => '{"formatVersion":9,"operations":[null]}\n'],
])('a plan that is %s is kept as it is: no program makes it a good one', (_, spoil) => {
  const text = spoil(readFileSync(join(out, 'plan.json'), 'utf8'));
  expect(throughTab(PLAN, text)).toBe(text);
});

test('the marks of a run and what it changed are the same cells after a restart', () => {
  const cells = [
    ['{"formatVersion":1,"runId":"run-1"}', '{"formatVersion":1,"same":2}'],
    ['[["close:A1","ledger"],["close:A2","a \\"quote\\""]]', ''],
  ];
  const keeping = keepingOf(MARKS);
  expect(keeping?.read(keeping.write(cells, null).bytes)).toEqual(cells);
});

test('a start on changed exports compares with the run before it was ended; one on the same changes no byte', () => {
  const folder = folderOf(INPUTS);
  const file = join(folder, 'what-changed.jsonl');
  const started = () => {
    expect(runWorkbench(folder, '--save', '--no-serve').status).toBe(0);
    return readFileSync(file);
  };
  started();
  const changes = join(folder, 'ghl-contact-changes.csv');
  writeFileSync(changes, readFileSync(changes, 'utf8').replace('customer', 'vip'));
  const after = started();
  const changed = changesIn((keepingOf(MARKS)?.read(after) ?? []).map(([, change = '']) => change));
  expect(changed?.rows.map(({ rowKey }) => rowKey)).toEqual(['ghl:contact-change:H1']);
  expect(started()).toEqual(after);
});

test('a sample.csv that holds something else is not the sample', () => {
  expect(keepingOf('Sample')?.read(Buffer.from('email,answer\nann@x.test,right\n'))).toEqual([]);
});

test.each([
  ['ours alone has changed', 'a', 'b', 'a', 'b', 0],
  ['theirs alone has changed', 'a', 'a', 'b', 'b', 0],
  ['both have, to the same', 'a', 'b', 'b', 'b', 0],
  ['both have: a person is asked', 'a', 'b', 'c', 'b', 1],
])('a plan or a sign-off where %s', (_, base, ours, theirs, wanted, clashes) => {
  const merged = mergeWhole([[base]], [[ours]], [[theirs]], 'ours');
  expect([merged.rows, merged.clashes.length]).toEqual([[[wanted]], clashes]);
});
