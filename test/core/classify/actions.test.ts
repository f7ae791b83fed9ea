import { gist, reviewTabs } from '../../support/reviewTabs.ts';

const MAP = [
  ['close_contact_id', 'ghl_contact_id', 'email'],
  ['C1', 'G1', 'ann@x.test'],
];

function verdict(desired: string, type = 'call_completed') {
  const { tabs } = reviewTabs([
    { name: 'contact-map', rows: MAP },
    {
      name: 'activities',
      rows: [
        ['activity_id', 'channel', 'email', 'activity_type', 'desired_ghl_action'],
        ['A1', 'gmail', 'ann@x.test', type, desired],
      ],
    },
  ]);
  const [verdict] = tabs[0]?.verdicts ?? [];
  return verdict && gist(verdict).split(' ').slice(0, 2).join(' ');
}

test.each([
  '',
  'log call',
  'Log email',
  'log text',
  'log_note',
  'log inbound SMS to contact timeline',
  'log missed call',
  'record the conversation',
  'append note',
  'add a note to contact',
  'add internal note',
  'create follow-up task',
  'create follow up task for the client',
  'log call and create task',
  'log email, append note',
  'attach recording to the call',
  'draft follow-up',
  'draft reply',
  'please log call',
  'no action',
  'queue for review',
])('%j passes', (desired) => {
  expect(verdict(desired)).toBe('ledger single-identifier-match');
});

test.each([
  'create contact',
  'create contact if missing',
  'log call and create contact',
  'log call\ncreate contact',
  'upsert contact',
  'new contact: Ann',
  'Please delete contact',
  'log note then delete contact',
  'create task to delete the contact',
  'add note; merge with Bob',
  'set DND',
  'unsubscribe contact',
  'mark as do not contact',
  'Send follow-up email',
  'send invoice',
  'SMS client',
  'email client',
  'add email to contact',
  'add contact',
  'set contact',
  'Update owner to Kim',
  'change email to ann@home.test',
  'move to Lost',
  'cancel appointment',
  'enroll in campaign',
  'add to campaign',
  'trigger webhook',
  `log call ${'and log call '.repeat(20)}`,
])('%j is held', (desired) => {
  expect(verdict(desired)).toBe('conflict action-needs-review');
});

test.each([
  ['STOP', 'conflict consent-change'],
  ['sms_stop', 'conflict consent-change'],
  ['complaint', 'conflict consent-change'],
  ['email_bounced', 'conflict consent-change'],
  ['Unsubscribed', 'conflict consent-change'],
  ['opportunity.delete_requested', 'conflict action-needs-review'],
  ['CONTACTDELETE', 'conflict action-needs-review'],
  ['contact.merged', 'conflict action-needs-review'],
  ['emergency_call', 'ledger single-identifier-match'],
  ['stopover_call', 'ledger single-identifier-match'],
  ['email_opened', 'ledger single-identifier-match'],
])('an activity of type %s is %s', (type, expected) => {
  expect(verdict('log call', type)).toBe(expected);
});
