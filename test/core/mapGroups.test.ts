import { gist, reviewTabs } from '../support/reviewTabs.ts';

/* Rows 1 and 3 share a Close id, rows 2 and 3 a GHL id: one contact that contradicts itself, in whatever order. */
const ROWS = [
  ['C2', 'G1', 'p1@x.test', ''],
  ['C3', 'G3', 'p3@x.test', ''],
  ['C2', 'G3', 'p2@x.test', ''],
];
const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

test.each(
  ORDERS.flatMap((order) => ['p1', 'p2', 'p3'].map((name) => [order.join(' '), name, order] as const)),
)(
  'with the map in the order %s, %s belongs to the contact whose rows contradict each other',
  (_, name, order) => {
    const { tabs } = reviewTabs([
      {
        name: 'contact-map',
        rows: [
          ['close_contact_id', 'ghl_contact_id', 'email', 'phone'],
          ...order.map((at) => ROWS[at] ?? []),
        ],
      },
      {
        name: 'activity-events',
        rows: [
          ['activity_id', 'channel', 'email', 'phone', 'activity_type', 'summary', 'occurred_at'],
          ['E1', 'gmail', `${name}@x.test`, '', 'email', 'hello', '2026-05-01T10:00:00Z'],
        ],
      },
    ]);
    expect(tabs[0]?.verdicts.map(gist)).toEqual([
      expect.stringMatching(/^conflict map-contradiction of C2\/G1 /),
    ]);
  },
);
