import { reviewTabs } from '../../support/reviewTabs.ts';

const MAP = [
  ['close_contact_id', 'ghl_contact_id', 'email'],
  ['C1', 'G1', 'ann@x.test'],
];

/** What would be written of an appointment: its operation and the text. */
function written(status: string, title = 'Review') {
  const { tabs } = reviewTabs([
    { name: 'contact-map', rows: MAP },
    {
      name: 'close-appointments',
      rows: [
        ['appointment_id', 'close_contact_id', 'email', 'start_at', 'status', 'updated_at', 'title'],
        ['A1', 'C1', 'ann@x.test', '2026-05-21T09:00:00Z', status, '2026-05-14T09:00:00Z', title],
      ],
    },
  ]);
  const [write] = tabs[0]?.verdicts[0]?.writes ?? [];
  return `${write?.operation} ${write?.field}`;
}

test.each([
  'canceled',
  'Cancelled by invitee',
  'CANCELED',
  'no-show',
  'noshow',
  'Postponed',
  "didn't show",
  'did not attend',
  'expired',
  'waitlisted',
  'waiting list',
  'abgesagt',
  'Storniert',
  'gelöscht',
  'nicht erschienen',
  'annulé',
  'Annulée',
  'supprimé',
  'cancelado',
  'Anulada',
  'no asistió',
  'não compareceu',
  'annullato',
  'geannuleerd',
])('one that is %j is not made: that is what is written of it', (status) => {
  expect(written(status)).toBe('set appointment status');
});

test.each([
  '',
  'scheduled',
  'confirmed',
  'active',
  'new',
  'showed',
  'completed',
  'tentative',
  'bestätigt',
  'confirmé',
  'confirmada',
  'bevestigd',
  'not a draftsman',
  'cancellable',
])('one that is %j is made', (status) => {
  expect(written(status)).toBe('append appointment');
});

test.each([
  'Canceled: Review',
  'Cancelled - Review',
  '[Canceled] Review',
  'Abgesagt: Review',
  'Annulé : Review',
  'CANCELADO: Review',
  'Geannuleerd: Review',
  'Cancelled',
])('a title %j says so too', (title) => {
  expect(written('confirmed', title)).toBe('set appointment status');
});

test.each([
  'Review of canceled orders',
  'Cancellation policy: review',
  'Canceled orders: review',
  'Draft: contract',
  'Missed: call',
  'Postponed payments',
])('a title %j speaks of something else', (title) => {
  expect(written('confirmed', title)).toBe('append appointment');
});
