import { nearnessOf } from '../../../src/core/explain/nearness.ts';
import type { IdentifierKind } from '../../../src/core/model.ts';

test.each([
  ['email', 'ann.lee@x.test', 'annlee@x.test', 'dots-or-tag'],
  ['email', 'ann+news@x.test', 'ann@x.test', 'dots-or-tag'],
  ['email', 'ann@x.test', 'amn@x.test', 'one-slip'],
  ['email', 'ann@gmial.test', 'ann@gmail.test', 'one-slip'],
  ['email', 'ann@x.test', 'ann@elsewhere.test', 'same-local-part'],
  ['email', 'info@x.test', 'info@elsewhere.test', null],
  ['email', 'jo@x.test', 'jo@elsewhere.test', null],
  ['email', 'ann@x.test', 'bob@y.test', null],
  ['phone', '+15550102001', '+15550102007', 'one-digit'],
  ['phone', '+15550102001', '+15550102010', 'one-digit'],
  ['phone', '+15550102001', '+447770102001', 'last-seven-digits'],
  ['phone', '+15550102001', '+15550109876', null],
  ['close_contact_id', 'close-1', 'CLOSE-1', 'case-only'],
  ['close_contact_id', 'CLOSE-1', 'CLOSE-2', null],
] as const)('%s %s and %s: %s', (kind, ours, theirs, expected) => {
  expect(nearnessOf(kind as IdentifierKind, ours, theirs, false)).toBe(expected);
});

test('the same name tells colleagues of one domain apart', () => {
  expect(nearnessOf('email', 'ann.lee@x.test', 'al@x.test', true)).toBe('same-name-and-domain');
  expect(nearnessOf('email', 'ann.lee@x.test', 'al@x.test', false)).toBeNull();
});
