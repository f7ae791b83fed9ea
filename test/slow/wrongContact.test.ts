import fc from 'fast-check';
import type { Row, Rows, Tab } from '../../src/core/model.ts';
import { outputRow } from '../../src/core/report/outputRow.ts';
import { reviewTabs } from '../support/reviewTabs.ts';
import { smallWorkbook } from '../support/smallWorkbook.ts';

/*
 * A second opinion on every ledger row, with nothing of src/core/match, src/core/classify or src/core/normalize in it: plain text in, and the
 * shortest code that says what a wrong contact is.
 */

type Held = ReadonlySet<string>;
const TARGETS: Record<string, string> = { ghl: 'G', close: 'C' };

/** `email p1@x.test`, `phone +15550100001`, `id C1`: what a row's cells name, in one spelling. */
function namesIn(header: Row, row: Row): string[] {
  return header.flatMap((heading, at) => {
    const cell = row[at] ?? '';
    if (/email/i.test(heading))
      return [...cell.toLowerCase().matchAll(/[a-z0-9-]+@x\.test/g)].map(([email]) => `email ${email}`);
    if (/phone/i.test(heading))
      return cell.split(';').flatMap((part) => {
        const [number = '', extension] = part.split(/ext\.?|x/);
        const digits = number.replace(/\D/g, '');
        return digits.length === 11 ? [`phone +${digits}${extension ? ` x${extension.trim()}` : ''}`] : [];
      });
    if (/_contact_id$/.test(heading))
      return [...cell.matchAll(/\b[A-Za-z]\d\b/g)].map(([id]) => `${heading} ${id}`);
    return [];
  });
}

/** Map rows that share an id are one contact: its rows, each as what it names. */
function contactsOf([header = [], ...rows]: Rows): Held[][] {
  const contacts: Held[][] = [];
  for (const row of rows) {
    const held = new Set(namesIn(header, row));
    const ids = [...held].filter((name) => name.includes('_contact_id'));
    if (ids.length === 0) continue;
    const same = contacts.filter((contact) => contact.some((other) => ids.some((id) => other.has(id))));
    for (const contact of same) contacts.splice(contacts.indexOf(contact), 1);
    contacts.push([...same.flat(), held]);
  }
  return contacts;
}

/** A phone without an extension says nothing of one; two extensions are two phones. */
function isOne(a: string, b: string): boolean {
  const [[kind, number, x], [otherKind, other, otherX]] = [a.split(' '), b.split(' ')];
  return kind === otherKind && number === other && (x === otherX || !x || !otherX);
}

const holds = (contact: readonly Held[], name: string) =>
  contact.some((row) => [...row].some((held) => isOne(held, name)));
const kindOf = (name: string) => name.split(' ')[0] ?? '';
const idsOf = (contact: readonly Held[], kind: string) =>
  new Set(contact.flatMap((row) => [...row].filter((name) => kindOf(name) === kind)));

/** Why the row may not name this contact; '' when it may. */
function objection(names: readonly string[], contact: Held[] | undefined, contacts: Held[][]): string {
  if (!contact) return 'no such contact';
  if (idsOf(contact, 'close_contact_id').size > 1 || idsOf(contact, 'ghl_contact_id').size > 1)
    return 'two contacts in one';
  for (const name of names) {
    const isKnown = contacts.some((other) => holds(other, name));
    if (isKnown && !holds(contact, name)) return `${name} is another contact's`;
    if (!isKnown && name.includes('_contact_id')) return `${name} is nobody's`;
    if (!isKnown && idsOf(contact, kindOf(name)).size > 0) return `${name} is new`;
  }
  const isCertain = names.some(
    (name) => holds(contact, name) && contacts.filter((other) => holds(other, name)).length === 1,
  );
  return isCertain ? '' : 'nothing names this contact alone';
}

function listedIn(tabs: readonly Tab[]): Held {
  return new Set(
    tabs
      .filter(({ name }) => name.endsWith('-identifiers'))
      .flatMap(({ rows }) => rows.slice(1))
      .flatMap(([cell = '']) => [
        ...namesIn(['email'], [cell]),
        ...(cell.includes('@') ? [] : namesIn(['phone'], [cell])),
      ]),
  );
}

test('no ledger row names a contact that its identifiers do not', () => {
  let ledgerRows = 0;
  fc.assert(
    fc.property(smallWorkbook, (tabs) => {
      const contacts = contactsOf(tabs.find(({ name }) => name === 'contact-map')?.rows ?? []);
      const listed = listedIn(tabs);
      const { tabs: reviewed } = reviewTabs(tabs);
      for (const { rows, verdicts } of reviewed)
        for (const verdict of verdicts.filter(({ outcome }) => outcome === 'ledger')) {
          ledgerRows++;
          const { contact_key = '', target = '' } = outputRow(verdict, '');
          const ids = contact_key.split('/');
          const contact = contacts.find((rows) =>
            rows.some((row) => [...row].some((name) => ids.includes(name.split(' ')[1] ?? ''))),
          );
          const names = namesIn(rows[0] ?? [], verdict.record.cells).filter(
            (name) => ![...listed].some((other) => isOne(name, other)),
          );
          const usable = names.filter((name) => !name.startsWith('email no-reply@'));
          expect(objection(usable, contact, contacts)).toBe('');
          expect(ids.some((id) => id.toUpperCase().startsWith(TARGETS[target] ?? '?'))).toBe(true);
        }
    }),
    { numRuns: 250 },
  );
  expect(ledgerRows).toBeGreaterThan(120);
});
