import type { Outcome, Tab } from '../../core/model.ts';
import { type HeadedTab, headingsOf as setupHeadings } from '../../core/read/setup/setupHeadings.ts';
import type { SetupTabName } from '../../core/read/setup/setupTabNames.ts';
import { type SetupRow, withSetupRows } from '../../core/read/setup/withSetupRows.ts';
import { REASONS, type ReasonCode } from '../../core/reasons.ts';
import { OUTCOMES } from '../../core/report/outputColumns.ts';
import { cellsByName } from '../../core/report/outputHeader.ts';
import type { ReviewedWorkbook } from '../../core/reviewWorkbook.ts';
import { type ReadWorkbook, readInPage, reviewRead, type Watch } from '../run/reviewInPage.ts';
import { rowTitle } from '../words.ts';

/** What a change of the set-up would come to, tried on a copy: nothing was written. */
export interface Preview {
  /** Rows of the cause that would be safe. */
  readonly freed: readonly PreviewRow[];
  /** Rows of the cause that would still be held, or broken, each with why. */
  readonly held: readonly PreviewRow[];
  /** Other rows that would be safe too, and rows that are safe now and would not be. */
  readonly alsoFreed: number;
  readonly lost: readonly PreviewRow[];
}

export interface PreviewRow {
  readonly rowKey: string;
  /** The event, and whose it is. */
  readonly says: string;
  /** What would be written, or why it is held. */
  readonly comesTo: string;
}

interface RowNow {
  readonly outcome: Outcome;
  readonly cause: string;
  readonly row: PreviewRow;
}

/** Runs the review twice on one reading of the workbook: as it is, and with the row in the set-up tab. */
export async function previewFix(
  cause: string,
  tab: SetupTabName,
  row: SetupRow,
  now: string,
  watch: Watch,
): Promise<Preview> {
  const read = await readInPage(watch);
  const before = rowsOf(await reviewRead(read, now, watch));
  const after = rowsOf(await reviewRead(withRow(read, tab, row), now, watch));
  const freed: PreviewRow[] = [];
  const held: PreviewRow[] = [];
  const lost: PreviewRow[] = [];
  let alsoFreed = 0;
  for (const [rowKey, was] of before) {
    const is = after.get(rowKey);
    const then = is?.row ?? { ...was.row, comesTo: 'it would be left out' };
    if (was.outcome === 'ledger' && is?.outcome !== 'ledger') lost.push(then);
    if (was.outcome === 'ledger') continue;
    if (was.cause !== cause) alsoFreed += is?.outcome === 'ledger' ? 1 : 0;
    else (is?.outcome === 'ledger' ? freed : held).push(then);
  }
  return { freed, held, alsoFreed, lost };
}

function withRow(read: ReadWorkbook, tab: SetupTabName, row: SetupRow): ReadWorkbook {
  const there: Tab = read.setup.get(tab) ?? { name: tab, rows: [headingsIn(tab)] };
  const { rows } = withSetupRows(there.rows, [row], tab === 'contact-map');
  return { ...read, setup: new Map([...read.setup, [tab, { ...there, rows }]]) };
}

function headingsIn(tab: SetupTabName): readonly string[] {
  return tab === 'contact-map' || tab === 'last-agreed' ? [] : setupHeadings(tab satisfies HeadedTab);
}

function rowsOf({ review }: ReviewedWorkbook): ReadonlyMap<string, RowNow> {
  const found = new Map<string, RowNow>();
  for (const outcome of OUTCOMES) {
    const { table, headerIndex, columns } = review.rerun.tables[outcome];
    for (const cells of table.slice(headerIndex + 1)) {
      const at = cellsByName(columns, cells);
      const rowKey = at('row_key');
      if (rowKey === '' || at('state') === 'cleared') continue;
      const says = rowTitle({ eventId: at('event_id'), rowKey, contactName: at('contact_name') });
      const reason = REASONS[at('reason_code') as ReasonCode];
      const comesTo =
        outcome === 'ledger' ? at('writes') || 'nothing would be written' : (reason?.headline ?? '');
      found.set(rowKey, { outcome, cause: at('cause'), row: { rowKey, says, comesTo } });
    }
  }
  return found;
}
