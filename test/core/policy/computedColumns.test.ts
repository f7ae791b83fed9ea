import { isComputed } from '../../../src/core/policy/computedColumns.ts';

test.each([
  'Synced at',
  'last_sync_date',
  'Last Activity',
  'Interaction Count',
  'num emails',
  'last outgoing call date',
  'avg won opportunity value',
])('%s is computed by a system', (heading) => {
  expect(isComputed(heading)).toBe(true);
});

test.each([
  'Last Name',
  'Last Stage',
  'Last Order Amount',
  'Lead Score',
  'Age',
  'Sync',
  'num',
  'last call me',
  'Synced at cf_412233',
])('%s is a value of the contact', (heading) => {
  expect(isComputed(heading)).toBe(false);
});
