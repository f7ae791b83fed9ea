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
