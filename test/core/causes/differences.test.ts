import {
  type Cause,
  heldDifference,
  noCauses,
  noteHeld,
  rankedCauses,
} from '../../../src/core/causes/causes.ts';
import { differencesIn, driftTabs, type Values } from '../differences/support/drift.ts';

/** Fields `a 0` to `a 39`, named by the policy; each differs where the two numbers do. */
const FIELDS = Array.from({ length: 40 }, (_, at) => `a ${at}`);
const holding = (value: string, differing: number): Values =>
  Object.fromEntries(FIELDS.map((field, at) => [field, at < differing ? value : 'the same']));

function causesWhere(differing: readonly number[]): readonly Cause[] {
  const causes = noCauses();
  const sides = ['of Close', 'of GHL'].map((value) => differing.map((count) => holding(value, count)));
  const [close = [], ghl = []] = sides;
  const policy = FIELDS.map((field) => [field, '', '', 'allow']);
  for (const difference of differencesIn(driftTabs({ close, ghl, policy }))) {
    const held = heldDifference(difference);
    if (held) noteHeld(causes, held);
  }
  return rankedCauses(causes);
}

test('a contact that differs in forty fields is forty rows with one cause', () => {
  const causes = causesWhere([40, 0]);
  expect(causes.map(({ rows, alone, about }) => [rows, alone, about])).toEqual([[40, 40, null]]);
});

test('two such contacts are two causes', () => {
  expect(causesWhere([40, 40]).map(({ rows }) => rows)).toEqual([40, 40]);
});

test('contacts that differ in a few fields have a cause for each field, whoever they are', () => {
  const causes = causesWhere([2, 2, 1]);
  expect(causes.map(({ rows, about }) => [rows, about?.value])).toEqual([
    [3, 'a 0'],
    [2, 'a 1'],
  ]);
});
