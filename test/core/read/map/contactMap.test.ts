import { ACTIVITY_HEADINGS } from '../../../../bench/generate/runbookHeadings.ts';
import type { Row } from '../../../../src/core/model.ts';
import { makeIdentifierReader } from '../../../../src/core/normalize/identifier.ts';
import { contactMapInSteps } from '../../../../src/core/read/map/contactMap.ts';
import { atOnce } from '../../../../src/core/steps.ts';
import { gist, reviewTabs } from '../../../support/reviewTabs.ts';

const IDS = ['close_contact_id', 'ghl_contact_id'];

function auditOf(headings: Row, ...rows: readonly Row[]) {
  const tab = { name: 'contact-map', rows: [headings, ...rows] };
  const { map, problems } = atOnce(contactMapInSteps(tab, makeIdentifierReader('US')));
  return {
    map,
    problems,
    findings: map.findings.map(({ reason, row }) => (row ? `${reason} ${row}` : reason)),
  };
}

/** The reasons of activities that bear these e-mails, over such a map. */
function reasonsOver(headings: Row, rows: readonly Row[], emails: readonly string[]): readonly string[] {
  const events = emails.map((email, at) => [
    `E${at}`,
    'gmail',
    email,
    '',
    'note',
    'Called',
    '2026-05-04T10:00:00Z',
    'log note',
  ]);
  const { tabs } = reviewTabs([
    { name: 'contact-map', rows: [headings, ...rows] },
    {
      name: 'events',
      rows: [[...ACTIVITY_HEADINGS], ...events],
    },
  ]);
  return tabs[0]?.verdicts.map((verdict) => gist(verdict).split(' ')[1] ?? '') ?? [];
}

describe('a column that nobody reads', () => {
  test.each([
    ['Partner mail', 'pat@x.test', 'sam@x.test'],
    ['Kontakt', 'AB-1234', 'AB-1235'],
    ['legacy contact id', 'x1y2z3', 'x1y2z4'],
    ['Reserve line', '+1 555 010 1107', '+1 555 010 1108'],
    ['Billing phone', '5550101107', '5550101108'],
    ['GHL', 'yes', 'no'],
  ])('%s is named in the audit of the map', (heading, a, b) => {
    const headings = ['close_contact_id', 'hubspot_id', 'email', heading];
    const { findings } = auditOf(headings, ['C1', 'H1', 'ann@x.test', a], ['C2', 'H2', 'bo@x.test', b]);
    expect(findings).toEqual(['map-column-unread']);
  });

  test.each([
    ['lifecycle_stage', 'lead', 'customer'],
    ['Owner email', 'us@x.test', 'you@x.test'],
    ['contact_owner', 'u-1001', 'u-1002'],
    ['Company ID', 'AB-1234', 'AB-1235'],
    ['close_lead_id', 'lead_a1', 'lead_a2'],
    ['contact_key', 'K-1001', 'K-1002'],
    ['Revenue', '5550101107', '5550101108'],
    ['Birthday', '1990-05-04', '1991-05-04'],
    ['Zip', '02131', '02132'],
    ['Notes', 'sam@x.test', 'pat@x.test'],
    ['Segment', 'spring2026', 'spring2026'],
    ['Company', '3M', 'Acme'],
  ])('%s is a value like any other', (heading, a, b) => {
    const headings = [...IDS, 'email', heading];
    const { findings } = auditOf(headings, ['C1', 'G1', 'ann@x.test', a], ['C2', 'G2', 'bo@x.test', b]);
    expect(findings).toEqual([]);
  });

  test('holds no row by what it holds of the contact itself, and makes shared what is another’s', () => {
    const headings = [...IDS, 'email', 'Partner mail'];
    const rows = [
      ['C1', 'G1', 'ann@x.test', ''],
      ['C2', 'G2', 'bo@x.test', 'ann@x.test'],
      ['C3', 'G3', 'cy@x.test', 'cy@x.test'],
      ['C4', 'G4', 'dee@x.test', 'someone@x.test'],
    ];
    const emails = ['ann@x.test', 'bo@x.test', 'cy@x.test', 'dee@x.test', 'someone@x.test'];
    expect(reasonsOver(headings, rows, emails)).toEqual([
      'identifier-shared',
      'single-identifier-match',
      'single-identifier-match',
      'single-identifier-match',
      'contact-not-mapped',
    ]);
    expect(auditOf(headings, ...rows).map.rows[1]?.unread).toMatchObject([{ canonical: 'ann@x.test' }]);
  });

  test('an id of another contact in it is shared too', () => {
    const { tabs } = reviewTabs([
      {
        name: 'contact-map',
        rows: [
          [...IDS, 'email', 'Kontakt'],
          ['CL-1', 'GH-1', 'ann@x.test', ''],
          ['CL-2', 'GH-2', 'bo@x.test', 'GH-1'],
        ],
      },
      {
        name: 'changes',
        rows: [
          ['change_id', 'ghl_contact_id', 'email', 'close_contact_id', 'field', 'new_value', 'updated_at'],
          ['E1', 'GH-1', '', '', 'notes', 'x', '2026-05-04T10:00:00Z'],
          ['E2', 'GH-2', '', '', 'notes', 'x', '2026-05-04T10:00:00Z'],
        ],
      },
    ]);
    expect(tabs[0]?.verdicts.map(({ findings }) => findings[0]?.reason)).toEqual([
      'contact-id-disagrees',
      'single-identifier-match',
    ]);
  });
});

describe('a heading that is a system’s name alone', () => {
  test.each(['GHL', 'GoHighLevel', 'HighLevel Contact'])('%s over ids is that system’s id', (heading) => {
    const { map } = auditOf(
      ['Close', heading, 'email'],
      ['CL-1', 'GH-1', 'ann@x.test'],
      ['CL-2', 'pending', 'bo@x.test'],
    );
    expect(map.idKinds).toEqual(['close_contact_id', 'ghl_contact_id']);
  });

  test('over anything else it is a value, and what is not written to that system is said', () => {
    const { map } = auditOf([...IDS, 'HubSpot', 'email'], ['CL-1', 'GH-1', 'yes', 'ann@x.test']);
    expect(map.idKinds).toEqual(['close_contact_id', 'ghl_contact_id']);
    expect(map.findings[0]?.evidence).toContain('HubSpot');
  });

  test('beside a column that says it is the id, it is a value', () => {
    const { map, problems } = auditOf(['GHL', ...IDS, 'email'], ['GH-1', 'CL-1', 'GH-1', 'ann@x.test']);
    expect(problems).toEqual([]);
    expect(map.idKinds).toEqual(['close_contact_id', 'ghl_contact_id']);
  });
});

describe('a row that says no', () => {
  test.each([
    'deleted',
    'Duplicate',
    'dup',
    'skip',
    'merged',
    'Merged into GH-7',
    'GH-1?',
    'GH-1 (?)',
    'maybe GH-1',
    'see above',
    'see row 5',
    'GH-1 (deleted)',
    'GH-1*',
    '~GH-1',
    '(GH-1)',
    '[GH-1]',
    'GH-1!',
    'do not use',
    'ignore',
    'duplicado',
    'Dublette',
    'nieuw',
    '!!GH-1',
  ])('%s where its id should stand', (id) => {
    const rows = [
      ['C1', 'G1', 'ann@x.test'],
      ['C2', id, 'bo@x.test'],
    ];
    expect(auditOf([...IDS, 'email'], ...rows).findings).toEqual(['map-row-unusable 3']);
    expect(reasonsOver([...IDS, 'email'], rows, ['ann@x.test', 'bo@x.test'])).toEqual([
      'single-identifier-match',
      'contact-not-mapped',
    ]);
  });

  test.each([
    ['status', 'deleted in GHL'],
    ['Contact Status', 'Merged'],
    ['ghl_status', 'duplicate'],
    ['status', 'do not sync'],
    ['Mapping status', 'wrong match'],
    ['Match status', 'needs review'],
    ['match', 'unsure'],
    ['Match quality', 'possible'],
    ['Match confidence', 'low'],
    ['confidence', 'Low'],
    ['mapping', 'to be confirmed'],
    ['Sync?', 'no'],
    ['Active ?', 'no'],
    ['Do not sync!', 'x'],
    ['status', 'gelöscht'],
    ['estado', 'eliminado'],
    ['statut', 'supprimé'],
    ['active', 'no'],
    ['Is Active', 'FALSE'],
    ['Active in GHL', '0'],
    ['do_not_sync', 'yes'],
    ['Do Not Sync', 'x'],
    ['sync', 'off'],
    ['skip', 'TRUE'],
    ['Deleted', '1'],
    ['deleted_at', '2026-05-01'],
    ['Duplicate of', 'C1'],
    ['notes', 'Do not sync'],
    ['notes', 'Deleted in Close last week'],
    ['comment', 'duplicate of row 2'],
    ['tags', 'duplicate'],
    ['Statut', 'doublon'],
    ['aktiv', 'nein'],
    ['actif', 'non'],
    ['synchronisieren', 'nein'],
    ['mapping_status', 'rejected'],
    ['confidence', '0.4'],
    ['confidence', '35 %'],
    ['notes', 'wrong person!'],
    ['comment', 'not the same person'],
    ['Bemerkung', 'nicht synchronisieren'],
    ['Remarque', 'Ne pas synchroniser'],
    ['Review', 'needed'],
    ['linked', 'no'],
    ['ok', 'n'],
    ['comments', 'DUPLICATE - use C1'],
    ['notes', 'Deleted – see C1'],
    ['remark', 'wrong!'],
    ['Redirects to', 'C9'],
    ['same as', 'C9'],
    ['superseded by', 'C9'],
    ['On hold', 'yes'],
    ['quarantine', 'x'],
    ['locked', 'TRUE'],
    ['is_match', 'false'],
    ['reviewed', 'no'],
    ['record_status', 'Inactive'],
    ['Link status', 'broken'],
    ['merged_into_id', 'C9'],
    ['Merged into contact ID', '77'],
    ['Left company', 'yes'],
    ['left the company', '2026-04-01'],
    ['Deceased', 'TRUE'],
    ['is_deceased', '1'],
    ['verstorben', 'ja'],
    ['inactive', 'yes'],
    ['No longer with company', 'x'],
    ['master_id', 'C1'],
    ['Master Record ID', 'G1'],
    ['master', 'C1'],
    ['Surviving record', 'C1'],
    ['Master contact', 'C1'],
  ])('in its column %s: %s', (heading, cell) => {
    const rows = [
      ['C1', 'G1', 'ann@x.test', ''],
      ['C2', 'G2', 'bo@x.test', cell],
    ];
    const headings = [...IDS, 'email', heading];
    expect(auditOf(headings, ...rows).findings).toEqual(['map-row-unusable 3']);
    expect(reasonsOver(headings, rows, ['ann@x.test', 'bo@x.test'])).toEqual([
      'single-identifier-match',
      'contact-not-mapped',
    ]);
  });

  test.each([
    ['status', 'active'],
    ['status', 'inactive'],
    ['status', 'lead'],
    ['status', 'pending'],
    ['status', 'possible'],
    ['Match status', 'exact'],
    ['confidence', '0.95'],
    ['confidence', '98 %'],
    ['Review', 'Great service'],
    ['Review', 'no'],
    ['aktiv', 'ja'],
    ['notes', 'nicht verwandt mit Bo'],
    ['notes', 'Different person at reception now'],
    ['confidence', 'high'],
    ['Price?', 'low'],
    ['active', 'yes'],
    ['active', ''],
    ['do_not_sync', 'no'],
    ['do_not_sync', 'FALSE'],
    ['do_not_sync', ''],
    ['sync', 'yes'],
    ['deleted', 'n/a'],
    ['Email Status', 'invalid'],
    ['newsletter active', 'no'],
    ['subscription status', 'removed'],
    ['notes', 'Deleted the old address'],
    ['notes', 'Skip intro next time'],
    ['notes', 'Do not use the work phone'],
    ['company', 'Duplicate Design'],
    ['name', 'Merged'],
    ['state', 'OR'],
    ['lifecycle_stage', 'customer'],
    ['notes', 'wrong size delivered'],
    ['notes', 'merged invoices - see folder'],
    ['on hold', 'no'],
    ['is_match', 'true'],
    ['reviewed', '2026-05-01'],
    ['record_status', 'active'],
    ['contact status', 'inactive'],
    ['merged_into_id', ''],
    ['Left company', 'no'],
    ['Deceased', 'FALSE'],
    ['Deceased spouse', 'yes'],
    ['left company name', 'Acme'],
    ['inactive', 'no'],
    ['master_id', 'C1'],
    ['master_id', 'M-17'],
    ['master_id', ''],
    ['master', 'yes'],
    ['Parent', 'C2'],
    ['primary record', 'C2'],
    ['Master Record ID', 'G1'],
  ])('not in its column %s: %s', (heading, cell) => {
    const rows = [
      ['C1', 'G1', 'ann@x.test', cell],
      ['C2', 'G2', 'bo@x.test', ''],
    ];
    expect(reasonsOver([...IDS, 'email', heading], rows, ['ann@x.test'])).toEqual([
      'single-identifier-match',
    ]);
  });

  test('a repeat of another row takes nothing from it; a row that says that the contact is gone does', () => {
    const headings = [...IDS, 'email', 'status'];
    const good = ['C1', 'G1', 'ann@x.test', ''];
    expect(reasonsOver(headings, [good, ['C1', 'G1', 'ann@x.test', 'duplicate']], ['ann@x.test'])).toEqual([
      'single-identifier-match',
    ]);
    expect(reasonsOver(headings, [good, ['C1', 'duplicate', 'ann@x.test', '']], ['ann@x.test'])).toEqual([
      'single-identifier-match',
    ]);
    const [reason] = reasonsOver(
      headings,
      [good, ['C1', 'G1', 'ann@x.test', 'deleted in GHL']],
      ['ann@x.test'],
    );
    expect(reason).not.toBe('single-identifier-match');
  });
});
