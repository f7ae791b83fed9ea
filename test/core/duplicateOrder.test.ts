import { reviewTabs } from '../support/reviewTabs.ts';

const HEADER = [
  'Record ID',
  'First Name',
  'Last Name',
  'Email',
  'Phone Number',
  'Lead Status',
  'Contact owner',
];
const contact = (id: string) => [id, 'Ann', 'Lee', 'ann@x.test', '', '', ''];

/* One record exported seven times, and another that shares its e-mail. */
test.each([
  ['first', ['2', '1', '1', '1', '1', '1', '1', '1']],
  ['last', ['1', '1', '1', '1', '1', '1', '1', '2']],
])('a duplicate that stands %s is seen from both rows', (_, ids) => {
  const { tabs } = reviewTabs([
    {
      name: 'contact-map',
      rows: [
        ['hubspot_contact_id', 'close_contact_id', 'email'],
        ['1', 'C1', 'ann@x.test'],
      ],
    },
    { name: 'hubspot contacts', rows: [HEADER, ...ids.map(contact)] },
  ]);
  const held = tabs[0]?.verdicts.filter(({ findings }) =>
    findings.some(({ reason }) => reason === 'duplicate-contacts'),
  );
  expect(held?.map(({ event }) => event.key).sort()).toEqual(['hubspot:contact:1', 'hubspot:contact:2']);
});
