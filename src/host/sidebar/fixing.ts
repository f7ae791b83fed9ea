import { type SetupTabName, setupTabNamed } from '../../core/read/setupTabs.ts';
import type { Given, Takes } from '../../protocol.ts';
import { noticeInput } from '../proof/noticeChange.ts';
import { withDocumentLock } from '../run/withDocumentLock.ts';
import { openWorkbook } from '../workbook/openWorkbook.ts';
import { takeBackSetupRows, writeSetupRows } from '../workbook/setupRows.ts';
import { Refused } from './refused.ts';

/** Makes the change of a set-up tab that settles a finding or a cause. Running again is the page's to do. */
export function fix({ tab, rows }: Takes<'pageFix'>[0]): Given<'pageFix'> {
  return withDocumentLock(() => {
    noticeInput(tab);
    const before = writeSetupRows(openWorkbook(), setupTab(tab), rows);
    return { before };
  });
}

/** Takes such a change back, if its rows still say what was written. */
export function takeBack(
  { tab, rows }: Takes<'pageTakeBack'>[0],
  before: Takes<'pageTakeBack'>[1],
): Given<'pageTakeBack'> {
  return withDocumentLock(() => {
    if (!takeBackSetupRows(openWorkbook(), setupTab(tab), rows, before))
      throw new Refused(
        `Somebody has changed this row of ${tab} since.`,
        'Open the tab and change it by hand, then run again.',
      );
    noticeInput(tab);
    return { rows: rows.length };
  });
}

function setupTab(tab: string): SetupTabName {
  const name = setupTabNamed(tab);
  if (!name) throw new Refused(`"${tab}" is no set-up tab.`, 'Reload the sidebar.');
  return name;
}
