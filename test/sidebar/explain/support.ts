import type { Finding } from '../../../src/core/classify/classify.ts';
import { type Explanation, explainRow } from '../../../src/core/explain/explainRow.ts';
import type { Rows } from '../../../src/core/model.ts';
import { reviewTabs } from '../../support/reviewTabs.ts';

export const MAP: Rows = [
  ['close_contact_id', 'ghl_contact_id', 'email', 'phone', 'name'],
  ['CLOSE-1', 'GHL-1', 'ann.lee@x.test', '+1 555 010 2001', 'Ann Lee'],
  ['CLOSE-2', 'GHL-2', 'bob@y.test', '+1 555 010 3002', 'Bob Roe'],
  ['CLOSE-3', 'GHL-3', 'cy@z.test', '+1 555 010 4003', 'Cy Poe'],
  ['CLOSE-4', 'GHL-4', 'dee@z.test', '+1 555 010 4003', 'Dee Poe'],
];
const HEADER = [
  'activity_id',
  'channel',
  'email',
  'phone',
  'activity_type',
  'occurred_at',
  'desired_ghl_action',
];

/** An activity with this e-mail and phone, explained against the small map. */
export function explained(email: string, phone: string, standing: readonly Finding[] = []): Explanation {
  const row = ['ACT-1', 'openphone', email, phone, 'call', '2026-05-06T10:02:00-04:00', 'log call'];
  const { run, tabs } = reviewTabs([
    { name: 'contact-map', rows: MAP },
    { name: 'activity-events', rows: [HEADER, row] },
  ]);
  const open = tabs[0]?.open;
  const explanation = open && explainRow(run, open, row, 2, standing);
  if (!explanation) throw new Error('the row was not explained');
  return explanation;
}
