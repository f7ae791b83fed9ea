import { columnLetter } from '../../core/read/columns.ts';
import { readAsWords, recordCount, recordsInWords } from '../../core/report/inputWords.ts';
import type { RunReport } from '../../core/report/runReport.ts';
import { reviewWorkbook } from '../../core/reviewWorkbook.ts';
import { adoptRegion } from '../run/adoptRegion.ts';
import { documentProperties, recall } from '../run/runState.ts';
import { findingLines } from '../run/runSummary.ts';
import type { ReadTab } from '../sheet/readTab.ts';
import { openWorkbook } from '../workbook/openWorkbook.ts';
import { setupMistake } from '../workbook/problemCell.ts';
import { readWorkbook } from '../workbook/readWorkbook.ts';

const NO_TABLES = { ledger: [], conflict: [], error: [] };

/** What each tab was recognized as, what is damaged, and the audit of the map. Writes nothing. */
export function checkTabs(): string {
  adoptRegion(recall(documentProperties()));
  const book = openWorkbook();
  const read = readWorkbook(book);
  const { reviewed, problems } = reviewWorkbook(
    { ...read, existing: NO_TABLES, journal: [] },
    { region: '', slice: '' },
    { version: VERSION, now: new Date().toISOString(), earlier: null },
  );
  if (!reviewed) throw setupMistake(problems, book, read);
  const { report } = reviewed;
  const parts = [
    'Nothing was written.',
    recognizedLines(report, read.sources).join('\n'),
    ...findingLines(report),
    report.unrecognized.length > 0
      ? 'A tab that is not reviewed: name its system, and if need be its columns, on the tab Source Tabs.'
      : '',
  ];
  return parts.filter(Boolean).join('\n\n');
}

function recognizedLines({ inputs, unrecognized, setup }: RunReport, tabs: readonly ReadTab[]): string[] {
  const reviewed = inputs.map(({ tab, title, rows, recognized, counts }) => {
    const coerced = coercedLine(tabs.find(({ name }) => name === tab));
    return `${tab}: ${recordsInWords(recordCount({ rows, counts }))}, read as ${readAsWords(title, recognized.sure)}, by ${recognized.evidence}. Errors: ${counts.error}.${coerced}`;
  });
  const others = unrecognized.map(
    ({ tab, rows }) =>
      `${tab}: NOT REVIEWED. Not recognized, so nobody reviews its ${recordsInWords(rows)}. ${setup.find((finding) => finding.tab === tab)?.evidence ?? ''}`,
  );
  const lines = [...reviewed, ...others];
  return lines.length > 0 ? lines : ['There is no tab to review. Choose Add import tab and paste an export.'];
}

/** Sheets has read the cells before anybody else: what was there instead cannot be told. */
function coercedLine(tab: ReadTab | undefined): string {
  if (!tab || tab.coerced.size === 0) return '';
  const columns = [...tab.coerced].map(([column, { cells }]) => `${columnLetter(column)} (${cells})`);
  return ` Numbers or dates instead of text in columns ${columns.join(', ')}: paste the export into a tab from Add import tab to be sure of phones and ids.`;
}
