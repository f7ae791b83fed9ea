import { splitValues } from '../../../../src/core/read/cells/multiValue.ts';

test.each([
  ['a@x.test', ['a@x.test']],
  ['a@x.test; b@x.test', ['a@x.test', 'b@x.test']],
  ['a@x.test;b@x.test;c@x.test', ['a@x.test', 'b@x.test', 'c@x.test']],
  ['a@x.test, b@x.test', ['a@x.test', 'b@x.test']],
  ['a@x.test | b@x.test', ['a@x.test', 'b@x.test']],
  ['a@x.test ::: b@x.test', ['a@x.test', 'b@x.test']],
  ['a@x.test\nb@x.test', ['a@x.test', 'b@x.test']],
  ['a@x.test\r\nb@x.test', ['a@x.test', 'b@x.test']],
  ['a@x.test;', ['a@x.test']],
  ['a@x.test; n/a', ['a@x.test']],
  ['"Lee, Ann" <a@x.test>', ['"Lee, Ann" <a@x.test>']],
  ['Lee, Ann <a@x.test>', ['Lee, Ann <a@x.test>']],
  ['Ann <a@x.test>; Bo <b@x.test>', ['Ann <a@x.test>', 'Bo <b@x.test>']],
  ['a@x.test; bob', ['a@x.test', 'bob']],
  ['a@x.test / b@x.test', ['a@x.test', 'b@x.test']],
  ['a@x.test or b@x.test', ['a@x.test', 'b@x.test']],
  ['a@x.test / Ann', ['a@x.test / Ann']],
  ['Ann or Bo <a@x.test>', ['Ann or Bo <a@x.test>']],
  ['a/b@x.test', ['a/b@x.test']],
  ['a@x.test/b@x.test', ['a@x.test', 'b@x.test']],
  ['a@x.test / 9876501234', ['a@x.test', '9876501234']],
  ['+1 555 010 1234 / a@x.test', ['+1 555 010 1234', 'a@x.test']],
  ['a@x.test/9876501234', ['a@x.test', '9876501234']],
  ['a@x.test | +1 (555) 010-1234', ['a@x.test', '+1 (555) 010-1234']],
  ['a@x.test or +1 555 010 1234 ext. 5', ['a@x.test', '+1 555 010 1234 ext. 5']],
  ['+1 555 010 1234, a@x.test', ['+1 555 010 1234', 'a@x.test']],
  ['a@x.test / 2026', ['a@x.test / 2026']],
  ['9876501234/b@x.test', ['9876501234', 'b@x.test']],
  ['undisclosed-recipients:;', ['undisclosed-recipients:']],
  ['a@x.test; ***', ['a@x.test', '***']],
  ['a@x.test b@x.test', ['a@x.test b@x.test']],
  ['mailto:a@x.test', ['mailto:a@x.test']],
  ['', ['']],
  ['n/a', ['n/a']],
  [';', [';']],
])('the e-mails in %j are %j', (cell, values) => {
  expect(splitValues('email', cell).map((value) => value.trim())).toEqual(values);
});

test.each([
  ['+15550101234', ['+15550101234']],
  ['+1 555 010 1234; +1 555 010 9999', ['+1 555 010 1234', '+1 555 010 9999']],
  ['+15550101234,+15550109999', ['+15550101234', '+15550109999']],
  ['+15550101234, (555) 010-9999', ['+15550101234', '(555) 010-9999']],
  ['+15550101234 | +15550109999', ['+15550101234', '+15550109999']],
  ["'+15550101234, '+15550109999", ["'+15550101234", "'+15550109999"]],
  ['+15550101234 ::: +15550109999', ['+15550101234', '+15550109999']],
  ['+15550101234\n+15550109999', ['+15550101234', '+15550109999']],
  ['+15550101234;ext=12', ['+15550101234;ext=12']],
  ['+15550101234,,12#', ['+15550101234,,12#']],
  ['tel:555-010-1234;phone-context=+1', ['tel:555-010-1234;phone-context=+1']],
  ['+15550101234 / +15550109999', ['+15550101234', '+15550109999']],
  ['555-010-1234 or 555-010-9999', ['555-010-1234', '555-010-9999']],
  ['030 / 1234567', ['030 / 1234567']],
  ['0172 1234567 / 1234568', ['0172 1234567 / 1234568']],
  ['+1 555 010 1234 / 35', ['+1 555 010 1234 / 35']],
  ['555-010-1234/555-010-9999', ['555-010-1234', '555-010-9999']],
  ['030/1234567', ['030/1234567']],
  ['9876501234 / a@x.test', ['9876501234', 'a@x.test']],
  ['a@x.test/+15550101234', ['a@x.test', '+15550101234']],
  ['a@x.test | +1 555 010 1234', ['a@x.test', '+1 555 010 1234']],
  ['+15550101234, a@x.test', ['+15550101234', 'a@x.test']],
  ['+15550101234; Ann', ['+15550101234; Ann']],
  ['+15550101234; 12', ['+15550101234; 12']],
  ['Mobile: +15550101234', ['Mobile: +15550101234']],
  ['', ['']],
])('the phones in %j are %j', (cell, values) => {
  expect(splitValues('phone', cell).map((value) => value.trim())).toEqual(values);
});

test.each(['A;B', 'A|B', 'A\nB', 'A,B'])('a contact id is one, whatever is in it: %j', (cell) => {
  expect(splitValues('close_contact_id', cell)).toEqual([cell]);
});
