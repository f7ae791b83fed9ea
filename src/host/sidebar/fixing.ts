import { setupTabNamed } from '../../core/read/setupTabs.ts';
import { withDocumentLock } from '../run/withDocumentLock.ts';
import { Mistake } from '../sheet/mistake.ts';
import { openWorkbook } from '../workbook/openWorkbook.ts';
import { type SetupRow, writeSetupRows } from '../workbook/setupRows.ts';
import { orRefused } from './refusal.ts';

/** Makes the change of a set-up tab that settles a finding. Running again is the page's to do. */
export function pageFix(tab: string, rows: readonly SetupRow[]) {
  return orRefused(() =>
    withDocumentLock(() => {
      const name = setupTabNamed(tab);
      if (!name) throw new Mistake(`"${tab}" is no set-up tab. Reload the sidebar.`);
      writeSetupRows(openWorkbook(), name, rows);
      return { ok: true, rows: rows.length };
    }),
  );
}
