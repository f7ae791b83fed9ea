import { readContactId, readSalesforceId } from '../../../src/core/normalize/contactId.ts';

const read = (cell: string) => {
  const { state, canonical } = readContactId(cell);
  return canonical ? `${state} ${canonical}` : state;
};

test.each([
  ['CLOSE-101', 'CLOSE-101'],
  ['close-101', 'close-101'],
  [' CLOSE-101 ', 'CLOSE-101'],
  ['cont_AbC123', 'cont_AbC123'],
  ['PRUEBAGHL00000000001', 'PRUEBAGHL00000000001'],
  ['12345', '12345'],
  ['12345.0', '12345'],
  ["'12345", '12345'],
  ['007', '007'],
  ['70', '70'],
  ['x1', 'x1'],
  ['CLOSE-101\u200b', 'CLOSE-101'],
  ['\u202dCLOSE\u00ad-101\u202c', 'CLOSE-101'],
  ['\u05d0\u05d1-1', '\u05d0\u05d1-1'],
  ['newton', 'newton'],
  ['redactedly', 'redactedly'],
  ['a___b', 'a___b'],
  ['maxxxx', 'maxxxx'],
  ['pending-7', 'pending-7'],
  ['a.b:c/d@e+f=', 'a.b:c/d@e+f='],
  ['people/c8125', 'people/c8125'],
  ['123456789012345', '123456789012345'],
  ['1234567890123456', '1234567890123456'],
  ['120000', '120000'],
  ['003xx000004TmiQ', '003xx000004TmiQ'],
  ['f3a5c0de-0000-4000-8000-000000000000', 'f3a5c0de-0000-4000-8000-000000000000'],
])('%j is the id %j', (cell, id) => {
  expect(read(cell)).toBe(`usable ${id}`);
});

test.each([
  ['CLOSE-101', 'close-101'],
  ['AbC', 'aBC'],
  ['7', '007'],
  ['003xx000004TmiQ', '003xx000004Tmiq'],
  ['003xx000004TmiQAAS', '003xx000004TmiqAAG'],
  ['001123456789012345', '001123456789012346'],
  ['CLOSE-1', 'CLOSE 1'],
])('%j and %j are two ids', (a, b) => {
  expect(read(a)).not.toBe(read(b));
});

test.each([
  '',
  ' ',
  'n/a',
  '-',
  'none',
  'unknown',
  'keine',
  'aucune',
  'ninguno',
  'geen',
  '(blank)',
  'undefined',
  "'-",
])('%j is missing', (cell) => {
  expect(read(cell)).toBe('missing');
});

test.each([
  'not found',
  'No ID',
  'none found',
  'to do',
  'Pending',
  'ToDo',
  'no match',
  '0',
  '0.0',
  '000',
  'FALSE',
  'x',
  '??',
  '...',
  '/',
  '__',
])('%j stands where an id is still to come', (cell) => {
  expect(['missing', 'redacted']).toContain(read(cell));
});

test.each([
  'A;B',
  'G1/G2',
  'CLOSE-1/GHL-1',
  'df3ZD0OqYGhI2ExshorZ/NF6h7lOcWXyv5gx8eLpk',
  'A; B',
  'A,B',
  'A|B',
  'A\nB',
  'CLOSE-1 CLOSE-2',
  'see notes',
  'new',
  'TRUE',
])('%j is not one id', (cell) => {
  expect(read(cell)).toBe('malformed');
});

test.each([
  '#N/A',
  '#REF!',
  '#ERROR!',
  '1.23E+17',
  '1,23E+17',
  '1E5',
  '12345678901234500',
  '1234567890123000',
  '1234567890123000.0',
  '12345678901234500.0',
])('%j is damaged', (cell) => {
  expect(read(cell)).toBe('damaged');
});

test.each([
  '***',
  'REDACTED',
  '[redacted]',
  '(removed)',
  'xxxxx',
  'CLOSE-***',
  '•••',
  'REDACTED_ID',
  '[ID REDACTED]',
  'CLOSE-xxxx',
  'cont_ab…',
])('%j is redacted', (cell) => {
  expect(read(cell)).toBe('redacted');
});

test('an id of Salesforce is one with and without its checksum, and an id of another system is not cut', () => {
  expect(readSalesforceId('003xx000004TmiQAAS').canonical).toBe('003xx000004TmiQ');
  expect(readSalesforceId('003xx000004TmiQ').canonical).toBe('003xx000004TmiQ');
  expect(readContactId('003xx000004TmiQAAS').canonical).toBe('003xx000004TmiQAAS');
});
