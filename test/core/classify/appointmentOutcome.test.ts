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
  'Review (canceled)',
  'Review - CANCELLED',
  'Review [abgesagt]',
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
  'Orders that were canceled',
  'Review (canceled orders)',
  'Self-canceled',
])('a title %j speaks of something else', (title) => {
  expect(written('confirmed', title)).toBe('append appointment');
});

/** What would be written of an appointment with one more column. */
function beside(heading: string, cell: string) {
  const { tabs } = reviewTabs([
    { name: 'contact-map', rows: MAP },
    {
      name: 'close-appointments',
      rows: [
        ['appointment_id', 'close_contact_id', 'email', 'start_at', 'status', 'updated_at', 'title', heading],
        [
          'A1',
          'C1',
          'ann@x.test',
          '2026-05-21T09:00:00Z',
          'scheduled',
          '2026-05-14T09:00:00Z',
          'Review',
          cell,
        ],
      ],
    },
  ]);
  const [write] = tabs[0]?.verdicts[0]?.writes ?? [];
  return `${write?.operation} ${write?.field} ${write?.operation === 'set' ? write.after : ''}`.trim();
}

test.each([
  ['Canceled', 'true', 'canceled'],
  ['is_cancelled', 'TRUE', 'canceled'],
  ['canceled_at', '2026-05-15T09:00:00Z', 'canceled'],
  ['Canceled By', 'Ann Lee', 'canceled'],
  ['Cancellation reason', 'A clash, sorry', 'canceled'],
  ['Storniert am', '15.05.2026', 'canceled'],
  ['Marked as No-Show', 'Yes', 'no-show'],
  ['No Show', 'x', 'no-show'],
  ['deleted', '1', 'deleted'],
  ['Rescheduled to', 'A9', 'rescheduled'],
  ['Outcome', 'No Show', 'No Show'],
  ['Appointment Status', 'cancelled', 'cancelled'],
  ['Attendance', 'did not attend', 'did not attend'],
  ['active', 'false', 'inactive'],
  ['Is Active', '0', 'inactive'],
  ['confirmed', 'no', 'unconfirmed'],
  ['Appointment Confirmed?', 'No', 'unconfirmed'],
  ['bestätigt', 'nein', 'unconfirmed'],
])('one whose column %j says %j is not made either', (heading, cell, outcome) => {
  expect(beside(heading, cell)).toBe(`set appointment status ${outcome}`);
});

test.each([
  ['Canceled', 'false'],
  ['Canceled', ''],
  ['is_cancelled', 'No'],
  ['canceled_at', '0000-00-00 00:00:00'],
  ['Canceled By', '-'],
  ['Cancellation reason', 'N/A'],
  ['Cancellation policy', '24 hours'],
  ['Canceled orders', '3'],
  ['Marked as No-Show', 'No'],
  ['No-show fee', '25'],
  ['Rescheduled', 'true'],
  ['Outcome', 'Showed'],
  ['Payment status', 'void'],
  ['Notes', 'canceled the other one'],
  ['active', 'true'],
  ['active', ''],
  ['Active members', '0'],
  ['confirmed', 'yes'],
  ['confirmed', ''],
  ['confirmed', '2026-05-15'],
  ['Confirmed by', 'No'],
  ['Confirmed attendees', '0'],
])('one whose column %j says %j is made', (heading, cell) => {
  expect(beside(heading, cell)).toBe('append appointment');
});

test('of a column that only says whether it was canceled no status is written', () => {
  const { tabs } = reviewTabs([
    { name: 'contact-map', rows: MAP },
    {
      name: 'calendly',
      rows: [
        ['Invitee Name', 'Invitee Email', 'Event Type Name', 'Start Date & Time', 'Canceled', 'Invitee UUID'],
        ['Ann Lee', 'ann@x.test', 'Intro', '2026-05-21 09:00 am', 'false', 'I1'],
        ['Ann Lee', 'ann@x.test', 'Intro', '2026-05-22 09:00 am', 'true', 'I2'],
      ],
    },
  ]);
  expect(tabs[0]?.verdicts.map(({ writes: [write] }) => `${write?.field}: ${write?.after}`)).toEqual([
    'appointment: Intro, 2026-05-21 09:00 am',
    'appointment status: canceled',
  ]);
});
