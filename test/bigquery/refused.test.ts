import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCommandLine, program } from '../support/commandLine.ts';
import { filesIn, folderOf, newPath } from '../support/temporary.ts';

const FOLDER = 'fixtures/workbooks/first-slice';
const PLACE = ['--dataset', 'my-project.crm', '--bucket', 'gs://my-bucket/review'];

/** hello@fernhill.test is on a thousand messages, and somebody else on the thousand below. */
function ofFirstMessages(): string {
  const contacts = ['ann@north.test', 'bo@south.test', 'cy@east.test', 'di@west.test'];
  const map = contacts.map((email, at) => `C${at},G${at},${email}`);
  const mails = Array.from({ length: 2000 }, (_, at) =>
    [
      `<${at}@mail.test>`,
      `t${at}`,
      '2026-05-13T00:12:00Z',
      at < 1000 ? 'hello@fernhill.test' : `someone${at}@elsewhere${at}.test`,
      contacts[at % contacts.length],
      '',
      `Brief ${at}`,
    ].join(','),
  );
  return folderOf({
    'contact-map.csv': ['close_contact_id,ghl_contact_id,email', ...map, ''].join('\n'),
    'mails.csv': ['Message ID,Thread ID,Date,From,To,Cc,Subject', ...mails, ''].join('\n'),
  });
}

beforeAll(buildCommandLine);

test('the files of the folder, and a core that BigQuery takes', () => {
  const out = newPath();
  expect(program('bigquery', FOLDER, ...PLACE, '--out', out)).toMatchObject({ status: 0, stderr: '' });
  expect(readdirSync(out).sort()).toEqual(
    [
      'README.md',
      'core.js',
      'decided_rows.ndjson',
      'export.sql',
      'map_contacts.ndjson',
      'map_holders.ndjson',
      'review.json',
      'review.sql',
      'set_up_findings.ndjson',
      'sheets.sql',
      'source_rows.ndjson',
      'verify.sql',
      'workbook.js',
    ].sort(),
  );
  const core = readFileSync(join(out, 'core.js'), 'utf8');
  expect(Buffer.byteLength(core)).toBeLessThan(1024 * 1024);
});

test.each([
  ['no dataset', [FOLDER, '--bucket', 'gs://my-bucket']],
  ['a dataset without its project', [FOLDER, '--dataset', 'crm', '--bucket', 'gs://my-bucket']],
  ['a bucket that is none', [FOLDER, '--dataset', 'my-project.crm', '--bucket', 'my-bucket']],
  ['no folder', [...PLACE]],
  ['a folder without results', [FOLDER, ...PLACE, '--decided', FOLDER]],
  ['a mailbox that stands on the first messages and not on all', [ofFirstMessages(), ...PLACE]],
])('%s is refused in one line, and nothing is written', (_, words) => {
  const out = newPath();
  const { status, stdout, stderr } = program('bigquery', ...words, '--out', out);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(existsSync(out)).toBe(false);
});

test.each([
  ['a file', (folder: string) => join(folder, 'mine.txt')],
  ['below a file', (folder: string) => join(folder, 'mine.txt', 'out')],
  ['where the system lets nobody write', () => '/proc/bigquery'],
])('an --out that is %s is refused in one line', (_, outIn) => {
  const folder = folderOf({ 'mine.txt': 'mine' });
  const { status, stderr } = program('bigquery', FOLDER, ...PLACE, '--out', outIn(folder));
  expect(status).toBe(2);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(filesIn(folder)).toMatchObject({ 'mine.txt': { bytes: 'mine' } });
});

test('a folder with files in it is left as it is', () => {
  const out = folderOf({ 'mine.txt': 'mine' });
  expect(program('bigquery', FOLDER, ...PLACE, '--out', out).status).toBe(2);
  expect(readdirSync(out)).toEqual(['mine.txt']);
});
