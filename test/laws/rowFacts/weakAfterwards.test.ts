import { differing, reviewBothWays } from '../../support/factsReview.ts';

const MAP = {
  name: 'contact-map',
  rows: [
    ['close_contact_id', 'ghl_contact_id', 'email', 'phone'],
    ['C1', 'G1', 'ann@x.test', '+15550101101'],
    ['C2', 'G2', 'info@y.test', '+15550101102'],
  ],
};
const POLICY = {
  name: 'field-policy',
  rows: [
    ['field_name', 'direction', 'winning_system', 'review_rule', 'protection'],
    ['city', 'both', 'ghl', '', 'allow'],
  ],
};
const MATCHING = {
  name: 'match-policy',
  rows: [
    ['policy_id', 'record_kind', 'sources', 'requires', 'accepts_alone', 'names'],
    ['p', 'contact-change', '', 'field;identity', 'email;phone;contact_id', ''],
  ],
};
const HEADINGS = ['change_id', 'ghl_contact_id', 'email', 'phone', 'field', 'new_value', 'updated_at'];
const OLDER = ['H1', 'G1', 'ann@x.test', '', 'city', 'Bergen', '2026-05-01T10:00:00Z'];
const BY_PHONE = ['H2', '', '', '+15550101101', 'city', 'Oslo', '2026-05-02T10:00:00Z'];
const BY_BOTH = ['H2', '', 'ann@x.test', '+15550101101', 'city', 'Oslo', '2026-05-02T10:00:00Z'];
const WRONG_NUMBER = ['H3', 'G1', '', '+15550101101', 'tags', 'Wrong number', '2026-05-03T10:00:00Z'];
const OLDER_OF_FIRM = ['H4', 'G2', '', '+15550101102', 'city', 'Bergen', '2026-05-01T10:00:00Z'];
const BY_MAILBOX = ['H5', '', 'info@y.test', '', 'city', 'Oslo', '2026-05-02T10:00:00Z'];
const ANOTHER = ['H6', 'G1', 'info@y.test', '', 'tags', 'vip', '2026-05-03T10:00:00Z'];

const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

const UNCERTAIN = 'ledger identifiers-agree';
const REPLACED = 'ledger superseded';

test.each([
  ['on a phone that another row disowns does not', [OLDER, BY_PHONE, WRONG_NUMBER], UNCERTAIN],
  ['on an e-mail beside it does', [OLDER, BY_BOTH, WRONG_NUMBER], REPLACED],
  ['on a mailbox beside somebody else does not', [OLDER_OF_FIRM, BY_MAILBOX, ANOTHER], UNCERTAIN],
  ['on a phone that nobody disowns does', [OLDER, BY_PHONE, OLDER_OF_FIRM], REPLACED],
])(
  'a newer change that rests %s take the place of an older one, in whatever order they come',
  (_, changes, older) => {
    for (const order of ORDERS) {
      const rows = [HEADINGS, ...order.map((at) => changes[at] ?? [])];
      const tabs = [MAP, POLICY, MATCHING, { name: 'ghl-contact-changes', rows }];
      const { inMemory, fromFacts } = reviewBothWays(tabs);
      expect(differing(inMemory, fromFacts)).toEqual([]);
      const [outcome, cells] = JSON.parse(inMemory.get(`ghl-contact-changes!${order.indexOf(0) + 2}`) ?? '');
      expect([order, `${outcome} ${cells.reason_code}`]).toEqual([order, older]);
    }
  },
);
