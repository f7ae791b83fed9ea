import type { Contact, IdentifierKind } from '../../src/core/model.ts';
import { saysOurs } from '../../src/core/systems/identityHeading.ts';
import { CASES, expectedOf, NOW, WORKBOOKS } from '../support/reviewFixture.ts';
import { type ReviewedTab, reviewTabs, type TabsReview, tabsOf } from '../support/reviewTabs.ts';

const FOLDERS = [...WORKBOOKS, ...CASES.filter((_, at) => at % 4 === 0)];

/** An e-mail or phone of the map that is another contact's alone, as the tab reads it. */
function anothers(kind: IdentifierKind, contact: Contact, { run }: TabsReview, tab: ReviewedTab) {
  for (const [value, [holder, ...others]] of run.index.holders.get(kind) ?? [])
    if (holder && holder !== contact && others.length === 0 && tab.open.read(kind, value).state === 'usable')
      return value;
  return undefined;
}

/** Columns in which somebody else may stand: people of ours, the sides of a message, the new value of a field, a text about many. */
function mayNameOthers({ open: { plan } }: ReviewedTab, column: number): boolean {
  const { parties, fields, header } = plan;
  const sides = parties ? [...parties.from, ...parties.to, ...parties.copied, parties.direction] : [];
  return (
    saysOurs(header[column] ?? '') ||
    sides.some((side) => side?.index === column) ||
    fields.get('new_value')?.index === column ||
    /^last[ _]/i.test(header[column] ?? '')
  );
}

test.each(FOLDERS)(
  '%s: another contact’s e-mail or phone in any cell of a safe row holds it, or it is about that contact',
  async (folder) => {
    const options = { ...expectedOf(folder).options, now: NOW };
    const tabs = await tabsOf(folder);
    const before = reviewTabs(tabs, options);
    for (const tab of before.tabs) {
      const safe = tab.verdicts.find(({ outcome, match }) => outcome === 'ledger' && match.contact);
      const contact = safe?.match.contact;
      if (!safe || !contact) continue;
      for (const kind of ['email', 'phone'] as const) {
        const value = anothers(kind, contact, before, tab);
        if (value === undefined) continue;
        for (const [column, heading] of safe.record.plan.header.entries()) {
          if (mayNameOthers(tab, column)) continue;
          const rows = tab.rows.map((cells, at) =>
            at === safe.record.row - 1
              ? Array.from({ length: Math.max(cells.length, column + 1) }, (_, place) =>
                  place === column ? value : (cells[place] ?? ''),
                )
              : cells,
          );
          const after = reviewTabs(
            tabs.map((one) => (one.name === tab.name ? { ...one, rows } : one)),
            options,
          );
          const verdict = after.tabs
            .find(({ name }) => name === tab.name)
            ?.verdicts.find(({ record }) => record.row === safe.record.row);
          if (verdict?.outcome === 'ledger' && verdict.match.contact?.key === contact.key)
            throw new Error(`${tab.name} row ${safe.record.row}: safe with ${value} under ${heading}`);
        }
      }
    }
  },
);
