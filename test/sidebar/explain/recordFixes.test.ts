import { join } from 'node:path';
import { explainRow } from '../../../src/core/explain/explainRow.ts';
import type { RecordFix } from '../../../src/core/explain/recordFixes.ts';
import type { Tab } from '../../../src/core/model.ts';
import { fixSentence } from '../../../src/sidebar/words.ts';
import { reviewTabs, tabsOf } from '../../support/reviewTabs.ts';

const RECORDS = 'existing-copper-records';

/** The workbook with the fix made. */
function withFix(tabs: readonly Tab[], name: string, row: number, fix: RecordFix): Tab[] {
  const edited = (tab: Tab, at: number, heading: string, value: string) => ({
    ...tab,
    rows: tab.rows.map((cells, index) =>
      index === at - 1
        ? cells.map((cell, column) => (tab.rows[0]?.[column] === heading ? value : cell))
        : cells,
    ),
  });
  return tabs.map((tab) => {
    if (fix.kind === 'correct-cell' && tab.name === name) return edited(tab, row, fix.heading, fix.value);
    if (tab.name !== RECORDS) return tab;
    if (fix.kind === 'give-key') return edited(tab, fix.record.row, 'external_key', fix.key);
    const gone = fix.kind === 'merge' ? fix.others.map((other) => other.row - 1) : [];
    return { ...tab, rows: tab.rows.filter((_, at) => !gone.includes(at)) };
  });
}

test.each(['fixtures/workbooks/copper-clean-up', 'fixtures/cases/copper-clean-up-outcomes'])(
  '%s: each fix that is offered, when it is made, puts the row into the Ledger, and says both values',
  async (folder) => {
    const tabs = await tabsOf(join(folder));
    const { run, tabs: reviewed } = reviewTabs(tabs);
    const kinds = new Set<string>();
    for (const { name, open, rows, verdicts } of reviewed)
      for (const { record, findings } of verdicts) {
        const [first] = findings;
        const explanation = explainRow(
          run,
          open,
          rows[record.row - 1] ?? [],
          record.row,
          findings.filter(({ reason }) => reason !== first?.reason),
        );
        for (const fix of explanation?.recordFixes ?? []) {
          kinds.add(`${first?.reason} ${fix.kind}`);
          const again = reviewTabs(withFix(tabs, name, record.row, fix)).tabs.find(
            (tab) => tab.name === name,
          );
          const verdict = again?.verdicts.find((one) => one.record.row === record.row);
          const sentence = fixSentence(fix, 'copper');
          expect(`${record.row} ${sentence} ${verdict?.outcome}`).toBe(`${record.row} ${sentence} ledger`);
          expect(sentence).toContain(fix.record.id);
          if (fix.kind === 'correct-cell') expect(sentence).toContain(fix.value);
        }
      }
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['several-existing-records merge']));
  },
);
