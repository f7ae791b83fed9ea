import { gist, reviewTabs } from '../../../support/reviewTabs.ts';

const DEAL = 'Copper ID,Name,Primary Person Contact,Company,Win Probability,External Key'.split(',');

/** The reasons of a Copper deal whose policy asks a person where the person's e-mail is missing. */
function judged(headings: readonly string[], cells: readonly string[]): string {
  const { tabs } = reviewTabs([
    {
      name: 'existing-records',
      rows: [
        ['copper_id', 'object_type', 'external_key', 'company', 'person_email', 'opportunity_name'],
        ['R1', 'opportunity', 'K1', 'Acme', 'ann@x.test', 'Website'],
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
        ['opportunity', 'external_key', '', 'missing person_email'],
      ],
    },
    {
      name: 'deals',
      rows: [
        [...DEAL, ...headings],
        ['D1', 'Website', 'Ann Lee', 'Acme', '50', 'K1', ...cells],
      ],
    },
  ]);
  const [verdict] = tabs[0]?.verdicts ?? [];
  if (!verdict) throw new Error('no verdict');
  return gist(verdict).split(' of ')[0] ?? '';
}

test.each([
  [['Email'], ['ann@x.test'], false],
  [['Email'], [''], true],
  [['Email', 'Person Email'], ['ann@x.test', ''], true],
  [['Email', 'Person Email'], ['', 'ann@x.test'], false],
])('under %j, %j: the person’s e-mail is missing: %j', (headings, cells, isMissing) => {
  expect(judged(headings, cells).includes('review-condition')).toBe(isMissing);
});

/** The same where a person reviews a deal whose owner changes; `owner` is the existing record's, null where its tab has no such column. */
function judgedByOwner(owner: string | null, own: string | null): string {
  const of = (value: string | null, name: string) => (value === null ? [] : [name]);
  const { tabs } = reviewTabs([
    {
      name: 'existing-records',
      rows: [
        ['copper_id', 'object_type', 'external_key', 'company', 'opportunity_name', ...of(owner, 'owner')],
        ['R1', 'opportunity', 'K1', 'Acme', 'Website', ...(owner === null ? [] : [owner])],
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
        ['opportunity', 'external_key', '', 'owner changed'],
      ],
    },
    {
      name: 'deals',
      rows: [
        [...DEAL, 'Person Email', ...of(own, 'Owner')],
        ['D1', 'Website', 'Ann Lee', 'Acme', '50', 'K1', 'ann@x.test', ...(own === null ? [] : [own])],
      ],
    },
  ]);
  const [verdict] = tabs[0]?.verdicts ?? [];
  if (!verdict) throw new Error('no verdict');
  return gist(verdict);
}

test.each([
  ['Kim', 'Kim', false],
  ['Kim', 'Lee', true],
  ['Kim', null, false],
  [null, null, true],
])('of a record of %j and a deal of %j a person reviews that its owner changed: %j', (owner, own, isHeld) => {
  expect(judgedByOwner(owner, own).includes('review-condition')).toBe(isHeld);
});
