import { APPOINTMENT_HEADINGS } from '../../../bench/generate/runbookHeadings.ts';
import { gist, reviewTabs } from '../../support/reviewTabs.ts';

function judged(id: string, email: string): string {
  const { tabs } = reviewTabs([
    {
      name: 'contact-map',
      rows: [
        ['close_contact_id', 'ghl_contact_id', 'email'],
        ['C1', 'G1', 'ann@x.test'],
      ],
    },
    {
      name: 'match-policy',
      rows: [
        ['policy_id', 'record_kind', 'requires', 'accepts_alone'],
        ['strict', 'appointment', 'contact_id;starts_at', 'contact_id;email'],
      ],
    },
    {
      name: 'close-appointments',
      rows: [
        APPOINTMENT_HEADINGS,
        ['A1', id, email, '2026-05-21T09:00:00Z', 'scheduled', '2026-05-14T09:00:00Z', 'Review'],
      ],
    },
  ]);
  const [verdict] = tabs[0]?.verdicts ?? [];
  return verdict ? gist(verdict).split(' ').slice(0, 2).join(' ') : '';
}

test.each([
  ['C1', 'ann@x.test', 'ledger identifiers-agree'],
  ['C1', '', 'ledger single-identifier-match'],
  ['', 'ann@x.test', 'error required-field-missing'],
])('where a contact id is required, a row of %j and %j is %s', (id, email, verdict) => {
  expect(judged(id, email)).toBe(verdict);
});
