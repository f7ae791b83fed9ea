import { CHANGE_HEADINGS } from '../../../bench/generate/runbookHeadings.ts';
import type { Coerced, Tab } from '../../../src/core/model.ts';
import { gist, reviewTabs } from '../../support/reviewTabs.ts';

const MAP: Tab = {
  name: 'contact-map',
  rows: [
    ['close_contact_id', 'ghl_contact_id', 'email'],
    ['C1', '501', 'ann@x.test'],
    ['C2', '502', 'bo@x.test'],
  ],
};
const NOT_COERCED: Coerced = new Map();

/** A change of a contact: field, value, time. */
type Change = readonly [who: string, field: string, value: string, at: string];
const WHO: Record<string, readonly string[]> = {
  ann: ['501', 'ann@x.test', 'C1'],
  bo: ['502', 'bo@x.test', 'C2'],
  'ann by e-mail': ['', 'ann@x.test', ''],
  'an id alone': ['501', '', ''],
  'a stranger': ['', 'zoe@x.test', ''],
};

/** What is said of each change, in order. */
function judged(changes: readonly Change[], coerced = NOT_COERCED): string[] {
  const rows = changes.map(([who, ...change], at) => [`E${at}`, ...(WHO[who] ?? []), ...change]);
  const { tabs } = reviewTabs([MAP, { name: 'changes', rows: [CHANGE_HEADINGS, ...rows], coerced }]);
  return (tabs[0]?.verdicts ?? []).map((verdict) => gist(verdict).split(' ').slice(0, 2).join(' '));
}

const NOON = '2026-05-06T12:00:00Z';
const LATER = '2026-05-06T13:00:00Z';
const CLOCK_ONLY = '2026-05-06 14:00';
const SAFE = 'ledger identifiers-agree';
const OLDER = 'ledger superseded';
const OPEN = 'conflict order-undecided';

describe('two values of one field of one contact', () => {
  test.each<[string, readonly Change[], string[]]>([
    [
      'at two times: the later is known',
      [
        ['ann', 'notes', 'a', NOON],
        ['ann', 'notes', 'b', LATER],
      ],
      [OLDER, SAFE],
    ],
    [
      'at one time',
      [
        ['ann', 'notes', 'a', NOON],
        ['ann', 'notes', 'b', NOON],
      ],
      [OPEN, OPEN],
    ],
    [
      'one of them without an offset',
      [
        ['ann', 'notes', 'a', NOON],
        ['ann', 'notes', 'b', CLOCK_ONLY],
      ],
      [OPEN, OPEN],
    ],
    [
      'one of them without a time, and the same value with one',
      [
        ['ann', 'notes', 'a', NOON],
        ['ann', 'notes', 'a', ''],
      ],
      [SAFE, SAFE],
    ],
    [
      'the last without a time: it holds each of the others, and is held by them',
      [
        ['ann', 'notes', 'a', NOON],
        ['ann', 'notes', 'b', LATER],
        ['ann', 'notes', 'b', ''],
      ],
      [OPEN, SAFE, OPEN],
    ],
    [
      'of another contact',
      [
        ['ann', 'notes', 'a', NOON],
        ['bo', 'notes', 'b', CLOCK_ONLY],
      ],
      [SAFE, SAFE],
    ],
    [
      'under two names of the field',
      [
        ['ann', 'lead_status', 'New', NOON],
        ['ann', 'status', 'Contacted', LATER],
      ],
      [OLDER, SAFE],
    ],
    [
      'the newest an error: to what it was changed cannot be told, so the older one waits',
      [
        ['ann', 'status', 'New', NOON],
        ['ann', 'status', '{{status}}', LATER],
      ],
      [OPEN, 'error value-invalid'],
    ],
    [
      'the newest damaged by the spreadsheet',
      [
        ['ann', 'status', 'New', NOON],
        ['ann', 'status', '#REF!', LATER],
      ],
      [OPEN, 'error value-damaged'],
    ],
    [
      'an error that a good one follows',
      [
        ['ann', 'status', '#REF!', NOON],
        ['ann', 'status', 'New', LATER],
      ],
      ['error value-damaged', SAFE],
    ],
    [
      'an opt-out that another tag follows: both wait, or it would be lost',
      [
        ['ann', 'tags', 'unsubscribed', NOON],
        ['ann', 'tags', 'vip', LATER],
      ],
      ['conflict consent-change', 'conflict consent-change'],
    ],
    [
      'an opt-out that follows another tag',
      [
        ['ann', 'tags', 'vip', NOON],
        ['ann', 'tags', 'unsubscribed', LATER],
      ],
      [OPEN, 'conflict consent-change'],
    ],
    [
      'a note that speaks of one, and another note',
      [
        ['ann', 'notes', 'asked about the unsubscribe link', NOON],
        ['ann', 'notes', 'asked again', LATER],
      ],
      [OLDER, SAFE],
    ],
    [
      "the newest a person's to decide: so is the older one",
      [
        ['ann', 'status', 'New', NOON],
        ['ann', 'status', 'Lost', LATER],
      ],
      [OPEN, 'conflict sensitive-status-change'],
    ],
    [
      'there and back: only the last would be written',
      [
        ['ann', 'status', 'Lost', NOON],
        ['ann', 'status', 'Contacted', LATER],
      ],
      [OLDER, SAFE],
    ],
    [
      'the newest of somebody unknown: it takes the place of none',
      [
        ['ann', 'status', 'New', NOON],
        ['a stranger', 'status', 'Contacted', LATER],
      ],
      [SAFE, 'conflict contact-not-mapped'],
    ],
    [
      'of another field',
      [
        ['ann', 'notes', 'a', NOON],
        ['ann', 'tags', 'b', CLOCK_ONLY],
      ],
      [SAFE, SAFE],
    ],
  ])('%s', (_, changes, expected) => {
    expect(judged(changes)).toEqual(expected);
  });
});

describe('a change of which Sheets has made a number of the only identifier', () => {
  const ids: Coerced = new Map([[1, { cells: 1, firstRow: 3 }]]);
  const changes = (field: string): Change[] => [
    ['ann by e-mail', field, 'a', NOON],
    ['an id alone', 'notes', 'b', LATER],
  ];

  test('may be of any contact: a change of its field cannot be ordered', () => {
    expect(judged(changes('notes'), ids)).toEqual([OPEN, 'error value-damaged']);
  });

  test('says nothing of another field', () => {
    expect(judged(changes('tags'), ids)).toEqual(['ledger single-identifier-match', 'error value-damaged']);
  });

  test('is whose it is where the sheet holds text', () => {
    expect(judged(changes('notes'))).toEqual([OLDER, 'ledger single-identifier-match']);
  });
});
