import { gist, reviewTabs } from '../../support/reviewTabs.ts';

const MAP = {
  name: 'contact-map',
  rows: [
    ['close_contact_id', 'ghl_contact_id', 'email'],
    ['C1', 'G1', 'ann@x.test'],
  ],
};

function verdict(tab: string, headings: readonly string[], cells: readonly string[]): string {
  const { tabs } = reviewTabs([
    MAP,
    {
      name: tab,
      rows: [
        ['Email Address', 'MEMBER_RATING', 'OPTIN_TIME', ...headings],
        ['ann@x.test', '2', '2026-03-01 10:00:00', ...cells],
      ],
    },
  ]);
  const [first] = tabs[0]?.verdicts ?? [];
  if (!first) throw new Error('no verdict');
  return gist(first).split(' ').slice(0, 2).join(' ');
}

const PASSES = 'ledger single-identifier-match';
const HELD = 'conflict consent-change';

describe('a file of people who are not to be reached is no update of anybody', () => {
  test.each([
    ['unsubscribed_members_export_1f2e', HELD],
    ['Unsubscribed contacts May', HELD],
    ['unsubscribes', HELD],
    ['GHL opt-outs', HELD],
    ['opted_out', HELD],
    ['Do Not Contact list', HELD],
    ['suppression list', HELD],
    ['blocklisted', HELD],
    ['cleaned_members_export_1f2e', HELD],
    ['subscribed_members_export_1f2e', PASSES],
    ['contacts cleaned by Dana', PASSES],
    ['newsletter subscribers', PASSES],
    ['opt-in list', PASSES],
    ['sheet1', PASSES],
  ])('%s: %s', (tab, expected) => {
    expect(verdict(tab, [], [])).toBe(expected);
  });
});

describe('a cell that says so holds its row', () => {
  test.each([
    ['UNSUB_TIME', '2026-04-01 09:00:00', HELD],
    ['UNSUB_TIME', '', PASSES],
    ['CLEAN_TIME', '2026-04-01 09:00:00', HELD],
    ['Unsubscribe Link', 'https://x.test/u', PASSES],
    ['Blocklisted', 'true', HELD],
    ['Blacklisted', 'no', PASSES],
    ['Email Status', 'Unsubscribed', HELD],
    ['Subscription', 'opted out', HELD],
    ['Tags', 'vip, unsubscribed', HELD],
    ['Tags', 'dnd - sms', HELD],
    ['Tags', 'vip;DNC', HELD],
    ['Tags', 'vip, stop', HELD],
    ['Categories', 'Clients;DNC', HELD],
    ['Tags', 'vip, no consent', PASSES],
    ['Tags', 'vip, pit stop', PASSES],
    ['Lifecycle Stage', 'Opted out', HELD],
    ['Email Status', 'Verified', PASSES],
    ['Marketing status', 'No consent', PASSES],
    ['Email Subscription Status', 'not_subscribed', PASSES],
    ['Email Subscription Status', 'subscribed', PASSES],
  ])('%s=%s: %s', (heading, value, expected) => {
    expect(verdict('sheet1', [heading], [value])).toBe(expected);
  });
});
