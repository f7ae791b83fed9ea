import { setupTabNamed } from '../../core/read/setupTabs.ts';
import type { Given, Takes } from '../../protocol.ts';
import { noticeInput } from '../proof/noticeChange.ts';
import { withDocumentLock } from '../run/withDocumentLock.ts';
import { openWorkbook } from '../workbook/openWorkbook.ts';
import { writeSetupRows } from '../workbook/setupRows.ts';
import { Refused } from './refused.ts';

/** Makes the change of a set-up tab that settles a finding. Running again is the page's to do. */
export function fix({ tab, rows }: Takes<'pageFix'>[0]): Given<'pageFix'> {
  return withDocumentLock(() => {
    const name = setupTabNamed(tab);
    if (!name) throw new Refused(`"${tab}" is no set-up tab.`, 'Reload the sidebar.');
    noticeInput(tab);
    writeSetupRows(openWorkbook(), name, rows);
    return { rows: rows.length };
  });
}
