import type { Outcome, Rows } from '../../core/model.ts';
import { isFilledIn } from '../../core/read/setup/setupTabNames.ts';
import { headingsOf, OUTCOMES, SHEET_HEADINGS } from '../../core/report/outputColumns.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import { type OutputTable, unmergeable } from '../../core/rerun/tableState.ts';
import type { Workbook } from '../../core/reviewWorkbook.ts';
import { Mistake } from '../sheet/mistake.ts';
import { type ReadTab, readRows, readTab } from '../sheet/readTab.ts';
import { noDecisionLog, readDecisionLog } from './decisionLogTab.ts';
import { readJournal } from './journal.ts';
import type { OpenWorkbook } from './openWorkbook.ts';
import { readProofPast } from './proofPast.ts';

/**
 * Reads every tab of the workbook. Tabs without any content are nothing to review; import tabs begin as such. `past` is what the
 * document remembers of a run that was cut off, for whoever repairs it.
 */
export function readWorkbook(
  book: OpenWorkbook,
  past: Rows = [],
): Workbook & { readonly sources: readonly ReadTab[] } {
  const { setup, outputs, sources } = book;
  if (!setup.has('contact-map') && !setup.has('existing-records'))
    throw new Mistake(
      'There is no Contact Map tab, so nobody can tell which contact is which. Choose Set up workbook, then paste the map into the tab Contact Map.',
    );
  const existing = Object.fromEntries(
    OUTCOMES.map((outcome) => {
      const tab = outputs.get(outcome);
      const rows = tab ? (readRows(tab) as OutputTable) : [];
      return [outcome, rows.length > 0 ? rows : [headingsOf(outcome)]];
    }),
  ) as Record<Outcome, OutputTable>;
  const [lost] = unmergeable(existing);
  const sheet = lost && outputs.get(lost);
  if (sheet)
    throw new Mistake(
      `The tab ${sheet.name} has no column "${SHEET_HEADINGS.row_key}", so its decisions could not be kept beside their events. Bring the column back with Undo or from the version history. Or rename the tab, and a new one is made.`,
      sheet.sheet.getRange(1, 1),
    );
  return {
    setup: new Map(
      [...setup]
        .map(([name, tab]) => [name, readTab(tab)] as const)
        .filter(([name, { rows }]) => isFilledIn(name, rows)),
    ),
    sources: sources.map(readTab).filter(({ rows }) => rows.length > 0),
    existing,
    journal: readJournal(book, past),
    log: book.own.has(OWN_TABS.log) ? readDecisionLog(book.spreadsheet) : noDecisionLog(),
    proof: readProofPast(book),
  };
}
