import { reviewTabs } from '../../support/reviewTabs.ts';

test('of a webhook those columns are written that are fields of a contact and say something, and no others', () => {
  const { tabs } = reviewTabs([
    {
      name: 'contact-map',
      rows: [
        ['close_contact_id', 'ghl_contact_id', 'email', 'phone'],
        ['C1', 'df3ZD0OqYGhI2ExshorZ', 'ann@x.test', '+1 415 555 0101'],
      ],
    },
    {
      name: 'webhooks',
      rows: [
        [
          'type',
          'locationId',
          'id',
          'email',
          'phone',
          'firstName',
          'dnd',
          'dateAdded',
          'dateUpdated',
          'tags',
          'city',
          'favoriteColor',
        ],
        [
          'ContactUpdate',
          'd87OhLiGpqZKjuDaSiml',
          'df3ZD0OqYGhI2ExshorZ',
          'ann@x.test',
          '+14155550101',
          '',
          'false',
          '2026-05-01T09:00:00Z',
          '2026-05-20T09:00:00Z',
          'vip',
          '',
          'green',
        ],
      ],
    },
  ]);
  const writes = tabs[0]?.verdicts[0]?.writes ?? [];
  expect(writes.map(({ field, after, rule }) => `${field}: ${after} ${rule}`)).toEqual([
    'do not contact: false left-alone',
    'tags: vip allowed',
  ]);
});
