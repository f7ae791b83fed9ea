import { differencesIn, driftTabs, said, type Values } from './support/drift.ts';

/** One contact's field in both exports, and what they last agreed on, or `-` where nobody says. */
function judged(
  field: string,
  [close, ghl, last]: readonly [string, string, string],
  policy: readonly string[][] = [],
): readonly string[] {
  const values = (value: string): Values => ({ [field]: value });
  const tabs = driftTabs({
    close: [values(close)],
    ghl: [values(ghl)],
    last: last === '-' ? null : [values(last)],
    ...(policy.length > 0 ? { policy } : {}),
  });
  return differencesIn(tabs).map(said);
}

const ALLOW = ['color', '', '', 'allow'];
const ASK = ['color', '', '', 'ask'];
const NEVER = ['color', '', '', 'never'];
const FILL = ['color', '', '', 'fill-if-empty'];

describe('the three-way merge, with and without what was last agreed', () => {
  test.each([
    // One side has changed.
    ['blue', 'red', 'red', ALLOW, 'ledger one-side-changed: ghl=blue'],
    ['red', 'blue', 'red', ALLOW, 'ledger one-side-changed: close=blue'],
    ['blue', 'red', 'red', ASK, 'conflict field-needs-review one-side-changed: ghl=blue'],
    ['blue', 'red', 'red', NEVER, 'conflict protected-field one-side-changed: ghl=blue'],
    ['blue', 'red', 'red', FILL, 'conflict protected-field one-side-changed: ghl=blue'],
    ['blue', '', '', FILL, 'ledger one-side-changed: ghl=blue'],
    ['', 'red', 'red', ALLOW, 'conflict blank-would-erase one-side-changed: ghl='],
    ['blue', '', '', ALLOW, 'ledger one-side-changed: ghl=blue'],
    // Both to different values.
    ['blue', 'green', 'red', ALLOW, 'conflict changed-on-both-sides'],
    ['blue', 'green', 'red', ASK, 'conflict field-needs-review changed-on-both-sides'],
    ['blue', 'green', 'red', NEVER, 'conflict protected-field changed-on-both-sides'],
    ['', 'green', 'red', ALLOW, 'conflict changed-on-both-sides'],
    // Nobody says when they last agreed.
    ['blue', 'red', '-', ALLOW, 'conflict sides-differ'],
    ['blue', 'red', '-', ASK, 'conflict field-needs-review sides-differ'],
    ['blue', 'red', '-', NEVER, 'conflict protected-field sides-differ'],
    ['blue', '', '-', ALLOW, 'ledger fills-a-blank: ghl=blue'],
    ['', 'blue', '-', ALLOW, 'ledger fills-a-blank: close=blue'],
    ['', 'blue', '-', FILL, 'ledger fills-a-blank: close=blue'],
    ['blue', '', '-', ASK, 'conflict field-needs-review fills-a-blank: ghl=blue'],
    ['blue', '', '-', NEVER, 'conflict protected-field fills-a-blank: ghl=blue'],
    // A person has said who is right.
    ['blue', 'red', '-', ['color', '', 'close', 'allow'], 'ledger wins-by-policy: ghl=blue'],
    ['blue', 'red', '-', ['color', '', 'ghl', 'allow'], 'ledger wins-by-policy: close=red'],
    ['blue', 'red', '-', ['color', 'close-to-ghl', '', 'allow'], 'ledger wins-by-policy: ghl=blue'],
    ['blue', 'red', '-', ['color', '', 'review', 'allow'], 'conflict field-needs-review sides-differ'],
    [
      'blue',
      'red',
      'blue',
      ['color', '', 'close', 'allow'],
      'conflict field-needs-review one-side-changed: close=red',
    ],
    [
      'blue',
      'red',
      'blue',
      ['color', 'close-to-ghl', '', 'allow'],
      'conflict field-needs-review one-side-changed: close=red',
    ],
    ['', 'red', '-', ['color', '', 'close', 'allow'], 'conflict field-needs-review fills-a-blank: close=red'],
  ])('close %j, ghl %j, last %j, policy %j: %s', (close, ghl, last, policy, expected) => {
    expect(judged('color', [close, ghl, last], [policy])).toEqual([expected]);
  });

  test.each([
    ['true', 'false', '-', 'conflict consent-change wins-by-policy: ghl=true'],
    ['true', 'false', 'false', 'conflict consent-change one-side-changed: ghl=true'],
    ['yes', 'no', 'yes', 'conflict consent-change one-side-changed: close=no'],
  ])('consent: close %j, ghl %j, last %j is %s', (close, ghl, last, expected) => {
    const policy = ['do_not_contact', '', 'close', 'allow'];
    expect(judged('do_not_contact', [close, ghl, last], [policy])).toEqual([expected]);
  });

  test.each([
    ['blue', 'blue', 'red'],
    ['blue', 'blue', '-'],
    ['', '', 'red'],
    ['', 'n/a', '-'],
  ])('close %j, ghl %j, last %j is no difference', (close, ghl, last) => {
    expect(judged('color', [close, ghl, last], [ALLOW])).toEqual([]);
    expect(judged('color', [close, ghl, last], [NEVER])).toEqual([]);
  });
});

describe('a stage is judged from what the other side holds', () => {
  const POLICY = ['lifecycle_stage', '', 'close', 'allow'];
  test.each([
    ['customer', 'lead', 'ledger wins-by-policy: ghl=customer'],
    ['lead', 'customer', 'conflict sensitive-status-change wins-by-policy: ghl=lead'],
    ['Unsubscribed', 'lead', 'conflict consent-change wins-by-policy: ghl=Unsubscribed'],
    ['{{contact.stage}}', 'lead', 'error value-invalid wins-by-policy: ghl={{contact.stage}}'],
  ])('close %j over ghl %j: %s', (close, ghl, expected) => {
    expect(judged('lifecycle_stage', [close, ghl, '-'], [POLICY])).toEqual([expected]);
  });
});

describe('what differs in spelling alone is no difference', () => {
  test.each([
    ['city', 'Oslo', ' OSLO '],
    ['city', 'New  York', 'new york'],
    ['value', '1,000.00', '1000'],
    ['value', '$1000', '1000.0'],
    ['birthday', '1990-05-23', '23 May 1990'],
    ['birthday', '1990-05-23', '5/23/1990'],
    ['tags', 'vip; news', 'News,VIP'],
    ['tags', '["vip","news"]', 'news|vip'],
    ['do_not_contact', 'false', ''],
    ['do_not_contact', 'TRUE', 'yes'],
  ])('%s: %j and %j', (field, close, ghl) => {
    expect(judged(field, [close, ghl, '-'])).toEqual([]);
  });

  test.each([
    ['city', 'Oslo', 'Osló'],
    ['postal_code', '0150', '150'],
    ['value', '1.000', '1000'],
    ['value', '-5', '5'],
    ['birthday', '1990-05-06', '1990-06-05'],
    ['tags', 'vip', 'vip; news'],
    ['do_not_contact', 'yes', ''],
  ])('%s: %j and %j are two values', (field, close, ghl) => {
    expect(judged(field, [close, ghl, '-'])).toHaveLength(1);
  });
});
