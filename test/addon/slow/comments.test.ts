import { Random } from '../../../bench/generate/random.ts';
import { APPOINTMENT_HEADINGS } from '../../../bench/generate/runbookHeadings.ts';
import type { Tab } from '../../../src/core/model.ts';
import { type OpenAddon, openAddon } from '../support/openAddon.ts';
import { pasteTabs, recordsOf, sheetId, textsOf } from '../support/sheets.ts';

jest.setTimeout(300_000);

const CONFLICTS = 200;
const ROUNDS = 10;
const PEOPLE = 40;
const TABS = ['Ledger', 'Conflicts', 'Errors'];

const MAP: Tab = {
  name: 'Contact Map',
  rows: [
    ['close_contact_id', 'ghl_contact_id', 'email'],
    ...Array.from({ length: PEOPLE }, (_, n) => [`C${n}`, `G${n}`, `p${n}@x.test`]),
  ],
};

/** Row `at` is a conflict: its id and its e-mail are two people's. */
function appointment(at: number): string[] {
  const [close, email] = [`C${at % PEOPLE}`, `p${(at + 1 + (at % 7)) % PEOPLE}@x.test`];
  return [`A${at}`, close, email, '2026-05-09T09:15:00Z', 'scheduled', '2026-05-01T10:00:00Z', 'Call'];
}

/** Comments and decisions by the event beside which they stand. A comment that lost its cell stands beside nothing. */
function beside({ emulator }: OpenAddon) {
  const comments: Record<string, string[]> = {};
  const decisions: Record<string, string> = {};
  for (const tab of TABS) {
    const rows = recordsOf(emulator, tab);
    for (const { row, text, anchored } of emulator.comments.list(sheetId(emulator, tab))) {
      const event = anchored ? (rows[row - 2]?.Event ?? 'no event') : 'lost';
      comments[event] = [...(comments[event] ?? []), text];
    }
    for (const { Event = '', Decision, Note, 'Previous decision': before = '' } of rows) {
      // Of a row that was reopened or cleared the decision stands in its history.
      const said = Decision || (/approve|reject/.exec(before)?.[0] ?? '');
      if (Decision || Note) decisions[`${tab} ${Event}`] = `${said}: ${Note}`;
    }
  }
  return { comments, decisions };
}

const MISCHIEF: readonly ((addon: OpenAddon, random: Random) => void)[] = [
  ({ emulator: { user } }, random) => user.sortSheet('Conflicts', 1 + random.int(6), random.chance(0.5)),
  ({ emulator: { user } }, random) => user.filter('Conflicts', 1 + random.int(3), ['close']),
  ({ emulator: { user } }) => user.removeFilter('Conflicts'),
  ({ emulator: { user } }, random) => user.hideRow(random.of(TABS), 2 + random.int(20)),
  ({ emulator }, random) => {
    const at = 1 + random.int(8);
    emulator.user.insertColumn('Conflicts', at);
    emulator.user.type('Conflicts', 1, at, `Ours ${at}`);
  },
  ({ emulator }, random) => {
    const width = textsOf(emulator, 'Conflicts')[0]?.length ?? 1;
    emulator.user.moveColumn('Conflicts', 1 + random.int(width), 1 + random.int(width));
  },
  ({ emulator }, random) => emulator.user.insertRow('Conflicts', 3 + random.int(100)),
];

/** Corrects, breaks, drops and adds a few rows, and puts the rest in another order. */
function changeSources({ emulator }: OpenAddon, random: Random, round: number): void {
  const [header = [], ...rows] = textsOf(emulator, 'appointments');
  const changed = rows
    .filter((cells) => cells[0] && !random.chance(0.03))
    .map((cells) => {
      const [id = '', close = '', email = '', ...rest] = cells;
      if (random.chance(0.05)) return [id, close, close.replace('C', 'p').concat('@x.test'), ...rest];
      if (random.chance(0.1)) return [id, close, `p${random.int(PEOPLE)}@x.test`, ...rest];
      return random.chance(0.02) ? [id, '', '', ...rest] : [id, close, email, ...rest];
    })
    .sort(() => (random.chance(0.5) ? 1 : -1));
  for (let n = 0; n < 5; n++) changed.push(appointment(1000 + round * 10 + n));
  emulator.user.clear('appointments', `A2:G${rows.length + 1}`);
  emulator.user.paste('appointments', 1, 1, [header, ...changed]);
}

test.each([1, 2])(
  'after %# and ten rounds of changes every comment and decision is beside its event',
  (seed) => {
    const addon = openAddon();
    const { emulator, run } = addon;
    pasteTabs(emulator, [
      MAP,
      {
        name: 'appointments',
        rows: [APPOINTMENT_HEADINGS, ...Array.from({ length: CONFLICTS }, (_, at) => appointment(at))],
      },
    ]);
    emulator.user.makePlainText('appointments', 'A1:G1000');
    run('runReview');
    const rows = recordsOf(emulator, 'Conflicts');
    expect(rows).toHaveLength(CONFLICTS);
    const [header = []] = textsOf(emulator, 'Conflicts');
    rows.forEach(({ Event }, at) => {
      emulator.comments.add(sheetId(emulator, 'Conflicts'), at + 2, 3, `comment on ${Event}`);
      emulator.user.type('Conflicts', at + 2, header.indexOf('Decision') + 1, at % 2 ? 'approve' : 'reject');
      emulator.user.type('Conflicts', at + 2, header.indexOf('Note') + 1, `note on ${Event}`);
    });
    const before = beside(addon);
    expect(Object.keys(before.comments)).toHaveLength(CONFLICTS);

    const random = new Random(seed);
    for (let round = 0; round < ROUNDS; round++) {
      for (let n = 0; n < 4; n++) random.of(MISCHIEF)(addon, random);
      changeSources(addon, random, round);
      expect(run('runReview')).toContain('Compared with the run before');
      expect(beside(addon)).toEqual(before);
      const events = recordsOf(emulator, 'Conflicts')
        .map((row) => row['Row key'])
        .filter(Boolean);
      expect(new Set(events).size).toBe(events.length);
    }
    const states = recordsOf(emulator, 'Conflicts').map(({ State }) => State);
    expect(states).toEqual(expect.arrayContaining(['open', 'reopened', 'cleared']));
  },
);
