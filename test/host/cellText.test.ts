import { cellText } from '../../src/host/sheet/cellText.ts';

test.each<[string, unknown, string, string]>([
  ['a text is itself', '007', '007', '007'],
  ['a phone as a number', 14155550123, '14155550123', '14155550123'],
  [
    'a long id that lost digits stays damaged',
    1234567890123460000,
    '1.23456789012346E+18',
    '1.23456789012346E+18',
  ],
  ['a number shown shortened stays shortened, whatever its value', 100000, '1.00E+05', '1.00E+05'],
  ['digits that the format hides', 1234.5678, '1234.57', '1234.5678'],
  ['digits that the format does not hide', 1234.5, '$1,234.50', '$1,234.50'],
  ['a percentage', 0.125, '12.50%', '12.50%'],
  ['a negative number', -42, '-42', '-42'],
  ['a format that shows words only', 7, 'seven', '7'],
  ['zero', 0, '0', '0'],
  ['a date keeps the order in which it is shown', new Date(0), '5/9/2026', '5/9/2026'],
  ['a time of day', new Date(0), '9:15 AM', '9:15 AM'],
  ['a boolean', true, 'TRUE', 'TRUE'],
  ['an error', '#ERROR!', '#ERROR!', '#ERROR!'],
])('%s', (_, value, shown, text) => {
  expect(cellText(value, shown)).toBe(text);
});
