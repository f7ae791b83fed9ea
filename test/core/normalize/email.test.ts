import { readEmail } from '../../../src/core/normalize/email.ts';

const read = (cell: string) => {
  const { state, canonical } = readEmail(cell);
  return canonical ? `${state} ${canonical}` : state;
};

test.each([
  ['ann@x.test', 'ann@x.test'],
  ['ANN@X.Test', 'ann@x.test'],
  ['  ann@x.test\t', 'ann@x.test'],
  ['\u00a0ann@x.test\u00a0', 'ann@x.test'],
  ['Ann Lee <ann@x.test>', 'ann@x.test'],
  ['"Lee, Ann" <Ann@x.test>', 'ann@x.test'],
  ['<ann@x.test>', 'ann@x.test'],
  ['mailto:ann@x.test', 'ann@x.test'],
  ['ann@x.test (Ann)', 'ann@x.test'],
  ['ann@x.test (Ann@x.test)', 'ann@x.test'],
  ['Ann Lee (ann@x.test)', 'ann@x.test'],
  ['(ann@x.test)', 'ann@x.test'],
  ['"Ann@X.test" <ann@x.test>', 'ann@x.test'],
  ["'ann@x.test' <ann@x.test>", 'ann@x.test'],
  ["o'brien@x.test <o'brien@x.test>", "o'brien@x.test"],
  ['Ann (ann@x.test) <ann@x.test>', 'ann@x.test'],
  ['Ann @ Acme <ann@x.test>', 'ann@x.test'],
  ['ann@x.test <ann@x.test>', 'ann@x.test'],
  ["'+ann@x.test", '+ann@x.test'],
  ['a.n.n@x.test', 'a.n.n@x.test'],
  ['ann+news@x.test', 'ann+news@x.test'],
  ["o'brien@x.test", "o'brien@x.test"],
  ['ann_lee-2@mail.x.example', 'ann_lee-2@mail.x.example'],
  ['ann@x.invalid', 'ann@x.invalid'],
  ['ann@bücher.example', 'ann@xn--bcher-kva.example'],
  ['ann@xn--bcher-kva.example', 'ann@xn--bcher-kva.example'],
  ['ann@BU\u0308CHER.example', 'ann@xn--bcher-kva.example'],
  ['ann@XN--BCHER-KVA.example', 'ann@xn--bcher-kva.example'],
  ['ju\u0308rgen@x.test', 'j\u00fcrgen@x.test'],
  ['noreplyann@x.test', 'noreplyann@x.test'],
  ['notifications@x.test', 'notifications@x.test'],
  ['maxxxx@x.test', 'maxxxx@x.test'],
  ['ann\u200b@x.test', 'ann@x.test'],
  ['ann@x.test\u200b', 'ann@x.test'],
  ['\u2068ann@x.test\u2069', 'ann@x.test'],
  ['a_n@x.test', 'a_n@x.test'],
  ['xx@x.test', 'xx@x.test'],
  ['axxx@x.test', 'axxx@x.test'],
  ['a__b@x.test', 'a__b@x.test'],
  ['a#n@x.test', 'a#n@x.test'],
  ['!#$%*n@x.test', '!#$%*n@x.test'],
  ['masked.ball@x.test', 'masked.ball@x.test'],
  ['private@x.test', 'private@x.test'],
  ['ann@redacted.test', 'ann@redacted.test'],
  ['redacted17@x.test', 'redacted17@x.test'],
])('%j is %j', (cell, canonical) => {
  expect(read(cell)).toBe(`usable ${canonical}`);
});

test.each([
  ['ann@x.test', 'ann+1@x.test'],
  ['ann@x.test', 'a.nn@x.test'],
  ['ann@x.test', 'ann@y.test'],
  ['ann@x.test', 'ann@mail.x.test'],
  ['ann@bucher.example', 'ann@bücher.example'],
])('%j and %j are two', (a, b) => {
  expect(read(a)).not.toBe(read(b));
});

test.each([
  '',
  '  ',
  'n/a',
  'N/A',
  'null',
  '-',
  "'-",
  'none',
  'unknown',
  'missing',
  '(blank)',
  'no email',
  'undisclosed-recipients:;',
  'undisclosed-recipients:',
  'Undisclosed recipients: ;',
])('%j is missing', (cell) => {
  expect(read(cell)).toBe('missing');
});

test.each([
  'ann',
  'undisclosed-recipients: ann',
  'ann@',
  '@x.test',
  'ann@x',
  'ann@@x.test',
  'ann @x.test',
  'ann@x..test',
  'ann@.x.test',
  'ann@x.test.',
  'ann@-x.test',
  'ann@x-.test',
  '.ann@x.test',
  'ann.@x.test',
  'a..nn@x.test',
  'ann@x.test, bob@x.test',
  'ann@x.test bob@x.test',
  'bob@y.test <ann@x.test>',
  'ann@x.test (Ann) <bob@y.test>',
  'ann@x.test (bob@x.test)',
  'Ann (not ann@x.test)',
  'Ann (ann@x.test) (bob@x.test)',
  'Ann (ann@x.test) <bob@y.test>',
  'ann@x.test (old: bob@x.test)',
  'Ann <ann@x.test (bob@x.test)>',
  'joann@x.test <ann@x.test>',
  '"ann@x.test, bob@x.test" <ann@x.test>',
  'ann at x.test',
  'ann@10.0.0.1',
  `${'a'.repeat(65)}@x.test`,
  `ann@${'x'.repeat(64)}.test`,
])('%j is malformed', (cell) => {
  expect(read(cell)).toBe('malformed');
});

test.each([
  '***',
  'j***@x.test',
  '***@x.test',
  'REDACTED',
  '[redacted]',
  '<redacted>',
  'xxxxx',
  'xxxxx@x.test',
  'XXXX@x.test',
  'xxx@x.test',
  '•••@x.test',
  'hidden',
  'j\u2026@x.test',
  'j...@x.test',
  'redacted@x.test',
  'Ann <REDACTED@x.test>',
  'email.redacted@x.test',
  'redacted_email@x.test',
  'removed@x.test',
  'j####@x.test',
  'j___@x.test',
  'a___n@x.test',
  'a*n@x.test',
  'ann@x*.test',
  'jxxxxx@x.test',
])('%j is redacted', (cell) => {
  expect(read(cell)).toBe('redacted');
});

test.each(['#ERROR!', '#NAME?', '#REF!', '#VALUE!', '#N/A', '[email protected]', '[email\u00a0protected]'])(
  '%j is damaged',
  (cell) => {
    expect(read(cell)).toBe('damaged');
  },
);

test.each([
  'no-reply@x.test',
  'noreply@x.test',
  'No-Reply+42@X.test',
  'donotreply@x.test',
  'mailer-daemon@x.test',
  'postmaster@x.test',
  'calendar-noreply@x.test',
  'Ann <noreply@x.test>',
])('%j is an automated sender', (cell) => {
  expect(readEmail(cell).state).toBe('automated');
});
