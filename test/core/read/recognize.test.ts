import type { Rows } from '../../../src/core/model.ts';
import { recognize, tellingRows } from '../../../src/core/read/recognize.ts';
import { SOURCES } from '../../../src/core/systems/systems.ts';

function idOf(tab: string, rows: Rows): string {
  return recognize(tab, rows, SOURCES).adapter?.id ?? 'none';
}

const NAMES = ['First Name', 'Last Name', 'Email', 'Phone'];
const ANN = ['Ann', 'Ames', 'ann@x.test', '+1 555 010 1101'];
const FOOTER = ['Confidential Information - Do Not Distribute', '', '', '', ''];

describe('names, an e-mail and a phone tell no system, and beside an id the shape of the id tells it', () => {
  test.each([
    [[], [], 'none'],
    [['Contact ID'], ['1001'], 'none'],
    [['Contact ID', 'Tags'], ['1001', 'a'], 'none'],
    [['Contact ID', 'Tags'], ['df3ZD0OqYGhI2ExshorZ', 'a'], 'ghl-contacts'],
    [['Contact ID', 'Tags'], ['GHL-501', 'a'], 'ghl-contacts'],
    [['Contact ID', 'Tags'], ['', 'a'], 'none'],
    [['Contact ID', 'Tags', 'Lists'], ['1001', 'a', 'b'], 'activecampaign-contacts'],
    [['Contact ID', 'Tags', 'Lists'], ['df3ZD0OqYGhI2ExshorZ', 'a', 'b'], 'ghl-contacts'],
    [['Record ID'], ['1474662879'], 'none'],
    [['Record ID', 'Create Date'], ['1474662879', '2026-01-01'], 'hubspot-contacts'],
    [['Record ID', 'Create Date'], ['R-1', '2026-01-01'], 'none'],
    [['Record Id'], ['4876876000000123001'], 'zoho-contacts'],
    [['Record Id', 'Contact Owner'], ['zcrm_4876876000000123001', 'Dana'], 'zoho-contacts'],
    [['Record Id', 'Contact Owner'], ['1474662879', 'Dana'], 'hubspot-contacts'],
    [['Record Id', 'Lead Status'], ['zcrm_4876876000000123001', 'Open'], 'none'],
    [['Client ID'], ['77'], 'none'],
    [['Account Name'], ['Acme'], 'none'],
  ])('%j with %j is %s', (headings, cells, expected) => {
    expect(
      idOf('sheet1', [
        [...NAMES, ...headings],
        [...ANN, ...cells],
      ]),
    ).toBe(expected);
  });

  test('the lines that Salesforce puts below the data tell a report without ids', () => {
    const rows = [[...NAMES, 'Account Name'], [...ANN, 'Acme'], FOOTER];
    expect(idOf('sheet1', rows)).toBe('salesforce-contacts');
    expect(idOf('sheet1', [[...NAMES, 'Company'], [...ANN, 'Acme'], FOOTER])).toBe('none');
    expect(idOf('sheet1', [[...NAMES, 'Account Name', 'Stage'], [...ANN, 'Acme', 'Won'], FOOTER])).toBe(
      'none',
    );
  });
});

describe('a tab that is called by its system and the contacts, and nothing else, is what it is called', () => {
  const ROWS = [
    ['Client ID', ...NAMES],
    ['77', ...ANN],
  ];
  test.each([
    ['Jobber clients', 'jobber-clients'],
    ['jobber_clients_export_2026-05-12', 'jobber-clients'],
    ['export of Clio contacts May 2026', 'clio-contacts'],
    ['Clio', 'clio-contacts'],
    ['Zoho CRM contacts', 'zoho-contacts'],
    ['Outlook contacts', 'none'],
    ['Outlook', 'none'],
    ['Jobber and Clio clients', 'none'],
    ['Jobber invoices', 'none'],
    ['clients', 'none'],
    ['deals to close', 'none'],
    ['copper pipes', 'none'],
  ])('%s is %s', (tab, expected) => {
    expect(idOf(tab, ROWS)).toBe(expected);
  });
});

test('a footer tells below any number of rows, and one record of one cell tells nothing', () => {
  const headings = [...NAMES, 'Account Name'];
  const rows = Array.from({ length: 500 }, () => [...ANN, 'Acme']);
  expect(idOf('sheet1', tellingRows([headings, ...rows, FOOTER]))).toBe('salesforce-contacts');
  expect(idOf('sheet1', tellingRows([headings, ...rows, ['Ann', '', '', '', '']]))).toBe('none');
  expect(tellingRows(rows.slice(0, 30))).toEqual(rows.slice(0, 30));
});
