import { nameHeading } from '../../../src/core/systems/nameHeading.ts';

test.each([
  ['Name', 'full'],
  ['Full Name', 'full'],
  ['Contact Name', 'full'],
  ['Primary Contact Name', 'full'],
  ['contactName', 'full'],
  ['Client Name', 'full'],
  ['Invitee First Name', 'first'],
  ['FIRSTNAME', 'first'],
  ['first_name', 'first'],
  ['Given Name', 'first'],
  ['Name (First)', 'first'],
  ['Vorname', 'first'],
  ['Person - Last name', 'last'],
  ['Family Name', 'last'],
  ['Apellidos', 'last'],
  ['Middle Name', 'middle'],
])('%j is the contact’s name: %s', (heading, part) => {
  expect(nameHeading(heading)).toMatchObject({ part, byValues: false });
});

test.each([
  'Owner Name',
  'User Name',
  'Company Name',
  'Account Name',
  'Event Type Name',
  'Calendar Name',
  'Pipeline Name',
  'Opportunity name',
  'Guest Name',
  'Last Email',
  'Last Contacted',
  'Contact Type',
  'Email',
])('%j is not', (heading) => {
  expect(nameHeading(heading)).toBeUndefined();
});

test('whose name it is may be unsaid, and a column of clients may hold anything of theirs', () => {
  expect(nameHeading('Name')?.saysContact).toBe(false);
  expect(nameHeading('Invitee Name')?.saysContact).toBe(true);
  expect(nameHeading('Client')?.byValues).toBe(true);
});

test('where a lead is no person, the lead’s name is not the contact’s', () => {
  expect(nameHeading('lead_name', 'ghl')?.part).toBe('full');
  expect(nameHeading('lead_name', 'close')).toBeUndefined();
});
