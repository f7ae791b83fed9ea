import * as fc from 'fast-check';
import type { IdentifierKind } from '../../../src/core/model.ts';
import { makeIdentifierReader } from '../../../src/core/normalize/identifier.ts';
import { identifiersAt } from '../../../src/core/read/identifierCell.ts';
import { forgetCells, knownIdentifiers } from '../../../src/core/read/knownCells.ts';

const kinds = fc.constantFrom<IdentifierKind>('email', 'phone', 'close_contact_id', 'salesforce_contact_id');
const cells = fc.oneof(
  fc.constantFrom(
    '',
    'n/a',
    'Ann Lee <ANN@Northwind.test>; bo@x.test',
    '+1 (415) 555-0100 x12 / +33612206268',
    "'+14155550100",
    '1.41556E+10',
    '***',
    'no-reply@x.test',
    '003A0000001aAAAAAY',
  ),
  fc.string(),
  fc.emailAddress(),
);

test('a cell is read as it is without a memory, the first time and every other', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(kinds, cells), { maxLength: 30 }), (asked) => {
      const read = makeIdentifierReader('US');
      const columns: IdentifierKind[] = ['email', 'phone', 'close_contact_id', 'salesforce_contact_id'];
      for (const [kind, cell] of [...asked, ...asked]) {
        const column = { index: columns.indexOf(kind), heading: kind };
        expect(knownIdentifiers(cell, kind, column, read)).toEqual(identifiersAt(cell, kind, column, read));
      }
      forgetCells(read);
      for (const [kind, cell] of asked) {
        const column = { index: columns.indexOf(kind), heading: kind };
        expect(knownIdentifiers(cell, kind, column, read)).toEqual(identifiersAt(cell, kind, column, read));
      }
    }),
  );
});

test('a cell that stands in two columns is an identifier of each', () => {
  const read = makeIdentifierReader('');
  const at = (index: number) =>
    knownIdentifiers('ann@x.test', 'email', { index, heading: `Email ${index}` }, read)[0];
  expect([at(1), at(2), at(1)]).toMatchObject([{ column: 1 }, { column: 2 }, { column: 1 }]);
  expect(at(1)).toBe(at(1));
});

test('what is forgotten is not remembered again', () => {
  const read = makeIdentifierReader('');
  const at = () => knownIdentifiers('ann@x.test', 'email', { index: 0, heading: 'Email' }, read)[0];
  const before = at();
  forgetCells(read);
  expect(at()).toEqual(before);
  expect(at()).not.toBe(at());
});
