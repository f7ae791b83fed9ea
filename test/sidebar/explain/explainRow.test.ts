import { explained } from './support.ts';

const standings = (email: string, phone: string) =>
  explained(email, phone).picture.identifiers.map(
    ({ identifier, standing }) => `${identifier.kind} ${standing}`,
  );

test.each([
  ['ann.lee@x.test', '+1 555 010 2001', ['email agrees', 'phone agrees']],
  ['ann.lee@x.test', '', ['email names']],
  ['ann.lee@x.test', '+1 555 010 3002', ['email disagrees', 'phone disagrees']],
  ['ann.lee@x.test', '+1 555 010 9999', ['email names', 'phone not-in-map']],
  ['ann.lee@x.test', 'ask Ann', ['email names', 'phone unreadable']],
  ['', '+1 555 010 4003', ['phone several']],
  ['no-reply@x.test', '', ['email names-nobody']],
  ['', '', []],
])('the picture of %s and %s', (email, phone, expected) => {
  expect(standings(email, phone)).toEqual(expected);
});

test('lines lead from each identifier to every contact that holds it, and are marked where they disagree', () => {
  const { picture } = explained('ann.lee@x.test', '+1 555 010 4003');
  expect(picture.contacts.map(({ key }) => key)).toEqual(['CLOSE-1/GHL-1', 'CLOSE-3/GHL-3', 'CLOSE-4/GHL-4']);
  expect(picture.lines).toEqual([
    { from: 0, to: 0, disagrees: false },
    { from: 1, to: 1, disagrees: true },
    { from: 1, to: 2, disagrees: true },
  ]);
});

test('the text alternative names every identifier and every contact', () => {
  const { says } = explained('ann.lee@x.test', '+1 555 010 3002').picture;
  for (const word of ['ann.lee@x.test', '+15550103002', 'CLOSE-1', 'CLOSE-2']) expect(says).toContain(word);
});

test('the evidence holds each identifier as it was, as it was read, and the map row that holds it', () => {
  const { evidence } = explained('Ann <ANN.LEE@x.test>', '');
  expect(
    evidence.map(({ identifier, standing, holders }) => [
      identifier.raw,
      identifier.canonical,
      standing,
      holders,
    ]),
  ).toEqual([
    [
      'Ann <ANN.LEE@x.test>',
      'ann.lee@x.test',
      'names',
      [{ key: 'CLOSE-1/GHL-1', name: 'Ann Lee', mapRows: [2] }],
    ],
    ['', '', 'missing', []],
  ]);
});

test('candidates say what agrees, what disagrees, and on which side something is missing', () => {
  const [first] = explained('ann.lee@x.test', '+1 555 010 3002').candidates;
  expect(first?.kinds.map(({ kind, agreement }) => `${kind} ${agreement}`)).toEqual([
    'close_contact_id missing on the row',
    'ghl_contact_id missing on the row',
    'email agrees',
    'phone disagrees',
  ]);
});

test.each([
  ['ann.lee@x.tset', '', [2]],
  ['ann.lee@other.test', '', [2]],
  ['', '+1 555 010 2007', [2]],
  ['bob@other.test', '+1 555 010 2007', [2, 3]],
  ['nobody@nowhere.test', '+1 555 019 9876', []],
  ['ann.lee@x.test', '', []],
])('the map rows nearest to %s and %s', (email, phone, rows) => {
  const near = explained(email, phone).nearest.map(({ mapRow }) => mapRow.row);
  expect(near.sort()).toEqual(rows);
});

test('what rests on other rows comes from the last run, and an explanation may be asked for again and again', () => {
  const standing = [{ reason: 'event-id-reused' as const, evidence: '' }];
  for (let time = 0; time < 3; time++) {
    expect(explained('ann.lee@x.test', '+1 555 010 2001', standing).verdict.outcome).toBe('conflict');
    expect(explained('ann.lee@x.test', '+1 555 010 2001').verdict.outcome).toBe('ledger');
  }
});
