import { gist, reviewTabs } from '../../support/reviewTabs.ts';

const HEADINGS = 'type,locationId,id,dateAdded,dateUpdated,email,firstName,companyName'.split(',');

/** What a webhook of Ann, last changed at `changed`, says where the map has her record in Close as changed at `held`. */
function verdict(changed: string, held: string): string {
  const { tabs } = reviewTabs([
    {
      name: 'contact-map',
      rows: [
        ['close_contact_id', 'ghl_contact_id', 'email', 'close_updated_at'],
        ['C1', 'G1', 'ann@x.test', held],
      ],
    },
    {
      name: 'webhooks',
      rows: [
        HEADINGS,
        ['ContactUpdate', 'L1', 'G1', '2026-05-01T08:00:00Z', changed, 'ann@x.test', 'Ann', 'Acme'],
      ],
    },
  ]);
  const [verdict] = tabs[0]?.verdicts ?? [];
  if (!verdict) throw new Error('no verdict');
  return gist(verdict).split(' ').slice(0, 2).join(' ');
}

test.each([
  ['2026-05-11T09:00:00Z', '2026-05-12T09:00:00Z', 'conflict older-than-map'],
  ['2026-05-12T09:00:00Z', '2026-05-11T09:00:00Z', 'ledger identifiers-agree'],
  ['2026-05-12T09:00:00Z', '', 'ledger identifiers-agree'],
  ['', '2026-05-11T09:00:00Z', 'ledger identifiers-agree'],
])('a contact sent as of %j, where the map has the other side as of %j: %s', (changed, held, expected) => {
  expect(verdict(changed, held)).toBe(expected);
});
