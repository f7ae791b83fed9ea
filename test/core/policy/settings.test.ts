import type { Row } from '../../../src/core/model.ts';
import { dateOrderNamed } from '../../../src/core/policy/dateOrderWord.ts';
import { regionNamed } from '../../../src/core/policy/regionWord.ts';
import { readSettings } from '../../../src/core/policy/settings.ts';
import { problemLine } from '../../../src/core/policy/setupProblem.ts';
import { readSetUp } from '../../../src/core/read/setup/readSetUp.ts';
import type { SetupTabName } from '../../../src/core/read/setup/setupTabNames.ts';

const read = (...rows: Row[]) => readSettings({ name: 'settings', rows: [['setting', 'value'], ...rows] });

test('settings are read however their names and values are spelled', () => {
  const { settings, problems } = read(
    ['Phone region', ' gb '],
    ['TIME_ZONE', 'America/Chicago'],
    ['date order', 'DD/MM/YYYY'],
  );
  expect(problems).toEqual([]);
  expect([...settings]).toEqual([
    ['phone_region', 'GB'],
    ['time_zone', 'America/Chicago'],
    ['date_order', 'day-first'],
  ]);
});

test('shares, words and reasons are kept in one spelling', () => {
  const { settings, problems } = read(
    ['sample', 'Required'],
    ['sample share', '1 in 200'],
    ['sample confidence', '99 %'],
    ['second review', '10%, Consent-Change; field-needs-review'],
  );
  expect(problems).toEqual([]);
  expect([...settings.values()]).toEqual([
    'required',
    '0.005',
    '0.99',
    '0.1, consent-change, field-needs-review',
  ]);
});

test('a setting without a value is not made', () => {
  const { settings, problems } = read(['phone_region', ''], ['', '']);
  expect([problems, [...settings]]).toEqual([[], []]);
});

test.each([
  [['phone_regoin', 'US'], 2, 'setting'],
  [['phone_region', 'USofA'], 2, 'value'],
  [['phone_region', 'XX'], 2, 'value'],
  [['time_zone', 'CST'], 2, 'value'],
  [['time_zone', 'Mars/Phobos'], 2, 'value'],
  [['date_order', 'YMD'], 2, 'value'],
  [['', 'US'], 2, 'setting'],
  [['sample', 'maybe'], 2, 'value'],
  [['sample_share', '0'], 2, 'value'],
  [['sample_share', '1 in 0'], 2, 'value'],
  [['sample_confidence', '101%'], 2, 'value'],
  [['second_review', '10%, no-such-reason'], 2, 'value'],
  [['second_review', '150%'], 2, 'value'],
])('%j is one problem in row %i under %s', (row, at, heading) => {
  const { problems } = read(row);
  expect(problems).toMatchObject([{ tab: 'settings', row: at, heading }]);
  expect(problems.map(problemLine).join()).not.toContain('\n');
});

test('a setting that stands twice is a problem, also where the two agree', () => {
  expect(read(['phone_region', 'US'], ['Phone Region', 'US']).problems).toMatchObject([
    { row: 3, heading: 'setting' },
  ]);
});

test.each([
  ['month-first', ['month-first', 'Month first', 'MDY', 'm/d/y', 'mm/dd/yyyy', 'US', 'American']],
  ['day-first', ['day-first', 'DMY', 'dd.mm.yyyy', 'UK', 'European']],
  [undefined, ['', 'YMD', 'iso', 'first', 'month']],
])('%s is what these say: %j', (order, words) => {
  expect(words.map(dateOrderNamed)).toEqual(words.map(() => order));
});

test.each([
  ['us', 'US'],
  ['UK', 'GB'],
  [' de ', 'DE'],
  ['Germany', undefined],
  ['', undefined],
])('the region %j is %s', (word, region) => {
  expect(regionNamed(word)).toBe(region);
});

/** The region and where it is from, with each of the places that can say it. */
function regionUsed(option: string, setting: string, ofTab: string) {
  const tabs = new Map<SetupTabName, { name: string; rows: string[][] }>([
    [
      'contact-map',
      {
        name: 'contact-map',
        rows: [
          ['close_contact_id', 'phone'],
          ['C1', ''],
        ],
      },
    ],
    [
      'settings',
      {
        name: 'settings',
        rows: [
          ['setting', 'value'],
          ['phone_region', setting],
        ],
      },
    ],
    [
      'source-tabs',
      {
        name: 'source-tabs',
        rows: [
          ['tab', 'region'],
          ['calls', ofTab],
        ],
      },
    ],
  ]);
  const { setUp, problems } = readSetUp(tabs, { region: option, slice: '' }, []);
  const used = setUp?.settings.used.filter((one) => one.setting === 'phone_region');
  return {
    problems: problems.length,
    used: used?.map(({ value, from, tab = '' }) => `${value} ${from} ${tab}`),
  };
}

test('Source Tabs go before --region, that before Settings, and those before the default', () => {
  expect(regionUsed('', '', '').used).toEqual([' default ']);
  expect(regionUsed('', 'GB', '').used).toEqual(['GB settings ']);
  expect(regionUsed('US', 'GB', '').used).toEqual(['US --region ']);
  expect(regionUsed('us', 'GB', 'DE').used).toEqual(['US --region ', 'DE source-tabs calls']);
  expect(regionUsed('XX', '', '')).toEqual({ problems: 1, used: undefined });
});
