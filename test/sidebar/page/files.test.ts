import { pageOf, readCsvFile } from '../../../src/sidebar/files/csvImport.ts';
import { FileProblem } from '../../../src/sidebar/files/decode.ts';
import { outputCsv } from '../../../src/sidebar/files/outputCsv.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));
const APPOINTMENTS =
  'appointment_id,close_contact_id,email,start_at\nA-1,CLOSE-1,jos\u00e9@x.test,2026-05-12T10:00:00Z\n';

test.each([
  ['utf-8', bytes(APPOINTMENTS)],
  ['utf-8', bytes(`\ufeff${APPOINTMENTS}`)],
  ['utf-16le', bytes(`\ufeff${APPOINTMENTS}`, 'utf16le')],
  ['utf-16le', bytes(APPOINTMENTS, 'utf16le')],
  ['windows-1252', bytes(APPOINTMENTS, 'latin1')],
])('%s is decoded', (encoding, file) => {
  const read = readCsvFile('close-appointments.csv', file, null);
  expect(read.encoding).toBe(encoding);
  expect(read.rows[0]?.[0]).toBe('appointment_id');
  expect(read.rows[1]?.[2]).toBe('jos\u00e9@x.test');
});

test.each([
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'bar'],
])('a file separated by %j', (delimiter) => {
  const read = readCsvFile('x.csv', bytes(APPOINTMENTS.replaceAll(',', delimiter)), null);
  expect(read.delimiter).toBe(delimiter);
  expect(read.width).toBe(4);
});

test.each([
  ['an empty file', new Uint8Array()],
  ['an Excel workbook', bytes('PK\u0003\u0004rest')],
  ['a PDF', bytes('%PDF-1.7')],
  ['a picture', new Uint8Array([0x89, 0x50, 1, 2, 3, 4, 5, 6, 7, 8, 0x1a, 0x0a, 0, 1, 2, 3])],
])('%s is refused in words', (_, file) => {
  expect(() => readCsvFile('x.csv', file, null)).toThrow(FileProblem);
});

test('rows that are too short are counted before the sheet pads them', () => {
  const read = readCsvFile('x.csv', bytes('a,b,c\n1,2,3\n1,2\n1,2,3,4\n'), null);
  expect([read.shortRows, read.width]).toEqual([1, 4]);
  expect(pageOf(read, 0, 1000)).toEqual([
    ['a', 'b', 'c', ''],
    ['1', '2', '3', ''],
    ['1', '2', '', ''],
    ['1', '2', '3', '4'],
  ]);
  expect(pageOf(read, 2, 4)).toEqual([['1', '2', '', '']]);
});

test.each([
  ['contact-map.csv', 'Contact Map'],
  ['Match Policy.csv', 'Match Policy'],
  ['ghl contacts 2026.05.csv', 'ghl contacts 2026.05'],
])('%s becomes the tab %s', (file, tab) => {
  expect(readCsvFile(file, bytes('a,b\n1,2\n'), null).tab).toBe(tab);
});

test('a CSV bears the names that scripts know, people\u2019s columns behind, and starts no formula', () => {
  const csv = outputCsv('error', [
    ['Errors of May'],
    ['Mine', 'Event', 'Row key', 'Note'],
    ['=1+1', 'E-1', 'k-1', "'-later"],
    ['', '', '', ''],
  ]);
  const [header = '', row = '', ...rest] = csv.split('\r\n');
  expect(header.split(',')[0]).toBe('event_id');
  expect(header.endsWith(',row_key,fingerprint,Mine')).toBe(true);
  expect(row.startsWith('E-1,')).toBe(true);
  expect(row.endsWith("k-1,,'=1+1")).toBe(true);
  expect(row).toContain("'-later");
  expect(rest).toEqual(['']);
});
