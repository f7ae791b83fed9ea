import { sha256Of } from '../../core/normalize/sha256.ts';
import type { Answered } from '../../core/proof/sample/answeredSample.ts';
import { approveRest, restOf, whyNoRest } from '../../core/proof/sample/approveRest.ts';
import type { Draw } from '../../core/proof/sample/draw.ts';
import { currentDraw, sampleEntry } from '../../core/proof/sample/sampleLog.ts';
import { judgeSample, type SampleResult } from '../../core/proof/sample/sampleResult.ts';
import { saySample } from '../../core/proof/sample/sampleWords.ts';
import { CHANGED } from '../../core/proof/signOff/signOff.ts';
import { PEOPLES_COLUMNS } from '../../core/report/outputColumns.ts';
import { outputHeader } from '../../core/report/outputHeader.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import type { UnclearedRow } from '../../core/report/unclearedRows.ts';
import type { Workbook } from '../../core/reviewWorkbook.ts';
import { Mistake } from '../sheet/mistake.ts';
import { appendToLog, assertAsWritten, readDecisionLog } from '../workbook/decisionLogTab.ts';
import { type OpenWorkbook, openWorkbook } from '../workbook/openWorkbook.ts';
import { readWorkbook } from '../workbook/readWorkbook.ts';
import { offerAnswers, readSampleTab, writeSampleTab } from '../workbook/sampleTab.ts';
import { writeDecisions } from '../workbook/writeDecisions.ts';
import { noticeChange } from './noticeChange.ts';
import { settingsIn } from './signOffStanding.ts';

/** The sample that counts, what its answers come to, and the rows that a passed one lets somebody approve together. */
export interface LedgerSample {
  readonly draw: Draw;
  readonly answered: readonly Answered[];
  readonly result: SampleResult;
  readonly rest: readonly UnclearedRow[];
}

export function sampleOf(book: OpenWorkbook, read: Workbook): LedgerSample {
  const answered = readSampleTab(book);
  const known = { log: read.log.lines, drawn: answered[0]?.sample ?? '', sha256: sha256Of };
  const draw = currentDraw(read.existing.ledger, settingsIn(read).aim, known);
  const result = judgeSample(draw, answered);
  return { draw, answered, result, rest: restOf(draw, result) };
}

/**
 * Draws a sample where there is none, where the Ledger has changed, and of the other kinds once those that failed are decided;
 * else says what its answers come to. A sample that has passed or failed is a line of the log. Under the document's lock.
 */
export function drawOrTell(now: string): {
  readonly says: string;
  readonly sample: LedgerSample;
  readonly isDrawn: boolean;
} {
  const book = openWorkbook();
  const read = logged(book, readWorkbook(book), now);
  const sample = sampleOf(book, read);
  const { result, answered } = sample;
  const isReviewed = result.state === 'failed' && result.toReview.every(({ undecided }) => undecided === 0);
  if (result.state !== 'none' && result.state !== 'stale' && !isReviewed) {
    const sheet = book.own.get(OWN_TABS.sample);
    if (sheet) offerAnswers(sheet);
    return { says: saySample(result), sample, isDrawn: false };
  }
  const again = { log: read.log.lines, drawn: '', sha256: sha256Of };
  const next = isReviewed ? currentDraw(read.existing.ledger, settingsIn(read).aim, again) : sample.draw;
  noticeChange(CHANGED.sample);
  writeSampleTab(book, next, answered);
  const { drawn, rows } = judgeSample(next, []);
  const why = result.state === 'stale' ? 'The Ledger has changed since the last sample was drawn. ' : '';
  return {
    says: `${why}${drawn} of ${rows} rows that write something are on the tab ${OWN_TABS.sample}. Look each of them up in the CRMs and choose right, wrong or cannot tell; then choose Draw sample again, or Read the answers in the sidebar.`,
    sample: sampleOf(openWorkbook(), read),
    isDrawn: true,
  };
}

/** Approves, in somebody's name and through the sample, every row of the Ledger that nobody has decided. Under the document's lock. */
export function approveTheRest(by: string, now: string): string {
  const book = openWorkbook();
  const read = logged(book, readWorkbook(book), now);
  assertAsWritten(read.log, 'approve the rest');
  const { draw, result, rest } = sampleOf(book, read);
  const why = whyNoRest(result);
  if (why) throw new Mistake(`The rest cannot be approved: ${why}.`);
  const ledger = book.outputs.get('ledger');
  const header = outputHeader('ledger', read.existing.ledger);
  if (!ledger || !header || PEOPLES_COLUMNS.some((name) => !header.columns.has(name)))
    throw new Mistake('Ledger, or a column of its decisions, is not there any more. Run the review again.');
  const { entries } = approveRest(read.existing.ledger, rest, draw, { by, now });
  const rowOf = new Map(read.existing.ledger.map((cells, index) => [cells, index + 1]));
  // The lines come first: no decision stands without one.
  appendToLog(book.spreadsheet, entries);
  noticeChange(CHANGED.decisions);
  writeDecisions(
    { sheet: ledger.sheet, columns: header.columns },
    rest.map(({ cells, at }) => ({
      row: rowOf.get(cells as string[]) ?? 0,
      cells: { decision: 'approve', decided_by: by, decided_at: now, note: at('note') },
    })),
  );
  return `${entries.length} rows of the Ledger are approved by ${by}, through ${draw.id}. ${saySample(result)}`;
}

/** A sample that has passed or failed since is written down first. */
function logged(book: OpenWorkbook, read: Workbook, now: string): Workbook {
  const { draw, result } = sampleOf(book, read);
  const entry = sampleEntry(draw, result, read.log.lines, now);
  if (!entry) return read;
  appendToLog(book.spreadsheet, [entry]);
  return { ...read, log: readDecisionLog(book.spreadsheet) };
}
