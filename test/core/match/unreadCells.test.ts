import { ACTIVITY_HEADINGS } from '../../../bench/generate/runbookHeadings.ts';
import type { Row, Tab } from '../../../src/core/model.ts';
import { gist, reviewTabs } from '../../support/reviewTabs.ts';

const MAP: Tab = {
  name: 'contact-map',
  rows: [
    ['close_contact_id', 'ghl_contact_id', 'copper_id', 'acme_contact_id', 'email', 'phone'],
    ['CLOSE-101', 'GHL-501', '171000501', 'Ann', 'ann@x.test', '+1 555 010 1101'],
    ['CLOSE-102', 'GHL-502', '171000502', '', 'bo@x.test', '+1 555 010 1102'],
    ['CLOSE-103', 'GHL-503', '103', 'Cy', 'cy@x.test', '+1 555 010 1103'],
    ['CLOSE-104', 'GHL-504', '', 'Dee', 'dee@x.test', '+1 555 010 1104'],
    ['CLOSE-105', 'GHL-505', '', '', 'ann@x.test', '+1 555 010 1199'],
    ['CLOSE-107', 'GHL-507', '', '', 'fay@x.test', '+1 777 010 1101'],
  ],
};
const ROW = ['E1', 'gmail', '', '+1 555 010 1101', 'note', 'Called', '2026-05-04T10:00:00Z', 'log note'];

function verdict(heading: string, cell: string, others: readonly Tab[] = [], region = 'US'): string {
  const events: Tab = {
    name: 'events',
    rows: [
      [...ACTIVITY_HEADINGS, heading],
      [...ROW, cell],
    ],
  };
  const { tabs } = reviewTabs([MAP, events, ...others], { region });
  const [first] = tabs[0]?.verdicts ?? [];
  if (!first) throw new Error('no verdict');
  return gist(first).split(' of ')[0] ?? '';
}

const SAFE = 'ledger single-identifier-match';
const DISAGREE = 'conflict identifiers-disagree';
const ID_DISAGREES = 'conflict contact-id-disagrees';

test.each([
  ['contact_id', 'CLOSE-102', ID_DISAGREES],
  ['Kontakt', 'GHL-502', ID_DISAGREES],
  ['Sync ref', 'CLOSE-102', ID_DISAGREES],
  ['keap_contact_id', 'GHL-502', ID_DISAGREES],
  ['Client ID', '171000502', ID_DISAGREES],
  ['Person ID', '103', ID_DISAGREES],
  ['Client ID', '103.0', ID_DISAGREES],
  ['Contact ID', 'Dee', ID_DISAGREES],
  ['Contacts', 'CLOSE-101; CLOSE-102', ID_DISAGREES],
  ['contact_key', 'CLOSE-102/GHL-502', ID_DISAGREES],
  ['Matched with', 'GHL-502/CLOSE-102 Bo Day', ID_DISAGREES],
  ['Reply-To', 'bo@x.test', DISAGREE],
  ['Sender', 'Bo Day <BO@x.test>', DISAGREE],
  ['participant_email', 'bo@x.test', DISAGREE],
  ['Guest Email(s)', 'ann.second@x.test, bo@x.test', DISAGREE],
  ['Correo', 'bo@x.test', DISAGREE],
  ['Anything', 'mailto:bo@x.test', DISAGREE],
  ['Notes', 'bo@x.test', DISAGREE],
  ['caller_phone', '5550101102', DISAGREE],
  ['SMS Number', '555-010-1102', DISAGREE],
  ['WhatsApp', '15550101102', DISAGREE],
  ['Line', '+15550101102', DISAGREE],
  ['Line', '(555) 010-1102', DISAGREE],
  ['Contact URL', 'https://app.gohighlevel.com/v2/location/LOC7/contacts/detail/GHL-502', ID_DISAGREES],
  ['GHL link', 'https://app.crm.test/contacts/GHL-502?tab=notes', ID_DISAGREES],
  ['Open', 'app.close.com/lead/lead_7/#contact=CLOSE-102', ID_DISAGREES],
  ['Copper', 'https://app.copper.com/companies/9/app#/contact/171000502', ID_DISAGREES],
  ['Record', 'https://app.hubspot.com/contacts/7/record/0-1/171000502/', ID_DISAGREES],
  ['Link', 'https://x.test/new?email=bo%40x.test&x=1', DISAGREE],
  ['Link', 'mailto:bo@x.test?subject=Hi', DISAGREE],
  ['Chat', 'https://wa.me/15550101102', DISAGREE],
  ['Chat', 'https://api.whatsapp.com/send?phone=%2B15550101102', DISAGREE],
  ['Chat', 'sms:+15550101102', DISAGREE],
  ['raw', '{"to":"bo@x.test","from":"ann@x.test"}', DISAGREE],
  ['payload', '{"contact":{"id":"GHL-502","emails":[]}}', ID_DISAGREES],
  ['Invitees', '["bo@x.test"]', DISAGREE],
  ['Invitees', '["Ann <ann@x.test>", "Bo <bo@x.test>"]', DISAGREE],
  ['raw', '{"from":"+15550101102"}', DISAGREE],
  ['Open', '<a href="https://app.crm.test/contacts/GHL-502">Bo</a>', ID_DISAGREES],
  ['Open', '=HYPERLINK("https://app.crm.test/contacts/GHL-502","Bo")', ID_DISAGREES],
  ['Notes', 'https://app.crm.test/contacts/GHL-502', ID_DISAGREES],
  ['Anything', '15550101102', DISAGREE],
  ['Anything', '0015550101102', DISAGREE],
  ['Number', '5550101102', DISAGREE],
  ['handset', '5550101102', DISAGREE],
  ['Numéro', '5550101102', DISAGREE],
  ['Anything', '☎ +15550101102', DISAGREE],
  ['Anything', 'ｔｅｌ：＋１５５５０１０１１０２', DISAGREE],
  ['Anything', 'bo＠x.test', DISAGREE],
  ['Anything', 'bo%40x.test', DISAGREE],
  ['Anything', 'bo@x.test kim@y.test', DISAGREE],
  ['Anything', 'with bo@x.test (host)', DISAGREE],
  ['Anything', '#CLOSE-102', ID_DISAGREES],
  ['Anything', 'Bo Day (GHL-502)', ID_DISAGREES],
])('under %j, %j is another contact’s: %s', (heading, cell, expected) => {
  expect(verdict(heading, cell)).toBe(expected);
});

test.each([
  ['Reply-To', 'ann@x.test'],
  ['Line', '+15550101101'],
  ['Sync ref', 'GHL-501'],
  ['Reply-To', 'nobody.known@x.test'],
  ['Owner email', 'bo@x.test'],
  ['Host', 'bo@x.test'],
  ['Assigned To', 'bo@x.test'],
  ['Agent', 'GHL-502'],
  ['Created By', 'bo@x.test'],
  ['User', 'bo@x.test'],
  ['last_email_from', 'bo@x.test'],
  ['Referred by', 'bo@x.test'],
  ['Amount', '103'],
  ['Amount', '171000502'],
  ['Duration', '5550101102'],
  ['Order ID', '103'],
  ['Deal ID', '171000502'],
  ['HubSpot ID', '103'],
  ['Score', '5550101.02'],
  ['Nickname', 'Dee'],
  ['Notes', 'Mail bo@x.test, then CLOSE-102'],
  ['Notes', 'x'.repeat(40_000)],
  ['Message', 'see CLOSE-102'],
  ['ID of call', '103'],
  ['contact_key', 'CLOSE-101/GHL-501'],
  ['Path', 'files/CLOSE-102'],
  ['raw', '{"owner":"bo@x.test","email":"ann@x.test"}'],
  ['raw', '{"amount":171000502,"email":"ann@x.test"'],
  ['raw', '{"assigned_to":{"user":"GHL-502"},"n":103}'],
  ['Contact URL', 'https://app.gohighlevel.com/v2/location/LOC7/contacts/detail/GHL-501'],
  ['Owner URL', 'https://app.crm.test/contacts/GHL-502'],
  ['Link', 'https://x.test/start?owner=bo@x.test&referred_by=GHL-502'],
  ['Invoice', 'https://pay.test/i/171000502'],
  ['Invoice number', '5550101102'],
  ['Number', '0101102'],
  ['Started', '1780000000000'],
  ['Anything', 'Dee and 103'],
  ['Room', 'CLOSE-1024 or Unit 502'],
  ['Recording', 'https://calls.test/2026/5550101102.mp3'],
  ['Location', 'https://meet.test/j/171000502?pwd=CLOSE'],
  ['Link', 'https://x.test/%E0%A4%A'],
  ['Notes', 'See https://app.crm.test/contacts/GHL-502 of Bo'],
])('under %j, %j says nothing against the contact', (heading, cell) => {
  expect(verdict(heading, cell)).toBe(SAFE);
});

test.each([
  ['caller_phone', '5550101102', 'conflict identifier-unreadable'],
  ['Number', '5550101102', 'conflict identifier-unreadable'],
  ['Number', '15550101102', DISAGREE],
  ['Line', '001 555 010 1102', DISAGREE],
  ['Line', '(555) 010-1102', 'conflict identifier-unreadable'],
  ['caller_phone', '5550101101', SAFE],
  ['caller_phone', '5550107777', SAFE],
  ['Amount', '5550101102', SAFE],
])('where no region is set, under %j, %j: %s', (heading, cell, expected) => {
  expect(verdict(heading, cell, [], '')).toBe(expected);
});

test('what is our own, or listed as shared, is no contradiction', () => {
  const lists: Tab[] = [
    {
      name: 'own-identifiers',
      rows: [
        ['identifier', 'why'],
        ['bo@x.test', 'our Bo'],
      ],
    },
    {
      name: 'shared-identifiers',
      rows: [
        ['identifier', 'why'],
        ['+15550101102', 'front desk'],
      ],
    },
  ];
  expect(verdict('Reply-To', 'bo@x.test', lists)).toBe(SAFE);
  expect(verdict('Line', '+15550101102', lists)).toBe(SAFE);
  expect(verdict('Reply-To', 'cy@x.test', lists)).toBe(DISAGREE);
});

test('an identifier that the contact shares with others is no contradiction; one that only others share is', () => {
  expect(verdict('Reply-To', 'ann@x.test')).toBe(SAFE);
  const shared = ['CLOSE-106', 'GHL-506', '', 'bo@x.test', ''];
  const map = { ...MAP, rows: [...MAP.rows, shared] };
  const events = {
    name: 'events',
    rows: [
      [...ACTIVITY_HEADINGS, 'Reply-To'],
      [...ROW, 'bo@x.test'],
    ],
  };
  const [first] = reviewTabs([map, events], { region: 'US' }).tabs[0]?.verdicts ?? [];
  expect(first?.findings[0]?.reason).toBe('identifiers-disagree');
});

test('a column without a heading is looked up too', () => {
  const events = {
    name: 'events',
    rows: [
      [...ACTIVITY_HEADINGS, '', 'More'],
      [...ROW, 'GHL-502', ''],
    ],
  };
  const [first] = reviewTabs([MAP, events], { region: 'US' }).tabs[0]?.verdicts ?? [];
  expect(first?.findings[0]?.reason).toBe('contact-id-disagrees');
});

test('it never speaks for a contact', () => {
  const rows = [
    [...ACTIVITY_HEADINGS, 'Reply-To'],
    ['E1', 'gmail', 'stranger@x.test', '', 'note', 'Called', '2026-05-04T10:00:00Z', 'log note', 'bo@x.test'],
    ['E2', 'gmail', '', '', 'note', 'Called', '2026-05-04T10:00:00Z', 'log note', 'bo@x.test'],
  ];
  const { tabs } = reviewTabs([MAP, { name: 'events', rows }]);
  const reasons = tabs[0]?.verdicts.map(({ findings, match }) => [findings[0]?.reason, match.contact]);
  expect(reasons).toEqual([
    ['contact-not-mapped', null],
    ['no-identity', null],
  ]);
});

test('beside a hand mapping every other column is looked up', () => {
  const mapping: Tab = {
    name: 'source-tabs',
    rows: [
      ['tab', 'system', 'record_kind', 'field', 'heading'],
      ['visits', 'spa', 'activity', 'email', 'Guest'],
      ['visits', 'spa', 'activity', 'summary', 'What'],
    ],
  };
  const visits = (...cells: Row) => ({
    name: 'visits',
    rows: [
      ['Guest', 'What', 'E-mail', 'ghl_contact_id', 'Desk'],
      ['cy@x.test', 'massage', ...cells],
    ],
  });
  const said = (...cells: Row) => {
    const [first] = reviewTabs([MAP, mapping, visits(...cells)], { region: 'US' }).tabs[0]?.verdicts ?? [];
    return first?.findings[0]?.reason;
  };
  expect(said('', '', '')).toBe('single-identifier-match');
  expect(said('cy@x.test', 'GHL-503', '555-010-1103')).toBe('single-identifier-match');
  expect(said('bo@x.test', '', '')).toBe('identifiers-disagree');
  expect(said('', 'GHL-502', '')).toBe('contact-id-disagrees');
  expect(said('', '', '555-010-1102')).toBe('identifiers-disagree');
});

test('the evidence names the column', () => {
  const events = {
    name: 'events',
    rows: [
      [...ACTIVITY_HEADINGS, 'Reply-To'],
      [...ROW, 'bo@x.test'],
    ],
  };
  const [first] = reviewTabs([MAP, events], { region: 'US' }).tabs[0]?.verdicts ?? [];
  expect(first?.match.identifiers.at(-1)).toMatchObject({ heading: 'Reply-To', canonical: 'bo@x.test' });
});
