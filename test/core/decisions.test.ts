import { DECISIONS, decisionWords, readDecision, writeDecision } from '../../src/core/decisions.ts';

test.each([
  ['approve', 'approve', ''],
  [' Approve ', 'approve', ''],
  ['NEEDS_INFO', 'needs info', ''],
  ['link: CLOSE-1/GHL-1', 'link', 'CLOSE-1/GHL-1'],
  ['Link:GHL-1', 'link', 'GHL-1'],
])('%j is %s', (cell, value, contact) => {
  expect(readDecision(cell, DECISIONS)).toMatchObject({ choice: { value }, contact });
});

test.each([
  ['use: close', 'close'],
  ['Use: GoHighLevel', 'ghl'],
  ["use Close's value", 'close'],
  ['Use GHL’s value', 'ghl'],
])('%j names the system %s', (cell, system) => {
  expect(readDecision(cell, DECISIONS)).toMatchObject({ choice: { value: 'use' }, system });
});

test.each([
  '',
  '  ',
  'approved',
  'ok',
  'approve: CLOSE-1',
  'link',
  'link:',
  'link:  ',
  ':',
  'approve reject',
  'use',
  'use: nobody knows',
  'use the value',
])('%j is no decision', (cell) => {
  expect(readDecision(cell, DECISIONS)).toBeNull();
});

test.each(DECISIONS.map((choice) => [choice.value, choice] as const))(
  'what is written for %s is read as it',
  (_, choice) => {
    const needs = 'needs' in choice ? choice.needs : '';
    const contact = needs === 'contact' ? 'CLOSE-1/GHL-1' : '';
    const system = needs === 'system' ? { system: 'ghl' } : {};
    const about = needs === 'system' ? 'ghl' : contact;
    expect(readDecision(writeDecision(choice, about), DECISIONS)).toEqual({ choice, contact, ...system });
  },
);

test('no key and no value stands twice', () => {
  expect(new Set(DECISIONS.map(({ key }) => key)).size).toBe(DECISIONS.length);
  expect(new Set(DECISIONS.map(({ value }) => value)).size).toBe(DECISIONS.length);
});

test('one more decision is read and offered wherever the others are', () => {
  const ask = {
    value: 'ask legal',
    label: 'Ask legal',
    key: 'G',
    means: 'counsel looks at it',
    did: 'sent to counsel',
  };
  const more = [...DECISIONS, ask];
  expect(readDecision('ask legal', more)).toEqual({ choice: ask, contact: '' });
  expect(decisionWords(more)).toMatch(/\bor ask legal$/);
});
