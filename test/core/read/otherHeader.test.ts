import { headingSet, isHeaderLike } from '../../../src/core/read/otherHeader.ts';
import { readSetUp } from '../../../src/core/read/setup/readSetUp.ts';

const HEADINGS = headingSet(['change_id', 'ghl_contact_id', 'field', 'new_value', 'updated_at']);

test.each([
  [['change_id', 'ghl_contact_id', 'field', 'old_value', 'updated_at'], true],
  [['Change ID', 'Field', 'New Value'], true],
  [['CHG-1', 'GHL-501', 'field', 'new_value', '2026-05-14'], false],
  [['CHG-1', 'GHL-501', 'field', 'Ann', '2026-05-14'], false],
  [['field'], false],
  [['', '', ''], false],
])('%j under the headings of changes is a header: %j', (cells, expected) => {
  expect(isHeaderLike(cells, HEADINGS)).toBe(expected);
});

test.each([
  [['ghl_contact_id', 'close_contact_id', 'email'], [3]],
  [['close_contact_id', 'ghl_contact_id', 'email'], []],
  [['CLOSE-103', 'GHL-503', 'email'], []],
])('the contact map with the row %j: problems on rows %j', (cells, rows) => {
  const map = [['close_contact_id', 'ghl_contact_id', 'email'], ['CLOSE-101', 'GHL-501', 'a@x.test'], cells];
  const tabs = new Map([['contact-map' as const, { name: 'contact-map', rows: map }]]);
  expect(readSetUp(tabs, { region: '', slice: '' }, []).problems.map(({ row }) => row)).toEqual(rows);
});
