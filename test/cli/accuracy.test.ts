import { readdirSync } from 'node:fs';
import { accuracyOf } from '../../src/cli/accuracyOf.ts';
import { buildCommandLine, program } from '../support/commandLine.ts';
import { reviewFixture } from '../support/reviewFixture.ts';
import { folderOf } from '../support/temporary.ts';

const MAP = `close_contact_id,ghl_contact_id,email,phone
C1,G1,ann@x.test,+15550101101
C2,G2,bob@x.test,+15550101102
C3,G3,bob@x.test,+15550101103
C44,C1,cid@x.test,+15550101104
`;
const EVENTS = `activity_id,channel,email,phone,activity_type,summary,occurred_at,desired_ghl_action
T1,gmail,ann@x.test,,email,one,2026-05-06T10:02:00Z,log email
T2,gmail,ANN@x.test,+1 555 010 1101,email,two,2026-05-06T10:03:00Z,log email
T3,gmail,bob@x.test,,email,three,2026-05-06T10:04:00Z,log email
T4,openphone,,+1 (555) 010-1103,call,four,2026-05-06T10:05:00Z,log call
T5,gmail,eve@x.test,,email,five,2026-05-06T10:06:00Z,log email
T6,gmail,dee@x.test,,email,six,2026-05-06T10:07:00Z,log email
T7,gmail,ann@x.test,+1 555 010 1102,email,seven,2026-05-06T10:08:00Z,log email
T8,gmail,ann@x.test,,email,eight,2026-05-06T10:09:00Z,log email
`;
/** T3 is held for nothing (it is truly one contact's), T4 goes to a wrong contact, T8 is not told. */
const TRUTH = `event_id,contact
T1,C1/G1
T2,G1
T3,C2
T4,G2
T5,nobody
T6,Nobody
T7,C2/G2
`;
const folder = (truth: string, events = EVENTS) =>
  folderOf({ 'contact-map.csv': MAP, 'activity-events.csv': events, 'truth.csv': truth });
const OPTIONS = { slice: '', region: '' };

beforeAll(buildCommandLine);

test('each row counts once, as right, wrong or held, and as needless where one contact is the truth', async () => {
  const accuracy = await accuracyOf(folder(TRUTH), OPTIONS);
  expect([accuracy.rows, accuracy.untold]).toEqual([7, 1]);
  expect(accuracy.review).toEqual({ right: 2, wrong: 1, held: 4, needless: 2 });
  expect(accuracy.byReason).toEqual({
    'single-identifier-match': { right: 1, wrong: 1, held: 0, needless: 0 },
    'identifiers-agree': { right: 1, wrong: 0, held: 0, needless: 0 },
    'identifier-shared': { right: 0, wrong: 0, held: 1, needless: 1 },
    'contact-not-mapped': { right: 0, wrong: 0, held: 2, needless: 0 },
    'identifiers-disagree': { right: 0, wrong: 0, held: 1, needless: 1 },
  });
  expect(accuracy.byIdentifiers).toEqual({
    'e-mail': { right: 1, wrong: 0, held: 3, needless: 1 },
    'e-mail + phone': { right: 1, wrong: 0, held: 1, needless: 1 },
    phone: { right: 0, wrong: 1, held: 0, needless: 0 },
  });
  expect(accuracy.misses).toEqual([
    {
      tab: 'activity-events',
      row: 5,
      eventId: 'T4',
      reason: 'single-identifier-match',
      named: 'C3/G3',
      truly: 'C2/G2',
    },
  ]);
});

test('the rivals write to the first contact that they find', async () => {
  const { rivals } = await accuracyOf(folder(TRUTH), OPTIONS);
  // T7's e-mail is Ann's, and its phone, which truth follows, is never looked at; T2's e-mail has capitals.
  expect(rivals).toEqual({
    'first match by e-mail, else by phone': { right: 3, wrong: 2, held: 2, needless: 0 },
    'exact e-mail alone': { right: 2, wrong: 1, held: 4, needless: 2 },
  });
});

test('rows may be named by tab and row, and the truth is neither set-up nor an export', async () => {
  const input = folder('Tab,Row,Contact\nActivity Events,2,C1/G1\nactivity-events,9,nobody\n');
  const { review, misses } = await accuracyOf(input, OPTIONS);
  expect(review).toEqual({ right: 1, wrong: 1, held: 0, needless: 0 });
  expect(misses).toMatchObject([{ row: 9, truly: 'nobody' }]);
  const { report } = await reviewFixture(input);
  expect([report.inputs.map(({ tab }) => tab), report.unrecognized]).toEqual([['activity-events'], []]);
});

test('the command prints the tables and the misses, writes nothing, and ends well', () => {
  const input = folder(TRUTH);
  const before = readdirSync(input);
  const { status, stdout } = program('accuracy', input);
  expect(status).toBe(0);
  for (const said of ['identifiers-agree', 'exact e-mail alone', 'e-mail + phone', 'T4', 'C3/G3', 'C2/G2'])
    expect(stdout).toContain(said);
  expect(JSON.parse(program('accuracy', input, '--json').stdout)).toMatchObject({ rows: 7 });
  expect(readdirSync(input)).toEqual(before);
});

test.each<[string, string | null, RegExp]>([
  ['no truth.csv', null, /truth\.csv is not there.*event_id,contact/],
  ['no contact column', 'event_id,who\nT1,C1/G1\n', /truth: needs the columns .*contact/],
  ['no name of a row', 'row,contact\n2,C1/G1\n', /truth: needs the columns .*event_id/],
  ['a contact that the map has not', 'event_id,contact\nT1,C9\n', /truth, row 2: "C9".*nobody/],
  ['no contact', 'event_id,contact\nT1,\n', /truth, row 2: "".*nobody/],
  ['an id of two contacts', 'event_id,contact\nT1,C1\n', /truth, row 2: "C1" .*2 contacts.*contact key/],
  ['an event that is not there', 'event_id,contact\nT1,C1/G1\nT99,C2\n', /truth, row 3: .*"T99"/],
  ['a row that is not there', 'tab,row,contact\nactivity-events,99,C2\n', /truth, row 2: .*row 99/],
  ['a header as a row', 'tab,row,contact\nactivity-events,1,C2\n', /truth, row 2: .*row 1"/],
  ['a row named twice', 'event_id,contact\nT1,C2\nT1,nobody\n', /truth, row 3: .*row 2/],
  ['a row without a name', 'event_id,contact\n,C2\n', /truth, row 2: .*event_id/],
])('%s is one clear line', (_, truth, says) => {
  const input =
    truth === null ? folderOf({ 'contact-map.csv': MAP, 'activity-events.csv': EVENTS }) : folder(truth);
  const { status, stdout, stderr } = program('accuracy', input);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toMatch(says);
});

test('an event id on rows of two exports names neither', () => {
  const input = folderOf({
    'contact-map.csv': MAP,
    'activity-events.csv': EVENTS,
    'close-appointments.csv':
      'appointment_id,close_contact_id,email,start_at,status,updated_at\nT1,C2,bob@x.test,2026-05-12T10:00:00Z,scheduled,2026-05-05T15:10:00Z\n',
    'truth.csv': 'event_id,contact\nT1,C2\n',
  });
  const { status, stderr } = program('accuracy', input);
  expect(status).toBe(2);
  expect(stderr).toMatch(/truth, row 2: .*"T1".*activity-events.*close-appointments.*tab and row/);
});

test('a change that a newer one follows is written to nobody, and so to no wrong contact', async () => {
  const changes = `change_id,ghl_contact_id,email,close_contact_id,field,new_value,updated_at
K1,G1,ann@x.test,C1,notes,a,2026-05-06T10:02:00Z
K2,G1,ann@x.test,C1,notes,b,2026-05-06T10:03:00Z
`;
  const told = (contact: string) =>
    folderOf({
      'contact-map.csv': MAP,
      'ghl-contact-changes.csv': changes,
      'truth.csv': `event_id,contact\nK1,${contact}\nK2,C1/G1\n`,
    });
  for (const [contact, score] of [
    ['nobody', { right: 0, wrong: 0, held: 1, needless: 0 }],
    ['C1/G1', { right: 1, wrong: 0, held: 0, needless: 0 }],
  ] as const)
    expect((await accuracyOf(told(contact), OPTIONS)).byReason.superseded).toEqual(score);
});
