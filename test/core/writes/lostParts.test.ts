import { isRounded, losesPart } from '../../../src/core/writes/lostParts.ts';

const LONG =
  'Prefers to be called after lunch, lives with two dogs, and has asked twice about the garden plan of the north side';

test.each([
  ['02139', '2139'],
  ['007', '7'],
  ['02139', '2139.0'],
  ['123456789012345678', '123456789012345000'],
  ['4444333322221111', '4444333322221110'],
  ['1500', '1.500'],
  ['1234567', '1.234.567'],
  ['Northwind Dental Care', 'Northwind Den…'],
  ['Northwind Dental Care', 'Northwind Dental...'],
  [`${LONG} of the house`, LONG],
])('of "%s" a part is lost in "%s"', (held, value) => {
  expect(losesPart(held, value)).toBe(true);
});

test.each([
  ['2139', '02139'],
  ['7', '007'],
  ['02139', '2140'],
  ['02139', '02139'],
  ['0', '5'],
  ['123456789012345000', '123456789012345678'],
  ['123456789012345678', '123456789012346000'],
  ['1500', '1,500'],
  ['1500', '2.500'],
  ['1500', '1.50'],
  ['Northwind Den…', 'Northwind Dental Care'],
  ['Northwind Dental Care', 'Northwind Dental'],
  ['Northwind Dental Care', 'Southwind Den…'],
  ['Oslo', ''],
  ['', '7'],
])('of "%s" nothing is lost in "%s"', (held, value) => {
  expect(losesPart(held, value)).toBe(false);
});

test('an id that a spreadsheet has rounded is told without what is held', () => {
  expect(isRounded('123456789012345000')).toBe(true);
  expect(isRounded('123456789012345678')).toBe(false);
  expect(isRounded('1500000000')).toBe(false);
});
