import { areTwoFirms } from '../../../../src/core/match/names/twoFirms.ts';
import { type PersonName, readName } from '../../../../src/core/normalize/name.ts';

const nameOf = (text: string) => readName(text) as PersonName;

test.each([
  ['Smith Plumbing', 'Jones Roofing'],
  ['Acme Inc', 'Beta LLC'],
  ['The Harbor Hotel', 'Oakfield Clinic'],
  ['Müller GmbH', 'Schmidt AG'],
  ['Smith Household', 'Jones Family'],
])('%s and %s are two firms', (a, b) => {
  expect(areTwoFirms(nameOf(a), nameOf(b))).toBe(true);
  expect(areTwoFirms(nameOf(b), nameOf(a))).toBe(true);
});

test.each([
  ['Acme Inc', 'Acme Sales'],
  ['Acme Inc', 'ACME Corporation'],
  ['Northwind Services Ltd', 'Nortwind Ltd'],
  ['Northwind Business Services', 'NBS Ltd'],
  ['Blue Sky Realty', 'BlueSky Realty Group'],
  ['Sales Team', 'Acme Inc'],
  ['Acme Inc', 'Ann Lee'],
  ['Smith Family', 'Ann Smith'],
  ['Müller GmbH', 'Mueller GmbH & Co. KG'],
])('%s and %s may be one', (a, b) => {
  expect(areTwoFirms(nameOf(a), nameOf(b))).toBe(false);
  expect(areTwoFirms(nameOf(b), nameOf(a))).toBe(false);
});
