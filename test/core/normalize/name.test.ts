import { readName } from '../../../src/core/normalize/name.ts';

test.each([
  ['Ann Lee', 'ann lee'],
  ['  ANN   lee ', 'ann lee'],
  ['Lee, Ann', 'ann lee'],
  ['Lee, Ann, Jr.', 'ann lee'],
  ['Dr. Ann Lee, PhD', 'ann lee'],
  ['Prof Dr Ann Lee MD', 'ann lee'],
  ['Ann Lee, Acme Inc.', 'ann lee'],
  ['Ann Lee | Acme', 'ann lee'],
  ['Ann Lee via Docusign', 'ann lee'],
  ['Ann Lee <ann@x.test>', 'ann lee'],
  ['ann@x.test (Ann Lee)', 'ann lee'],
  ['(Example) Ann Lee', 'ann lee'],
  ['Ann LASTNAME', 'ann'],
  ['Robert (Bob) Lee', 'robert bob lee'],
  ["Ellie D'Esquire", 'ellie desquire'],
  ['Jean-Pierre Dupont', 'jeanpierre dupont'],
  ['Maria de la Cruz', 'maria cruz'],
  ['De La Cruz', 'de cruz'],
  ['Don Hill', 'don hill'],
  ['J.R. Lee', 'j r lee'],
  ['Ann McDonald', 'ann mcdonald'],
  ['Ann Mc Donald', 'ann mcdonald'],
  ['Jørgen Ærø', 'jorgen aero'],
])('%s is read as %s', (raw, words) => {
  expect(
    readName(raw)
      ?.words.map(({ text }) => text)
      .join(' '),
  ).toBe(words);
});

test.each([
  '',
  '-',
  'n/a',
  '(no name)',
  'Unknown',
  'unknown caller',
  'User',
  'noname',
  'Mom',
  'Home',
  'Guest',
  '(Example)',
  '***',
  '[redacted]',
  '#N/A',
  'ann@x.test',
  '<ann@x.test>',
  '+1 555 010 1101',
  'C101',
  '=?UTF-8?Q?Ann_Lee?=',
  'a'.repeat(50_000),
  'word '.repeat(30),
])('%s is no name', (raw) => {
  expect(readName(raw)).toBeNull();
});

test.each([
  ['Acme Inc', true],
  ['Front Desk', true],
  ['The Lee Family', true],
  ['Hall Residence', true],
  ['Accounts Payable Dept.', true],
  ['Ann Lee', false],
  ['Ann Lee (Acme Inc)', false],
])('%s is an organization: %s', (raw, expected) => {
  expect(readName(raw)?.isOrganization).toBe(expected);
});

test.each([
  ['John Hall Sr', 1],
  ['John Hall, Jr.', 2],
  ['John Hall II', 2],
  ['John Hall III', 3],
  ['Junior Hall', 0],
  ['Sr. Hall', 0],
])('%s is of generation %i', (raw, generation) => {
  expect(readName(raw)?.generation).toBe(generation);
});
