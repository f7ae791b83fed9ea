import { type MetadataJson, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadataJson from 'libphonenumber-js/metadata.min.json';
import { spelledNumbers } from '../../../bench/generate/spelledNumbers.ts';
import { plainNumber } from '../../../src/core/normalize/plainNumber.ts';

const metadata = metadataJson as unknown as MetadataJson;

/** All that libphonenumber says of a text, as the review asks it. */
function parsed(text: string) {
  const number = parsePhoneNumberFromString(text, { extract: false }, metadata);
  return number && [number.number, number.country, number.isPossible(), number.isValid(), number.ext];
}

test.each([
  ['+1 (415) 555-0100', '+14155550100'],
  ["'+1.415.555.0100", '+14155550100'],
  ['\u00a0+49 30\u2011123456 ', '+4930123456'],
])('%j is the plain number %s', (cell, number) => {
  expect(plainNumber(cell)).toBe(number);
});

test.each([
  '415 555 0100',
  '+1 415 555 0100 x12',
  '+1 415 555 0100; +1 415 555 0101',
  'tel:+14155550100',
  '+4930123456.0',
  '+1...415 555 0100',
  '+00 1 415 555 0100',
  '++1 415 555 0100',
  '(+1) 415 555 0100',
  '',
])('%j holds more than a plain number', (cell) => {
  expect(plainNumber(cell)).toBe('');
});

// `npm run bench:phones` does the same for millions of numbers.
test('libphonenumber reads a spelled number as it reads the plain one', () => {
  for (const { spelled, number } of spelledNumbers(20_260_509, 4000)) {
    if (!/\.0\s*$/.test(spelled)) expect([spelled, plainNumber(spelled)]).toEqual([spelled, number]);
    expect([spelled, parsed(spelled.trim().replace(/^'/, ''))]).toEqual([spelled, parsed(number)]);
  }
});
