import { ACTIVITY_HEADINGS } from '../../../../bench/generate/runbookHeadings.ts';
import { reviewTabs } from '../../../support/reviewTabs.ts';

const MAP = {
  name: 'contact-map',
  rows: [
    ['close_contact_id', 'ghl_contact_id', 'email'],
    ['C1', 'G1', 'ann@x.test'],
  ],
};

function tab(name: string, type: string, action: string) {
  const rows = [
    ACTIVITY_HEADINGS,
    [`E-${name}`, 'openphone', 'ann@x.test', '', type, name, '2026-05-04T10:00:00Z', action],
  ];
  return { name, rows };
}

/** What is said of the row that would reach Ann, who has opted out in two tabs. */
function said(names: readonly string[]): string | undefined {
  const stops = names.map((name) => tab(name, 'sms_stop', 'log text'));
  const { tabs } = reviewTabs([MAP, ...stops, tab('tasks', 'call_completed', 'create task to call client')]);
  const findings = tabs.find(({ name }) => name === 'tasks')?.verdicts[0]?.findings;
  return findings?.find(({ reason }) => reason === 'consent-change')?.evidence;
}

test('whichever tab comes first, the same row is named as the one where the contact opted out', () => {
  expect(said(['april', 'may'])).toContain('april');
  expect(said(['may', 'april'])).toBe(said(['april', 'may']));
});
