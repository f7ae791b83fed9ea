import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCommandLine, review } from '../support/commandLine.ts';
import { APPOINTMENTS, MAP, SAMPLE } from '../support/sampleTabs.ts';
import { beside, filesIn, folderOf, newPath } from '../support/temporary.ts';

beforeAll(buildCommandLine);

/** Exit status 2, one line that says each of `parts`, no stack trace, nothing beside or in the output folder. */
function expectRefused(args: readonly string[], out: string, parts: readonly string[]): void {
  const before = beside(out);
  const { status, stdout, stderr } = review(...args);
  expect({ status, stdout, lines: stderr.split('\n').length - 1, stderr }).toEqual({
    status: 2,
    stdout: '',
    lines: 1,
    stderr: expect.stringMatching(/\S\n$/),
  });
  for (const part of parts) expect(stderr).toContain(part);
  expect(stderr).not.toMatch(/ at .+:\d+/);
  expect(beside(out)).toEqual(before);
}

test.each<[string, (folder: string, out: string) => string[], string[]]>([
  ['nothing', () => [], ['--out']],
  ['no folder', (_, out) => ['--out', out], ['folder']],
  ['no --out', (folder) => [folder], ['--out']],
  ['--out without a folder', (folder) => [folder, '--out'], ['--out']],
  ['two folders', (folder, out) => [folder, 'another', '--out', out], ['another']],
  ['a folder that is not there', (folder, out) => [`${folder}/nowhere`, '--out', out], ['nowhere']],
  ['a file for a folder', (folder, out) => [`${folder}/contact-map.csv`, '--out', out], ['contact-map.csv']],
  ['an unknown option', (folder, out) => [folder, '--out', out, '--fast'], ['--fast']],
  ['an unknown region', (folder, out) => [folder, '--out', out, '--region', 'XX'], ['XX']],
  ['a region in words', (folder, out) => [folder, '--out', out, '--region', 'Germany'], ['GERMANY']],
  ['a time in words', (folder, out) => [folder, '--out', out, '--now', 'yesterday'], ['--now', 'yesterday']],
  [
    'a time that no clock shows',
    (folder, out) => [folder, '--out', out, '--now', '2026-05-09T25:00:00Z'],
    ['--now'],
  ],
  [
    'a day that no calendar has',
    (folder, out) => [folder, '--out', out, '--now', '2026-02-30T10:00:00Z'],
    ['--now'],
  ],
  ['a slice where none is declared', (folder, out) => [folder, '--out', out, '--slice', 'first'], ['first']],
])('the arguments are %s', (_, args, parts) => {
  const out = newPath();
  expectRefused(args(folderOf(SAMPLE), out), out, parts);
});

test.each(['sample.csv', 'second-review.csv', 'Sample.csv', 'sample-0123456789ab.csv'])(
  'an export that is called %s is not left out in silence, nor after a run that saw none',
  (name) => {
    const [folder, out] = [folderOf(SAMPLE), newPath()];
    expect(review(folder, '--out', out).status).toBe(0);
    const before = filesIn(out);
    writeFileSync(join(folder, name), 'appointment_id,email\nA1,ann@x.test\n');
    expect(review(folder, '--out', out)).toMatchObject({ status: 2, stderr: expect.stringContaining(name) });
    expect(filesIn(out)).toEqual(before);
    writeFileSync(join(folder, name), '');
    expect(review(folder, '--out', out).status).toBe(0);
  },
);

test('a file in UTF-32 is refused by that name', () => {
  const folder = folderOf(SAMPLE);
  const bytes = [...'email,phone\n'].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 0]);
  writeFileSync(join(folder, 'leads.csv'), Buffer.from(bytes));
  const out = newPath();
  expectRefused([folder, '--out', out], out, ['leads.csv', 'UTF-32', 'UTF-8']);
});

const SLICES = 'slice_id,source_pattern,transformation,destination_review,boundary,enabled,match_policy\n';

test('an Excel workbook that was renamed', () => {
  const folder = folderOf(SAMPLE);
  writeFileSync(join(folder, 'leads.csv'), Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]));
  const out = newPath();
  expectRefused([folder, '--out', out], out, ['leads.csv', 'Excel workbook', 'CSV']);
});

test.each<[string, Record<string, string>, string[]]>([
  ['no contact map', { 'contact-map.csv': '' }, ['contact-map']],
  [
    'a map without ids',
    { 'contact-map.csv': 'email,phone\nann@x.test,+15550100001\n' },
    ['contact-map', 'close_contact_id'],
  ],
  [
    'a map with two e-mail columns',
    { 'contact-map.csv': 'close_contact_id,email,Email\nC1,a@x.test,b@x.test\n' },
    ['contact-map', 'column email'],
  ],
  [
    'a map with two columns of one id',
    { 'contact-map.csv': 'close_contact_id,Close ID,email\nC1,C2,a@x.test\n' },
    ['contact-map', 'Close ID'],
  ],
  ['two contact maps', { 'Contact Map.csv': MAP }, ['contact-map']],
  ['a copy of the contact map', { 'contact-map (1).csv': MAP }, ['contact-map (1)', 'second contact-map']],
  [
    'a field policy that is not named so',
    { 'protection.csv': 'field_name,protection\nnotes,never\n' },
    ['protection', 'Rename it to field-policy'],
  ],
  [
    'a heading with a slip',
    { 'field-policy.csv': 'field_name,protect\nnotes,never\n' },
    ['field-policy', 'column protect', 'Rename it to protection'],
  ],
  [
    'a policy for all fields at once',
    { 'field-policy.csv': 'field_name,protection\n*,never\n' },
    ['field-policy', 'row 2', 'field_name', '"*"', 'row for each field'],
  ],
  [
    'a row of the field policy that has shifted to the right',
    { 'field-policy.csv': 'field_name,direction,protection\nnotes,,,never\n' },
    ['field-policy', 'row 2', '"never"', 'under no heading'],
  ],
  [
    'a protection under another heading',
    { 'field-policy.csv': 'field_name,review_rule,protection\nnotes,Never,\n' },
    ['field-policy', 'row 2', 'column review_rule', '"Never"', 'under protection'],
  ],
  [
    'an unknown record kind',
    {
      'match-policy.csv':
        'policy_id,record_kind,requires,accepts_alone\np,activity,email,email\np,phonecall,email,email\n',
    },
    ['match-policy', 'row 3', 'record_kind', 'phonecall', 'contact-change'],
  ],
  [
    'an unknown requirement',
    { 'match-policy.csv': 'policy_id,record_kind,requires,accepts_alone\np,activity,email|fax,email\n' },
    ['match-policy', 'row 2', 'requires', 'fax', 'close_contact_id'],
  ],
  [
    'something that is no identifier, alone',
    { 'match-policy.csv': 'policy_id,record_kind,requires,accepts_alone\np,activity,email,title\n' },
    ['match-policy', 'row 2', 'accepts_alone', 'title', 'email'],
  ],
  [
    'a match order that begins with what no record has',
    { 'match-policy.csv': 'object_type,match_order\nperson,shoe_size then person_email\n' },
    ['match-policy', 'row 2', 'match_order', 'shoe_size', 'external_key'],
  ],
  [
    'a policy without a name',
    { 'match-policy.csv': 'policy_id,record_kind,requires,accepts_alone\n,activity,email,email\n' },
    ['match-policy', 'row 2', 'policy_id'],
  ],
  [
    'a policy without a column',
    { 'match-policy.csv': 'policy_id,record_kind,requires\np,activity,email\n' },
    ['match-policy', 'accepts_alone'],
  ],
  [
    'a source that nobody knows',
    {
      'match-policy.csv':
        'policy_id,record_kind,requires,accepts_alone,sources\np,activity,email,email,open-fone\n',
    },
    ['match-policy', 'row 2', 'sources', 'open-fone', 'openphone'],
  ],
  [
    'two rows of one policy for one kind',
    {
      'match-policy.csv':
        'policy_id,record_kind,requires,accepts_alone\np,activity,email,email\np,activity,phone,phone\n',
    },
    ['match-policy', 'two rows of p', 'activity'],
  ],
  [
    'a field that two columns are mapped to',
    {
      'source-tabs.csv':
        'tab,system,record_kind,field,heading\nspa,spa,appointment,starts_at,Booked on\nspa,spa,appointment,starts_at,When\n',
    },
    ['source-tabs', 'row 3', 'starts_at', 'Booked on'],
  ],
  [
    'two policies for one kind',
    {
      'match-policy.csv':
        'policy_id,record_kind,requires,accepts_alone\np,activity,email,email\nq,activity,phone,phone\n',
    },
    ['match-policy', 'p', 'q', 'activity'],
  ],
  [
    'an unknown protection',
    {
      'field-policy.csv': 'field_name,direction,winning_system,review_rule,protection\nnotes,,,,sometimes\n',
    },
    ['field-policy', 'row 2', 'protection', 'sometimes', 'fill-if-empty'],
  ],
  [
    'an unknown direction',
    {
      'field-policy.csv':
        'field_name,direction,winning_system,review_rule,protection\nnotes,sideways,,,allow\n',
    },
    ['field-policy', 'row 2', 'direction', 'sideways', 'close-to-ghl'],
  ],
  [
    'a direction of two lines',
    {
      'field-policy.csv':
        'field_name,direction,winning_system,review_rule,protection\nnotes,"close\nghl",,,allow\n',
    },
    ['field-policy', 'row 2', 'direction'],
  ],
  [
    'an unknown winner',
    {
      'field-policy.csv':
        'field_name,direction,winning_system,review_rule,protection\nnotes,,nobody,,allow\n',
    },
    ['field-policy', 'row 2', 'winning_system', 'nobody', 'review_required'],
  ],
  [
    'a field twice',
    {
      'field-policy.csv':
        'field_name,direction,winning_system,review_rule,protection\nnotes,,,,allow\nNotes,,,,never\n',
    },
    ['field-policy', 'row 3', 'field_name', 'row 2'],
  ],
  [
    'own identifiers that are none',
    { 'own-identifiers.csv': 'identifier,why\nours@x.test,office\nhello,office\n' },
    ['own-identifiers', 'row 3', 'identifier', 'hello'],
  ],
  [
    'a shared identifier that is blank',
    { 'shared-identifiers.csv': 'identifier,why\n,office\n' },
    ['shared-identifiers', 'row 2', 'identifier'],
  ],
  [
    'a slice that is enabled perhaps',
    { 'first-slice-map.csv': `${SLICES}s,a,b,c,d,perhaps,\n` },
    ['first-slice-map', 'row 2', 'enabled', 'perhaps', 'yes'],
  ],
  [
    'a slice with an unknown policy',
    { 'first-slice-map.csv': `${SLICES}s,a,b,c,d,yes,strict\n` },
    ['strict'],
  ],
])('the set-up has %s', (_, files, parts) => {
  const out = newPath();
  expectRefused([folderOf({ ...SAMPLE, ...files }), '--out', out], out, parts);
});

test('the contact map is not there at all', () => {
  const out = newPath();
  const folder = folderOf({ 'close-appointments.csv': SAMPLE['close-appointments.csv'] });
  expectRefused([folder, '--out', out], out, ['contact-map']);
});

test('existing records stand in for a contact map only where nothing needs one', () => {
  const out = newPath();
  const folder = folderOf({
    'close-appointments.csv': SAMPLE['close-appointments.csv'],
    'existing-records.csv': 'record_id,external_key\n31,EXT-1\n',
  });
  expectRefused([folder, '--out', out], out, ['contact-map', 'close-appointments']);
});

test('the slice is unknown, and the known ones are named', () => {
  const out = newPath();
  const folder = folderOf({ ...SAMPLE, 'first-slice-map.csv': `${SLICES}mail-only,a,b,c,d,no,\n` });
  expectRefused([folder, '--out', out, '--slice', 'other'], out, ['other', 'mail-only']);
});

test.each([
  ['is a file', ''],
  ['stands below a file', '/below'],
])('the output folder %s', (_, below) => {
  const file = newPath();
  writeFileSync(file, 'mine');
  expectRefused([folderOf(SAMPLE), '--out', `${file}${below}`], file, [file]);
  expect(beside(file)).toEqual(['out']);
});

test('an output file without row keys is left alone', () => {
  const out = folderOf({ 'conflict-queue.csv': 'event_id,decision\nA2,approve\n' });
  const before = filesIn(out);
  expectRefused([folderOf(SAMPLE), '--out', out], out, [join(out, 'conflict-queue.csv'), 'row_key']);
  expect(filesIn(out)).toEqual(before);
});

describe('a results file in which somebody has broken a row is left alone, and the row is named', () => {
  const [header, , conflict = ''] = APPOINTMENTS.split('\n');
  const rows = [conflict, conflict.replace('A2', 'A4'), conflict.replace('A2', 'A5')];
  const folder = folderOf({ ...SAMPLE, 'close-appointments.csv': [header, ...rows, ''].join('\n') });
  const OPEN = ',open,,,,,';

  test.each<[string, (lines: readonly string[]) => readonly string[], RegExp]>([
    [
      'by a quote',
      ([h, a = '', ...rest]) => [h ?? '', a.replace(OPEN, ',open,"approve,,,,'), ...rest],
      /row 2 \(A2\): a quote/,
    ],
    [
      'by a quote that meets another',
      ([h, a = '', b = '', ...rest]) => [
        h ?? '',
        a.replace(OPEN, ',open,approve,,,"12 rooms,'),
        b.replace(OPEN, ',open,approve,,,or 12",'),
        ...rest,
      ],
      /row 2 \(A2\): a quote/,
    ],
    [
      'by a quote in its last row',
      (lines) =>
        lines.map((line) => (line.startsWith('A5') ? line.replace(OPEN, ',open,"approve,,,,') : line)),
      /row 4 \(A5\): a quote/,
    ],
    [
      'by a line break',
      ([h, a = '', ...rest]) => [h ?? '', a.replace(OPEN, ',open,approve,,,call\nAnn,'), ...rest],
      /row 2 \(A2\): a line/,
    ],
    [
      'by breaking off',
      (lines) => [lines.join('\r\n').replace(/,open,[^\n]*$/, ',open')],
      /row 4 \(A5\): the file/,
    ],
  ])('%s', (_, edit, says) => {
    const out = newPath();
    review(folder, '--out', out);
    const path = join(out, 'conflict-queue.csv');
    writeFileSync(path, edit(readFileSync(path, 'utf8').trimEnd().split('\r\n')).join('\r\n'));
    const before = filesIn(out);
    expectRefused([folder, '--out', out], out, [path, 'then run the review again']);
    expect(review(folder, '--out', out).stderr).toMatch(says);
    expect(filesIn(out)).toEqual(before);
  });
});

test('an output folder that the system refuses to make', () => {
  const folder = folderOf(SAMPLE);
  const { status, stderr } = review(folder, '--out', '/proc/crm-sync-review/out');
  expect([status, stderr.split('\n').length]).toEqual([2, 2]);
  expect(stderr).toContain('/proc/crm-sync-review');
});

test('an output file that cannot be replaced: the others come back as they were', () => {
  const [folder, out] = [folderOf(SAMPLE), newPath()];
  review(folder, '--out', out);
  rmSync(join(out, 'handoff.md'));
  mkdirSync(join(out, 'handoff.md'));
  const texts = () =>
    ['sync-ledger.csv', 'conflict-queue.csv', 'error-log.csv', 'proposals.jsonl', 'run.json'].map((name) =>
      readFileSync(join(out, name), 'utf8'),
    );
  const before = texts();
  const files = readdirSync(out);
  writeFileSync(join(folder, 'close-appointments.csv'), 'appointment_id,close_contact_id,email,start_at\n');
  const { status, stderr } = review(folder, '--out', out);
  expect([status, stderr.split('\n').length]).toEqual([2, 2]);
  expect(texts()).toEqual(before);
  expect(readdirSync(out)).toEqual(files);
});
