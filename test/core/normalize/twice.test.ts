import fc from 'fast-check';
import type { Reading } from '../../../src/core/model.ts';
import { readContactId } from '../../../src/core/normalize/contactId.ts';
import { readEmail } from '../../../src/core/normalize/email.ts';
import { normalizeHeading } from '../../../src/core/normalize/heading.ts';
import { makePhoneReader } from '../../../src/core/normalize/phone.ts';

/** Texts made of the pieces that the reader takes notice of. */
const textOf = (...pieces: string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(''));

const EMAILS = textOf(
  'ann',
  'A',
  '.',
  '+tag',
  '@',
  'x',
  '.test',
  '<',
  '>',
  ' ',
  "'",
  '"',
  'xn--bcher-kva',
  'Ü',
  'ß',
  'Σ',
  'u\u0308',
  'mailto:',
  'Email: ',
  'test',
  '\\',
  ',',
);
const IDS = textOf(
  'CLOSE-',
  'c',
  '1',
  '12345',
  '000',
  '.0',
  '003',
  'AAA',
  'x',
  ' ',
  "'",
  '=',
  '-',
  'é',
  'e\u0301',
  'E+5',
  '*',
);
const HEADINGS = textOf(
  'Email',
  'contact',
  'ID',
  '_',
  '-',
  ' ',
  '"',
  "'",
  '“',
  '<b>',
  '</b>',
  '<',
  'cf_123456',
  '\ufeff',
  'é',
  '#',
  '.',
  '1',
);
const PHONES = fc.oneof(
  textOf(
    '+1',
    '+44',
    '+',
    '00',
    '555',
    '010',
    '1234',
    '20 7946',
    ' ',
    '-',
    '(',
    ')',
    'x5',
    ';ext=7',
    '(c) ',
    'Cell ',
    '"',
    "'",
    '.0',
  ),
  fc
    .tuple(
      fc.constantFrom('+1', '+44', '+49', '+39', '+61', '+7', '+54', '+86', '+225'),
      fc.stringMatching(/^\d{5,12}$/),
    )
    .map((parts) => parts.join('')),
);

/** A usable value read from what it was read as is that very value. */
function expectStable(read: (cell: string) => Reading, cell: string): void {
  const { state, canonical } = read(cell);
  if (state === 'usable') expect(read(canonical)).toMatchObject({ state, canonical });
}

const RUNS = { numRuns: 2000 };

test('an e-mail', () => {
  fc.assert(
    fc.property(EMAILS, (cell) => expectStable(readEmail, cell)),
    RUNS,
  );
});

test('a contact id', () => {
  fc.assert(
    fc.property(IDS, (cell) => expectStable(readContactId, cell)),
    RUNS,
  );
});

test.each(['', 'US', 'GB'])('a phone, with the region %j', (region) => {
  const read = makePhoneReader(region);
  fc.assert(
    fc.property(PHONES, (cell) => expectStable(read, cell)),
    RUNS,
  );
});

test.each(['+610000000', '+49000000', '+61 00 412 345 678'])(
  'the phone %j, with zeros after its country',
  (cell) => {
    expectStable(makePhoneReader(''), cell);
  },
);

test('a heading', () => {
  fc.assert(
    fc.property(HEADINGS, (heading) => {
      const once = normalizeHeading(heading);
      expect(normalizeHeading(once)).toBe(once);
    }),
    RUNS,
  );
});
