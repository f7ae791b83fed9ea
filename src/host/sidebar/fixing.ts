import { type SetupTabName, setupTabNamed } from '../../core/read/setup/setupTabNames.ts';
import type { Given, Takes } from '../../protocol/protocol.ts';
import { noticeInput } from '../proof/noticeChange.ts';
import { documentProperties, recall, rememberApplied } from '../run/runState.ts';
import { withDocumentLock } from '../run/withDocumentLock.ts';
import { openWorkbook } from '../workbook/openWorkbook.ts';
import { takeBackSetupRows, writeSetupRows } from '../workbook/setupRows.ts';
import { Refused } from './refused.ts';

/** Makes the change of a set-up tab that settles a finding or a cause, and remembers it. Running again is the page's to do. */
export function fix(change: Takes<'pageFix'>[0]): Given<'pageFix'> {
  return withDocumentLock(() => {
    const { tab, rows } = change;
    noticeInput(tab);
    const before = writeSetupRows(openWorkbook(), setupTab(tab), rows);
    const properties = documentProperties();
    const copies = rows.map((row) => ({ ...row }));
    const were = before.map((row) => row && { ...row });
    rememberApplied(properties, [
      ...recall(properties).applied,
      { fix: { ...change, rows: copies }, before: were },
    ]);
    return null;
  });
}

/** Takes such a change back, if its rows still say what was written. */
export function takeBack(applied: Takes<'pageTakeBack'>[0]): Given<'pageTakeBack'> {
  const { tab, rows } = applied.fix;
  return withDocumentLock(() => {
    if (!takeBackSetupRows(openWorkbook(), setupTab(tab), rows, applied.before))
      throw new Refused(
        `Somebody has changed this row of ${tab} since.`,
        'Open the tab and change it by hand, then run again.',
      );
    noticeInput(tab);
    const properties = documentProperties();
    const text = JSON.stringify(applied);
    rememberApplied(
      properties,
      recall(properties).applied.filter((one) => JSON.stringify(one) !== text),
    );
    return { rows: rows.length };
  });
}

function setupTab(tab: string): SetupTabName {
  const name = setupTabNamed(tab);
  if (!name) throw new Refused(`"${tab}" is no set-up tab.`, 'Reload the sidebar.');
  return name;
}
