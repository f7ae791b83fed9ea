import { countryCode, stateCode } from '../../../src/core/normalize/countriesAndStates.ts';

test.each([
  ['US', 'US'],
  ['United States', 'US'],
  ['the United States of America', 'US'],
  ['u.s.a.', 'US'],
  ['UK', 'GB'],
  ['Cote d’Ivoire', 'CI'],
  ['Türkiye', 'TR'],
  ['Georgia', 'GE'],
  ['Congo', ''],
  ['Narnia', ''],
  ['', ''],
])('the country %s is %s', (text, code) => {
  expect(countryCode(text)).toBe(code);
});

test.each([
  ['CA', 'CA'],
  ['california', 'CA'],
  ['Québec', 'QC'],
  ['NY', 'NY'],
  ['Oslo', ''],
])('the state %s is %s', (text, code) => {
  expect(stateCode(text)).toBe(code);
});
