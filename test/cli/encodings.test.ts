import { join } from 'node:path';
import { readTable, reviewFixture } from '../support/reviewFixture.ts';
import { SAMPLE } from '../support/sampleTabs.ts';
import { folderOf, newPath } from '../support/temporary.ts';

const ROWS = {
  'close-appointments!2': 'ledger identifiers-agree',
  'close-appointments!3': 'conflict contact-id-disagrees',
  'close-appointments!4': 'error no-identity required-field-missing',
};

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const delimited = (mark: string) => (text: string) => text.replaceAll(',', mark);

test.each<[string, (text: string) => string | Uint8Array]>([
  ['UTF-8', (text) => text],
  ['UTF-8 with a byte order mark', (text) => `\ufeff${text}`],
  ['UTF-16 LE with a byte order mark', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 BE with a byte order mark', (text) => utf16be(`\ufeff${text}`)],
  ['UTF-16 LE', (text) => Buffer.from(text, 'utf16le')],
  ['UTF-16 BE', utf16be],
  [
    'UTF-16 LE, tabs, as Excel writes it',
    (text) => Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le'),
  ],
  ['windows-1252', (text) => Buffer.from(text, 'latin1')],
  ['semicolons', delimited(';')],
  ['tabs', delimited('\t')],
  ['bars', delimited('|')],
  ['semicolons, which the first line names', (text) => `sep=;\r\n${text.replaceAll(',', ';')}`],
  ['carriage returns and line feeds', (text) => text.replaceAll('\n', '\r\n')],
  ['carriage returns alone', (text) => text.replaceAll('\n', '\r')],
  ['no final newline', (text) => text.trimEnd()],
  ['every cell in quotes', (text) => text.trimEnd().replace(/[^,\n]+|(?<=[,\n])(?=,)/g, '"$&"')],
])('%s', async (_, encode) => {
  const files = Object.entries(SAMPLE).map(([name, text]) => [name, encode(text)]);
  const out = newPath();
  const { rows } = await reviewFixture(folderOf(Object.fromEntries(files)), {}, out);
  expect(rows).toEqual(ROWS);
  expect(readTable(join(out, 'sync-ledger.csv'))[0]?.evidence).toContain('title=Café');
});
