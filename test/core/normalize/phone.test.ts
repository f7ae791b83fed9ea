import { isRegion, makePhoneReader } from '../../../src/core/normalize/phone.ts';

const reader = (region: string) => {
  const read = makePhoneReader(region);
  return (cell: string) => {
    const { state, canonical } = read(cell);
    return canonical ? `${state} ${canonical}` : state;
  };
};
const inUs = reader('US');
const nowhere = reader('');

test.each([
  ['+15550101234', '+15550101234'],
  ['+1 555 010 1234', '+15550101234'],
  ['+1 (555) 010-1234', '+15550101234'],
  ['+1.555.010.1234', '+15550101234'],
  ["'+15550101234", '+15550101234'],
  ['\u00a0+1\u00a0555\u2011010\u20111234', '+15550101234'],
  ['++1 555 010 1234', '+15550101234'],
  ['+00 1 555 010 1234', '+15550101234'],
  ['tel:+1-555-010-1234', '+15550101234'],
  ['Mobile: +1 555 010 1234', '+15550101234'],
  ['tel:555-010-1234;phone-context=+1', '+15550101234'],
  ['+١ ٥٥٥ ٠١٠ ١٢٣٤', '+15550101234'],
  ['＋１ ５５５ ０１０ １２３４', '+15550101234'],
  ['+15550101234.0', '+15550101234'],
  ['+1 555 010 1234 (cell)', '+15550101234'],
  ['+1 555 010 1234 Mobile', '+15550101234'],
  ['whatsapp:+15550101234', '+15550101234'],
  ['(c) +1 555-010-1234', '+15550101234'],
  ['Cell +1 555 010 1234', '+15550101234'],
  ['mobile +1 555 010 1234', '+15550101234'],
  ['Work phone - +1 555 010 1234', '+15550101234'],
  ['[mobile] +1 555 010 1234', '+15550101234'],
  ['M: +1 555 010 1234', '+15550101234'],
  ['Tel. No. +1 555 010 1234', '+15550101234'],
  ['Teléfono móvil: +1 555 010 1234', '+15550101234'],
  ['Handy +1 555 010 1234', '+15550101234'],
  ['(+1) 555-010-1234', '+15550101234'],
  ['(+1 555) 010-1234', '+15550101234'],
  ['"+1 555 010 1234"', '+15550101234'],
  ['“(+1) 555 010 1234”', '+15550101234'],
  ['+1 555 010 1234.', '+15550101234'],
  ['+1 555 010 1234,', '+15550101234'],
  ['+1 555 010 1234 - cell', '+15550101234'],
  ['+1 555 010 1234 (c)', '+15550101234'],
  ['+1 555 010 1234, work mobile', '+15550101234'],
  ['My number is tel:555-010-1234;phone-context=+1', '+15550101234'],
  ['\u202a+1 555 010\u20111234\u202c', '+15550101234'],
  ['\u200e+1\u00ad555 010 1234\u200b', '+15550101234'],
  ['+4930123456.0', '+4930123456'],
  ['+44 20 7946 0958', '+442079460958'],
  ['0044 20 7946 0958', '+442079460958'],
  ['001 (555) 010-1234', '+15550101234'],
  ['0015550101234', '+15550101234'],
  [`${' '.repeat(300)}+15550101234`, '+15550101234'],
  ['☎ +1 555 010 1234', '+15550101234'],
  ['📱: +1 555 010 1234', '+15550101234'],
  ['+1 555 010 1234 ☎️', '+15550101234'],
  ['ｔｅｌ：＋１ ５５５ ０１０ １２３４', '+15550101234'],
  ['+49 (0)30 123456', '+4930123456'],
  ['+52 55 1234 5678', '+525512345678'],
])('%j is %j with or without a region', (cell, e164) => {
  expect([nowhere(cell), inUs(cell)]).toEqual([`usable ${e164}`, `usable ${e164}`]);
});

test.each([
  ['555-010-1234', '+15550101234'],
  ['(555) 010 1234', '+15550101234'],
  ['5550101234', '+15550101234'],
  ['1 555 010 1234', '+15550101234'],
  ['15550101234.0', '+15550101234'],
  ['011 44 20 7946 0958', '+442079460958'],
  ['555-010-1234 (home)', '+15550101234'],
  ['(c) 555-010-1234', '+15550101234'],
  ['Cell 555-010-1234', '+15550101234'],
  ['cell:(555) 010-1234', '+15550101234'],
])('%j is %j in the United States, and nobody knows what elsewhere', (cell, e164) => {
  expect([nowhere(cell), inUs(cell)]).toEqual(['malformed', `usable ${e164}`]);
});

test.each([
  ['GB', '020 7946 0958', '+442079460958'],
  ['GB', '0044 20 7946 0958', '+442079460958'],
  ['DE', '030 123456', '+4930123456'],
  ['AU', '0412 345 678', '+61412345678'],
  ['SG', '8888 8888', '+6588888888'],
  ['AU', '412 345 678', '+61412345678'],
  ['GB', '7700900101', '+447700900101'],
  ['GB', '01204 66831', '+44120466831'],
  ['GB', '+44 555 0100', '+445550100'],
  ['PL', '555 010 123', '+48555010123'],
  ['AU', '0011 65 9123 4567', '+6591234567'],
])('in %s, %j is %j', (region, cell, e164) => {
  expect(reader(region)(cell)).toBe(`usable ${e164}`);
});

test.each([
  ['GB', '555-0100'],
  ['GB', '555-0100 x5'],
  ['AU', '9999 1234'],
  ['IN', '2345 6789'],
  ['US', '555-0100'],
])('in %s, %j is a local number, which is another phone in each town', (region, cell) => {
  expect(reader(region)(cell)).toBe('malformed');
});

test.each([
  ['+1 555 010 1234', true],
  ['+1 122 456 7890', true],
  ['+1 212 555 2368', false],
])('%j is a number; that it is not assigned is said: %j', (cell, isSaid) => {
  const { state, note } = makePhoneReader('')(cell);
  expect([state, note.includes('not in use')]).toEqual(['usable', isSaid]);
});

test.each([
  'x12',
  'ext. 12',
  'ext 12',
  ';ext=12',
  ',,12#',
  'poste 12',
  'Durchwahl 12',
  'ramal 12',
  ';12#',
  ', 12#',
  ', option 12',
])('the extension %j is kept apart', (extension) => {
  const reading = makePhoneReader('')(`+15550101234 ${extension}`.replace(' ;', ';'));
  expect(reading).toMatchObject({ canonical: '+15550101234', extension: '12' });
  expect(reading.note).toContain('extension 12');
});

test('the code of a conference is kept apart, however long it is', () => {
  expect(makePhoneReader('')('+1 555 010 1234,91234567890#')).toMatchObject({
    canonical: '+15550101234',
    extension: '91234567890',
  });
});

test('a reading says of which region it takes a number that has no country code', () => {
  const read = makePhoneReader('US');
  expect(read('(212) 555-2368').note).toContain('US');
  expect(read('+1 (212) 555-2368').note).toBe('');
});

test.each([
  '+1 555 010 1234 / +1 555 010 9999',
  '+1 555 010 1234 +1 555 010 9999',
  '5550101234 5550109999',
  '555-010-1234/555-010-9999',
  '+1 555 010 1234 or 9999',
  '+15550101234, +15550109999',
  'call +15550101234',
  '+1 555 010 1234 (Ann)',
  '+1 555 010 1234 (cell 2)',
  '+1 555 010 1234 (not mobile)',
  'no sms +1 555 010 1234',
  'not +1 555 010 1234',
  'Ann +1 555 010 1234',
  'c +1 555 010 1234',
  'old cell +1 555 010 1234',
  '+1 555 010 1234 ann',
  '001 155 010 1234',
  '00 555 010 1234',
  '12',
  '+1',
  '+',
  '+0 555 010 1234',
  '+0011 65 9123 4567',
  '+00 11 65 9123 4567',
  '+1 555 010 12345678',
  '1-800-FLOWERS',
  '+1 555 010 12xx',
  '+44 20 7946 0xxx',
  'ann@x.test',
])('%j is malformed: no number is picked out of it', (cell) => {
  expect([nowhere(cell), inUs(cell)]).toEqual(['malformed', 'malformed']);
});

test.each(['', ' ', 'n/a', '-', "'-", '(blank)', 'no phone', 'NULL'])('%j is missing', (cell) => {
  expect(inUs(cell)).toBe('missing');
});

test.each(['1.41556E+10', '1,41556E+10', '4.41E+11', '1E+10', '#ERROR!', '#NAME?', '#N/A'])(
  '%j is damaged',
  (cell) => {
    expect(inUs(cell)).toBe('damaged');
  },
);

test.each([
  '***',
  '+1******1234',
  '***-***-1234',
  'REDACTED',
  '[redacted]',
  'xxxxx',
  '•••• 1234',
  '+1 415 555 …',
])('%j is redacted', (cell) => {
  expect(inUs(cell)).toBe('redacted');
});

test('a reader says the same of a cell however often it is asked, and whatever it was asked before', () => {
  const cells = ['+15550101234', '5550101234', '+15550101234 x5', '5550101234', '+15550101234', ''];
  const read = makePhoneReader('US');
  expect(cells.map(read)).toEqual(cells.map((cell) => makePhoneReader('US')(cell)));
});

test.each([
  ['US', true],
  ['GB', true],
  ['ZZ', true],
  ['us', false],
  ['XX', false],
  ['USA', false],
  ['1', false],
  ['constructor', false],
])('%j is a region: %j', (region, is) => {
  expect(isRegion(region)).toBe(is);
});

test.each([
  '123 456 7890',
  '1234567890',
  '(123) 456-7890',
  '+1 123-456-7890',
  '0123456789',
  '9876543210',
  '000-000-0000',
  '0000000000',
  '+1 000 000 0000',
  '+0000000000',
  '555-555-5555',
  '+1 (555) 555-5555',
  '+1 999 999 9999',
  '1111111',
  '+1 234 567 8901',
  '+44 7777 777777',
  '+1 800 555 1212',
  '+1 212-555-1212',
])('%j is a dummy: nobody has it', (cell) => {
  expect([nowhere(cell), inUs(cell)]).toEqual(['dummy', 'dummy']);
});

test.each([
  ['FR', '01 23 45 67 89', '+33123456789'],
  ['GB', '01234 567890', '+441234567890'],
  ['US', '+1 234 567 8902', '+12345678902'],
  ['US', '+1 212 555 1213', '+12125551213'],
  ['AD', '712345', '+376712345'],
  ['US', '555 123 4567', '+15551234567'],
  ['US', '+1 555 010 0100', '+15550100100'],
])('in %s, %j may be somebody: %j', (region, cell, e164) => {
  expect(reader(region)(cell)).toBe(`usable ${e164}`);
});

test.each([
  ['', '555-010-1234', 'country code', '5550101234'],
  ['', '020 7946 0958', 'country code', '2079460958'],
  ['', '15550101234', 'country code', '15550101234'],
  ['', '442079460958', 'country code', '442079460958'],
  ['', 'Cell: (555) 010-1234 x5', 'country code', '5550101234'],
  ['', '555-0100', 'country code', '5550100'],
  ['US', '555-0100', 'area code', '5550100'],
  ['GB', '555 0100', 'area code', '5550100'],
  ['AU', '9999 1234', 'area code', '99991234'],
])('with the region %j, %j lacks its %s and ends with %s', (region, cell, lacks, digits) => {
  expect(makePhoneReader(region)(cell)).toMatchObject({ state: 'malformed', incomplete: { lacks, digits } });
});

test.each([
  ['', '5550100 5550101'],
  ['', '555-010-1234/555-010-9999'],
  ['', 'ask for 555-010-1234'],
  ['', '12'],
  ['', '+1 555 010'],
  ['US', '555-010-12345678'],
  ['US', '5550100 5550101'],
])('with the region %j, %j is not a number of which a part is missing', (region, cell) => {
  expect(makePhoneReader(region)(cell)).toEqual({
    state: 'malformed',
    canonical: '',
    note: 'not a phone number',
  });
});

test.each(['', 'US', 'IT', 'DE', 'CZ'])(
  'with the region %j, a short code is nobody\u2019s number',
  (region) => {
    expect(['22395', '262-966', '(c) 262966'].map(reader(region))).toEqual(Array(3).fill('malformed'));
  },
);
