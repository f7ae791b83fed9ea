import type { Tab } from '../../src/core/model.ts';
import { readSetUp } from '../../src/core/read/setup/readSetUp.ts';
import { SETUP_TABS, type SetupTabName } from '../../src/core/read/setup/setupTabNames.ts';
import { SETUP_COLUMNS } from '../../src/host/workbook/setupWords.ts';

const MAP: Tab = {
  name: 'Contact Map',
  rows: [
    ['close_contact_id', 'email'],
    ['C1', 'a@x.test'],
  ],
};

/** The headings that core names when a tab has none of them. */
function headingsOfCore(name: SetupTabName): string[] {
  const { problems } = readSetUp(
    new Map([
      ['contact-map', MAP],
      [name, { name, rows: [['nothing of it', 'at all']] }],
    ]),
    { region: '', slice: '' },
    [],
  );
  return (/Its headings are (.*)$/.exec(problems[0]?.says ?? '')?.[1] ?? '').split(', ');
}

test.each(SETUP_TABS.filter((name) => name !== 'contact-map' && name !== 'last-agreed'))(
  '%s has headings that core reads',
  (name) => {
    const known = headingsOfCore(name);
    expect(known.length).toBeGreaterThan(1);
    for (const { heading } of SETUP_COLUMNS[name]) expect(known).toContain(heading);
  },
);

test.each(SETUP_TABS)('%s can be read with these headings', (name) => {
  const headings = SETUP_COLUMNS[name].map(({ heading }) => heading);
  const rows =
    name === 'contact-map' ? [headings, headings.map((_, at) => (at === 0 ? 'C1' : ''))] : [headings];
  const tabs = new Map<SetupTabName, Tab>([
    ['contact-map', MAP],
    [name, { name, rows }],
  ]);
  expect(readSetUp(tabs, { region: '', slice: '' }, []).problems).toEqual([]);
});
