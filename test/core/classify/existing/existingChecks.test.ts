import { gist, reviewTabs } from '../../../support/reviewTabs.ts';

const DEAL = 'Copper ID,Name,Primary Person Contact,Company,Win Probability,External Key'.split(',');

type Columns = Readonly<Record<string, string>>;

/** The reasons of a Copper deal and its existing record, each with further columns, whose policy asks a person under the condition. */
function judged(condition: string, ofDeal: Columns, ofRecord: Columns = {}): string {
  const { tabs } = reviewTabs([
    {
      name: 'existing-records',
      rows: [
        ['copper_id', 'object_type', 'external_key', 'company', 'opportunity_name', ...Object.keys(ofRecord)],
        ['R1', 'opportunity', 'K1', 'Acme', 'Website', ...Object.values(ofRecord)],
      ],
    },
    {
      name: 'contact-map',
      rows: [
        ['copper_contact_id', 'ghl_contact_id', 'email'],
        ['172331113', 'G1', 'ann@x.test'],
      ],
    },
    {
      name: 'match-policy',
      rows: [
        ['object_type', 'match_order', 'do_not_overwrite_fields', 'review_conditions'],
        ['opportunity', 'external_key', '', condition],
      ],
    },
    {
      name: 'deals',
      rows: [
        [...DEAL, ...Object.keys(ofDeal)],
        ['D1', 'Website', 'Ann Lee', 'Acme', '50', 'K1', ...Object.values(ofDeal)],
      ],
    },
  ]);
  const [verdict] = tabs[0]?.verdicts ?? [];
  if (!verdict) throw new Error('no verdict');
  return gist(verdict).split(' of ')[0] ?? '';
}

test.each<[Columns, boolean]>([
  [{ Email: 'ann@x.test' }, false],
  [{ Email: '' }, true],
  [{ Email: 'ann@x.test', 'Person Email': '' }, true],
  [{ Email: '', 'Person Email': 'ann@x.test' }, false],
])('of a deal with %j the person’s e-mail is missing: %j', (ofDeal, isMissing) => {
  const said = judged('missing person_email', ofDeal, { person_email: 'ann@x.test' });
  expect(said.includes('review-condition')).toBe(isMissing);
});

test.each([
  ['Kim', 'Kim', false],
  ['Kim', 'Lee', true],
  ['Kim', null, false],
  [null, null, true],
])('of a record of %j and a deal of %j a person reviews that its owner changed: %j', (owner, own, isHeld) => {
  const ofDeal = { 'Person Email': 'ann@x.test', ...(own !== null && { Owner: own }) };
  const said = judged('owner changed', ofDeal, owner === null ? {} : { owner });
  expect(said.includes('review-condition')).toBe(isHeld);
});
