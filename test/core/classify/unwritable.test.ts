import { gist, reviewTabs } from '../../support/reviewTabs.ts';

const MAP = [
  ['close_contact_id', 'ghl_contact_id', 'email'],
  ['C1', 'G1', 'ann@x.test'],
];
const NOW = '2026-06-01T00:00:00Z';

function judged(name: string, headings: readonly string[], cells: readonly string[]): string {
  const { tabs } = reviewTabs(
    [
      { name: 'contact-map', rows: MAP },
      { name, rows: [headings, cells] },
    ],
    { now: NOW },
  );
  const [verdict] = tabs[0]?.verdicts ?? [];
  return verdict ? gist(verdict).split(' ').slice(0, 2).join(' ') : 'no verdict';
}

function appointment(title: string, status: string, start = '2026-05-21T09:00:00Z'): string {
  return judged(
    'close-appointments',
    ['appointment_id', 'close_contact_id', 'email', 'start_at', 'status', 'updated_at', 'title'],
    ['A1', 'C1', 'ann@x.test', start, status, '2026-05-14T09:00:00Z', title],
  );
}

test.each([
  ['Review with {{contact.name}}', 'confirmed', 'error value-invalid'],
  ['[object Object]', 'confirmed', 'error value-invalid'],
  ['Review with JÃ¶rg', 'confirmed', 'error value-damaged'],
  ['Review', '{{appointment.status}}', 'error value-invalid'],
  ['Review', '[object Object]', 'error value-invalid'],
])('of an appointment %j that is %j nothing is written', (title, status, is) => {
  expect(appointment(title, status)).toBe(is);
});

test.each([
  ['Review with Jörg {team}', 'confirmed'],
  ['Review; then lunch', 'confirmed'],
  ['', 'new'],
  ['*** VIP *** Review', 'n/a'],
  ['Review', 'null'],
  ['Review <> Northwind', 'showed'],
  ['Select Comfort: review', ''],
])('an appointment %j that is %j is', (title, status) => {
  expect(appointment(title, status)).toBe('ledger identifiers-agree');
});

const TO_COME = '2026-07-21T09:00:00Z';

test.each(['showed', 'Completed', 'no-show', 'noshow', 'attended', 'abgeschlossen'])(
  'an appointment that is to come cannot be %s',
  (status) => {
    expect(appointment('Review', status, TO_COME)).toBe('conflict time-impossible');
  },
);

test.each([
  ['showed', '2026-05-21T09:00:00Z'],
  ['no-show', '2026-05-21T09:00:00Z'],
  ['showed', '2026-06-01T12:00:00Z'],
  ['confirmed', TO_COME],
  ['canceled', TO_COME],
  ['show up early', TO_COME],
])('one may be %s at %s', (status, start) => {
  expect(appointment('Review', status, start)).toBe('ledger identifiers-agree');
});

function note(title: string): string {
  return judged(
    'activity-events',
    [
      'event_id',
      'activity_type',
      'contact_email',
      'occurred_at',
      'summary',
      'desired_ghl_action',
      'close_contact_id',
    ],
    ['E1', 'note', 'ann@x.test', '2026-05-14T09:00:00Z', title, 'log note', 'C1'],
  );
}

test('a log of what was said may bear its merge fields, and is no mark alone', () => {
  expect(note('Hi {{first_name}}, see you on Friday')).toMatch(/^ledger /);
  expect(note('xxxx')).toMatch(/^ledger /);
  expect(note('[redacted]')).toMatch(/^ledger /);
  expect(note('[object Object]')).toBe('error value-invalid');
  expect(note('{{note.body}}')).toBe('error value-invalid');
});

function opportunity(status: string): string {
  return judged(
    'ghl-opportunities',
    ['Opportunity ID', 'Opportunity name', 'Contact ID', 'email', 'pipeline', 'status', 'Lead Value'],
    ['O1', 'Garden', 'G1', 'ann@x.test', 'Sales', status, '1500'],
  );
}

test.each(['{{opportunity.status}}', 'true', 'open → won', 'stat_abcdefghijklmnopqrstuvwxyz'])(
  'no opportunity is %j',
  (status) => {
    expect(opportunity(status)).toBe('error value-invalid');
  },
);

test.each(['open', 'won', 'lost', 'Proposal sent', 'n/a'])('an opportunity may be %j', (status) => {
  expect(opportunity(status)).toBe('ledger identifiers-agree');
});

function change(heading: string, action: string): string {
  return judged(
    'ghl-contact-changes',
    ['change_id', 'ghl_contact_id', 'email', 'close_contact_id', 'field', 'new_value', 'updated_at', heading],
    ['E1', 'G1', 'ann@x.test', 'C1', 'tags', 'vip', '2026-05-14T09:00:00Z', action],
  );
}

test.each([
  ['action', 'remove tag'],
  ['desired_action', 'Removed'],
  ['operation', 'delete'],
  ['change_type', 'clear'],
  ['desired_crm_action', "don't add"],
  ['event type', 'tag_removed'],
])('a change with %s=%s takes its value out', (heading, action) => {
  expect(change(heading, action)).toBe('conflict action-needs-review');
});

test.each([
  ['action', 'add tag'],
  ['action', 'update'],
  ['operation', 'set'],
  ['change_type', 'updated'],
  ['event type', 'ContactTagUpdate'],
  ['reason', 'removed from the waiting room'],
])('a change with %s=%s puts it in', (heading, action) => {
  expect(change(heading, action)).toBe('ledger identifiers-agree');
});
