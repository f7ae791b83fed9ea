import { normalizeHeading } from '../../../src/core/normalize/heading.ts';

test.each([
  ['close_contact_id', 'close contact id'],
  ['Close Contact-ID', 'close contact id'],
  ['closeContactId', 'close contact id'],
  ['CLOSE.CONTACT/ID', 'close contact id'],
  ['\ufeffclose_contact_id', 'close contact id'],
  [' close\u00a0contact\u200bid ', 'close contactid'],
  ['"Email"', 'email'],
  ['"""E-mail"""', 'e mail'],
  ['“Email”', 'email'],
  ['<strong>Email</strong>', 'email'],
  ['Value cf_123456', 'value'],
  ['Account cf_123456 people ids', 'account'],
  ['createdAtPT', 'created at pt'],
  ['E-mail 1 - Value', 'e mail 1 value'],
  ['Person - Email - Work', 'person email work'],
  ['#', '#'],
  ['% Complete', '% complete'],
  ['Email\nAddress', 'email address'],
  ['Ｅｍａｉｌ', 'email'],
  ['  ', ''],
  ['', ''],
])('%j is %j', (heading, name) => {
  expect(normalizeHeading(heading)).toBe(name);
});

test.each([
  ['email', 'email 2'],
  ['phone', 'phone type'],
  ['#', '%'],
  ['Contact Id', 'Contact Ids'],
])('%j and %j are two', (a, b) => {
  expect(normalizeHeading(a)).not.toBe(normalizeHeading(b));
});
