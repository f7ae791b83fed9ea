import { suggestRegion } from '../../../src/core/normalize/suggestRegion.ts';

const AMERICAN = ['+12125550100', '+14155550101', '+15550100102'];
const BRITISH = ['+442079460958', '+447700900101'];

test.each([
  ['the country of most phones', [...AMERICAN, ...BRITISH], ['(212) 555-0100', '415-555-0199'], 'US'],
  ['the same where some lack their area code', AMERICAN, ['(212) 555-0100', '555-0199', '555-0198'], 'US'],
  ['none where all do', AMERICAN, ['555-0199', '555-0198'], undefined],
  ['the country of all phones', BRITISH, ['020 7946 0958', '07700 900101'], 'GB'],
  ['of numbers that are not assigned, the main country', ['+15550100101'], ['555 010 0199'], 'US'],
  ['no country that cannot read the others', AMERICAN, ['030 123456', '0171 1234567'], undefined],
  ['none where no country has most', [...BRITISH, ...AMERICAN.slice(0, 2)], ['212 555 0100'], undefined],
  ["North America's groups, where no phone has a country code", [], ['(212) 555-0100', '415.555.0101'], 'US'],
  ['none where other groups stand beside them', [], ['(212) 555-0100', '020 7946 0958'], undefined],
  ['none where nothing tells', [], ['2125550100'], undefined],
  ['none without phones', [], [], undefined],
])('%s', (_, known, cells, region) => {
  expect(suggestRegion(known, cells)?.region).toBe(region);
});
