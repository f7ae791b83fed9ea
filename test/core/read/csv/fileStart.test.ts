import { encodingOf, foreignKind } from '../../../../src/core/read/csv/fileStart.ts';

const bytes = (...values: readonly (number | string)[]): Uint8Array =>
  Uint8Array.from(
    values.flatMap((value) => (typeof value === 'number' ? [value] : [...Buffer.from(value, 'utf8')])),
  );
const utf16 = (text: string, order: 'le' | 'be'): Uint8Array => {
  const little = Buffer.from(text, 'utf16le');
  return new Uint8Array(order === 'le' ? little : little.swap16());
};
const utf32 = (text: string, order: 'le' | 'be'): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      const bytes = [code & 255, (code >> 8) & 255, code >> 16, 0];
      return order === 'le' ? bytes : bytes.reverse();
    }),
  );
const TEXT = 'email,phone\nann@x.test,+15550101234\n';

test.each<[string, Uint8Array]>([
  ['an Excel workbook', bytes('PK', 3, 4, 20, 0, TEXT)],
  ['an old Excel workbook', bytes(0xd0, 0xcf, 0x11, 0xe0, TEXT)],
  ['a PDF document', bytes('%PDF-1.7\n')],
  ['a picture', bytes(0x89, 'PNG\r\n')],
  ['a compressed file', bytes(0x1f, 0x8b, 8, 0)],
  ['a web page', bytes('\n <!DOCTYPE html><title>Log in</title>')],
  ['a web page', bytes('<html>')],
  ['UTF-32', utf32(TEXT, 'le')],
  ['UTF-32', utf32(TEXT, 'be')],
  ['UTF-32', utf32(`\ufeff${TEXT}`, 'le')],
  ['UTF-32', utf32(`\ufeff${TEXT}`, 'be')],
  ['UTF-32', utf32('имя,город\nAnn,Köln\n', 'le')],
  ['a binary file', bytes('abc', 0, 0, 0, 1, 'def')],
  ['a binary file', bytes(1, 2, 3, 4, 5, 6, 7, 8, 'abcdef')],
])('%s is no CSV', (what, start) => {
  expect(foreignKind(start)?.what).toContain(what);
});

test.each<[string, Uint8Array]>([
  ['text', bytes(TEXT)],
  ['text with a byte order mark', bytes(0xef, 0xbb, 0xbf, TEXT)],
  ['Windows text', bytes('name,city\nAnn,K', 0xf6, 'ln\n')],
  ['UTF-16', utf16(TEXT, 'le')],
  ['UTF-16, big-endian', utf16(TEXT, 'be')],
  ['nothing', bytes()],
  ['one letter', bytes('a')],
  ['a cell that begins as a page does', bytes('html,x\n<b>,1\n')],
])('%s may be CSV', (_, start) => {
  expect(foreignKind(start)).toBeNull();
});

test.each<[string, Uint8Array, boolean]>([
  ['utf-8', bytes(TEXT), true],
  ['windows-1252', bytes(TEXT, 0xf6), false],
  ['utf-16le', utf16(TEXT, 'le'), true],
  ['utf-16be', utf16(TEXT, 'be'), true],
  ['utf-16le', bytes(0xff, 0xfe, 'a', 0), false],
  ['utf-16be', bytes(0xfe, 0xff, 0, 'a'), false],
  ['utf-8', bytes(), true],
])('%s', (encoding, start, isUtf8) => {
  expect(encodingOf(start, () => isUtf8)).toBe(encoding);
});
