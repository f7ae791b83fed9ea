import { differing, reviewBothWays } from '../../support/factsReview.ts';

const MAP = {
  name: 'contact-map',
  rows: [
    ['close_contact_id', 'ghl_contact_id', 'email', 'city'],
    ['C1', 'G1', 'ann@x.test', 'Rome'],
  ],
};
const POLICY = {
  name: 'field-policy',
  rows: [
    ['field_name', 'direction', 'winning_system', 'review_rule', 'protection'],
    ['city', 'both', 'ghl', '', 'allow'],
  ],
};
const HEADINGS = ['change_id', 'ghl_contact_id', 'email', 'field', 'new_value', 'updated_at'];
const change = (id: string, value: string, at: string) => [id, 'G1', 'ann@x.test', 'city', value, at];
const OLDER = change('H1', 'Bergen', '2026-05-01T10:00:00Z');
/** A blank value is held. */
const NEWEST = [
  change('H2', '', '2026-05-02T10:00:00Z'),
  change('H3', 'Oslo', '2026-05-02T10:00:00Z'),
  change('H4', 'Nice', '2026-05-02T10:00:00Z'),
];

test.each([
  ['first', [0, 1, 2]],
  ['between the others', [1, 0, 2]],
  ['last', [1, 2, 0]],
])('of the newest changes at one time one is held and stands %s: an older one waits for it', (_, order) => {
  const newest = order.map((at) => NEWEST[at] ?? []);
  const rows = [HEADINGS, OLDER, ...newest];
  const { inMemory, fromFacts } = reviewBothWays([MAP, POLICY, { name: 'ghl-contact-changes', rows }]);
  expect(differing(inMemory, fromFacts)).toEqual([]);
  const [outcome, cells] = JSON.parse(inMemory.get('ghl-contact-changes!2') ?? '');
  expect([outcome, cells.reason_code]).toEqual(['conflict', 'order-undecided']);
});
