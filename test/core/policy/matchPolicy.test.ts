import { choosePolicies, readMatchPolicies } from '../../../src/core/policy/matchPolicy.ts';

const { policies } = readMatchPolicies(
  {
    name: 'match-policy',
    rows: [
      ['policy_id', 'record_kind', 'requires', 'accepts_alone'],
      ['strict', 'activity', 'email', 'email'],
      ['strict', 'contact', 'email', 'email'],
      ['loose', 'appointment', 'identity', 'email;phone'],
    ],
  },
  new Set(),
);

test.each([
  ['strict', ['strict', 'strict']],
  ['loose', ['loose']],
  ['', ['strict', 'strict', 'loose']],
])('of a slice whose match policy is %j the rows %j hold', (wanted, expected) => {
  const chosen = choosePolicies(policies, wanted, 'match-policy');
  expect(chosen.problem).toBeUndefined();
  expect(chosen.policies.map(({ policyId }) => policyId)).toEqual(expected);
});

test('a slice that names no policy of the tab is told which there are', () => {
  const { problem } = choosePolicies(policies, 'strictt', 'match-policy');
  expect(problem?.says).toContain('strict, loose');
});
