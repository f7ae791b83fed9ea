import { readCondition } from '../../../src/core/policy/reviewConditions.ts';

const read = (says: string) => {
  const condition = readCondition(says);
  const of = 'field' in condition ? condition.field : 'stage' in condition ? condition.stage : '';
  return `${condition.kind} ${of}`.trim();
};

describe('a condition is read in the words in which people write it', () => {
  test.each([
    ['multiple matches', 'ruled'],
    ['Several records', 'ruled'],
    ['more than one match', 'ruled'],
    ['no existing record', 'ruled'],
    ['sensitive status change', 'ruled'],
    ['stage moves backwards', 'ruled'],
    ['repeated event', 'ruled'],
    ['payload not approved', 'ruled'],
    ['event older than the record', 'ruled'],
    ['missing person_email', 'missing person email'],
    ['no e-mail', 'missing person email'],
    ['person_email is blank', 'missing person email'],
    ['missing Close Date', 'missing close date'],
    ['stage moves to lost', 'stage lost'],
    ['Stage becomes Closed Won', 'stage closed won'],
    ['owner changes', 'differs owner'],
    ['contact owner is different', 'differs owner'],
    ['new company', 'differs company'],
  ])('%s', (says, expected) => {
    expect(read(says)).toBe(expected);
  });
});

describe('what is not understood is said to be so, and holds', () => {
  test.each([
    'value above 10000',
    'the account is in dispute',
    'ask Dana first',
    'VIP',
    'stage',
    '?',
    'multiple matches or a large deal',
    'payload not approved by Dana',
  ])('%s', (says) => {
    expect(read(says)).toBe('unread');
  });
});
