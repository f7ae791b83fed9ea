import { changeBlocks } from '../../core/proof/compare/runChanges.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import { withDocumentLock } from '../run/withDocumentLock.ts';
import { writeBlocks } from '../workbook/blocksTab.ts';
import { openWorkbook } from '../workbook/openWorkbook.ts';
import { changesOfLastRun } from '../workbook/runMarksTab.ts';
import { showTab } from '../workbook/showTab.ts';

/** Writes on a tab which rows the last run let say something else than the one before, and what is another with each. */
export function showChanges(): string {
  return withDocumentLock(() => {
    const book = openWorkbook();
    const changes = changesOfLastRun(book);
    if (!changes)
      return 'There is nothing to compare yet: it takes two runs of the review that do not come out the same. Choose Run review after something has changed.';
    writeBlocks(book, OWN_TABS.changes, changeBlocks(changes));
    showTab(OWN_TABS.changes);
    return `Rows that say something else since the run before: ${changes.rows.length}. Rows that say the same: ${changes.same}. The tab ${OWN_TABS.changes} names each, and what changed with it.`;
  });
}
