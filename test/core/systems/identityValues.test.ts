import { looksLike } from '../../../src/core/systems/identityValues.ts';

test.each(['G1', 'cont_8a', '0x1f', '12345', 'a.b-1'])('%s looks like an id', (cell) => {
  expect(looksLike('id', cell)).toBe(true);
});

test.each([
  '',
  'yes',
  'Ann Lee',
  '2026-05-04',
  '04.05.2026',
  '2026-05-04T10:00:00Z',
  '12:30',
  '12.50',
  '1'.repeat(101),
])('%s does not', (cell) => {
  expect(looksLike('id', cell)).toBe(false);
});

test.each([
  ['email', 'ann@x.test', true],
  ['email', 'ann', false],
  ['phone', '+1 (555) 010-1234 x5', true],
  ['phone', '555-0100', true],
  ['phone', '2026-05-04', false],
  ['phone', '12.50', false],
] as const)('as an %s, %s: %s', (kind, cell, does) => {
  expect(looksLike(kind, cell)).toBe(does);
});
