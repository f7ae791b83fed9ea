import type { RemoteWorkbook } from '../sheets/remote.ts';
import type { Rows } from '../tables/rows.ts';
import { HIDDEN_TABS } from './keptTabs.ts';
import { PLAN } from './proofTabs.ts';

/** What goes with a tab that was filled from its file: one that nobody reads is hidden, and what people read of a plan says what it says. */
export async function afterFilling(workbook: RemoteWorkbook, tab: string, rows: Rows): Promise<void> {
  if (HIDDEN_TABS.includes(tab)) await workbook.hideTab(tab);
  const shown = tab === PLAN.tab && PLAN.shown(rows);
  if (shown) await workbook.takeTab(shown.tab, shown.rows);
}
