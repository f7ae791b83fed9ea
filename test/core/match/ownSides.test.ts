import { ownSidesFinding } from '../../../src/core/match/ownSidesFinding.ts';
import { reviewTabs } from '../../support/reviewTabs.ts';

const CLIENTS = ['ann@a.test', 'bob@b.test', 'cleo@c.test', 'dan@d.test'];
const US = 'hello@studio.test';
const at = (list: readonly string[], index: number) => list[index % list.length] ?? '';

interface Message {
  readonly from: string;
  readonly to: string;
  readonly cc?: string;
}

function reviewMails(messages: readonly Message[], map: readonly string[] = CLIENTS) {
  const { tabs } = reviewTabs([
    {
      name: 'contact-map',
      rows: [
        ['close_contact_id', 'ghl_contact_id', 'email'],
        ...map.map((email, index) => [`C${index}`, `G${index}`, email]),
      ],
    },
    {
      name: 'mail',
      rows: [
        ['Message ID', 'Thread ID', 'Date', 'From', 'To', 'Cc', 'Subject'],
        ...messages.map(({ from, to, cc = '' }, index) => [
          `m${index}@mail.test`,
          `t${index}`,
          new Date(Date.UTC(2026, 4, 1, 0, index)).toISOString(),
          from,
          to,
          cc,
          `Brief ${index}`,
        ]),
      ],
    },
  ]);
  const [tab] = tabs;
  if (!tab) throw new Error('no tab');
  const codes = tab.verdicts.map(({ findings, match }) =>
    [findings[0]?.reason, match.contact?.key ?? ''].join(' ').trim(),
  );
  return { codes, findings: ownSidesFinding([tab.open]) };
}

/** `count` mails between `own` and the others in turn, every third one from us. */
function account(count: number, own: string, others: readonly string[] = CLIENTS): Message[] {
  return Array.from({ length: count }, (_, index) => {
    const other = at(others, index);
    return index % 3 === 0 ? { from: own, to: other } : { from: other, to: own };
  });
}

const expected = (messages: readonly Message[]) =>
  messages.map(({ from, to }) => {
    const client = CLIENTS.findIndex((email) => email === from || email === to);
    return client < 0 ? 'contact-not-mapped' : `single-identifier-match C${client}/G${client}`;
  });

test('a mailbox on nearly all messages of several contacts is ours, and one finding says so', () => {
  const messages = [...account(58, US), { from: 'list@news.test', to: 'members@news.test' }];
  const { codes, findings } = reviewMails(messages);
  expect(codes.slice(0, 58)).toEqual(expected(messages).slice(0, 58));
  expect(codes[58]).toBe('direction-undecided');
  expect(findings.map(({ reason }) => reason)).toEqual(['own-side-unlisted']);
  expect(findings[0]?.evidence).toContain(US);
});

test('strangers beside it are not mapped, whichever side they stand on', () => {
  const messages = account(40, US, [...CLIENTS, 'eve@stranger.test', 'fay@other.test']);
  expect(reviewMails(messages).codes).toEqual(expected(messages));
});

const TEAM = ['kim@studio.test', 'lou@studio.test', 'max@studio.test', 'noa@studio.test'];

test.each<[string, readonly Message[], readonly string[]]>([
  ['a few messages', account(19, US), CLIENTS],
  ['messages of one client', account(40, US, ['ann@a.test']), CLIENTS],
  ['messages of two clients', account(40, US, ['ann@a.test', 'bob@b.test']), CLIENTS],
  ['an unmapped client on all messages of our team', account(40, 'zoe@client.test', TEAM), CLIENTS],
  ['the same where the map holds our team', account(40, 'zoe@client.test', TEAM), [...CLIENTS, ...TEAM]],
  [
    'a partner on all messages, one of us in copy of most',
    account(40, 'zoe@partner.test').map((message) => ({ ...message, cc: US })),
    CLIENTS,
  ],
  [
    'a partner on all messages, our team by turns in copy',
    account(40, 'zoe@partner.test').map((message, index) => ({ ...message, cc: at(TEAM, index) })),
    CLIENTS,
  ],
  ['a mapped contact on all messages', account(40, US), [...CLIENTS, US]],
  [
    'contacts of one firm alone',
    account(40, US, ['a@firm.test', 'b@firm.test', 'c@firm.test', 'd@firm.test']),
    ['a@firm.test', 'b@firm.test', 'c@firm.test', 'd@firm.test'],
  ],
  [
    'a mailbox on the first messages only',
    [...account(60, US), ...account(60, 'info@second.test'), ...account(60, 'third@third.test')],
    CLIENTS,
  ],
])('%s teach nothing', (_, messages, map) => {
  const { codes } = reviewMails(messages, map);
  expect(codes.filter((code) => code.startsWith('single') || code.startsWith('identifiers'))).toEqual([]);
});

test('nothing is suggested where two may be ours', () => {
  const { findings } = reviewMails(account(10, US, ['zoe@client.test']));
  expect(findings).toHaveLength(1);
  expect(findings[0]?.fixes).toBeUndefined();
});

test('a contact on all messages is not suggested', () => {
  const { findings } = reviewMails(account(10, 'ann@a.test', TEAM));
  expect(findings[0]?.fixes).toBeUndefined();
});

test('a team is suggested by its domain', () => {
  const messages = account(12, US).map((message, index) =>
    index % 3 === 0 ? { ...message, from: at(TEAM, index) } : { ...message, to: at(TEAM, index) },
  );
  expect(reviewMails(messages).findings[0]?.fixes?.[0]?.rows).toMatchObject([{ identifier: '@studio.test' }]);
});

/** What is found of texts from one client to one line, of which each says its direction or not. */
function findingsOfTexts(directions: readonly string[]) {
  const { tabs } = reviewTabs([
    {
      name: 'contact-map',
      rows: [
        ['close_contact_id', 'ghl_contact_id', 'phone'],
        ['C1', 'G1', '+1 415 555 0101'],
      ],
    },
    {
      name: 'texts',
      rows: [
        ['id', 'createdAt', 'direction', 'from', 'to', 'conversationBody'],
        ...directions.map((direction, index) => [
          `t${index}`,
          new Date(Date.UTC(2026, 4, 1, 0, index)).toISOString(),
          direction,
          '+1 415 555 0101',
          '+1 415 555 0190',
          `Text ${index}`,
        ]),
      ],
    },
  ]);
  return ownSidesFinding(tabs.map(({ open }) => open)).map(({ reason }) => reason);
}

test('messages that say their direction are in no doubt, whoever stands on the fewer that do not', () => {
  const silent = Array.from({ length: 25 }, () => '');
  const incoming = Array.from({ length: 35 }, () => 'incoming');
  expect(findingsOfTexts(silent)).toEqual(['own-side-unlisted']);
  expect(findingsOfTexts([...silent, ...incoming])).toEqual([]);
});
