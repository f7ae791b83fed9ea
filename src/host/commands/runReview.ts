import { packedMarks } from '../../core/proof/compare/packedMarks.ts';
import { marksOf } from '../../core/proof/compare/runMarks.ts';
import type { Handoff } from '../../core/report/handoff/blocks.ts';
import { markdownOf } from '../../core/report/handoff/markdown.ts';
import { OUTCOMES } from '../../core/report/outputColumns.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import type { RunReport } from '../../core/report/runReport.ts';
import { handoffMark, haveLinksMoved, isUnchanged } from '../../core/rerun/finishedRun.ts';
import { pastEntries } from '../../core/rerun/past.ts';
import { tablesOf } from '../../core/rerun/rerun.ts';
import { piecesOf, placesOf, type TablePiece } from '../../core/rerun/tablePiece.ts';
import { reviewWorkbook } from '../../core/reviewWorkbook.ts';
import { checkAfterRun } from '../proof/check.ts';
import { adoptRegion } from '../run/adoptRegion.ts';
import { beginRun, type RunIntent } from '../run/beginRun.ts';
import { type Budget, beginBudget } from '../run/budget.ts';
import { finishRun, stopRun } from '../run/finishRun.ts';
import {
  type DocumentMemory,
  documentProperties,
  forgetRun,
  isHalfWritten,
  recall,
} from '../run/runState.ts';
import { runSummary, unchangedSummary } from '../run/runSummary.ts';
import { whoIsHere, withDocumentLock } from '../run/withDocumentLock.ts';
import { writePiece } from '../run/writePiece.ts';
import { readRows } from '../sheet/readTab.ts';
import { appendToLog } from '../workbook/decisionLogTab.ts';
import { assertOursHandoff } from '../workbook/handoffTab.ts';
import { type OpenWorkbook, openWorkbook } from '../workbook/openWorkbook.ts';
import { setupMistake } from '../workbook/problemCell.ts';
import { readWorkbook } from '../workbook/readWorkbook.ts';
import { sourceTargets } from '../workbook/sourceLinks.ts';

/** A run that was reviewed and is about to be written. */
interface PlannedRun extends RunIntent {
  readonly book: OpenWorkbook;
  readonly handoff: Handoff;
  readonly report: RunReport;
  readonly marks: readonly string[];
  readonly pieces: readonly TablePiece[];
  readonly areLinksStale: boolean;
}

/** The main job: read every tab, review, bring the output tabs up to date. Says what came out and what to do next. */
export function runReview(): string {
  const budget = beginBudget();
  return withDocumentLock(() => {
    const properties = documentProperties();
    const memory = recall(properties);
    adoptRegion(memory);
    const since = new Date().toISOString();
    const isRepair = isHalfWritten(memory);
    const planned = planRun(memory, isRepair, since);
    if (!planned) {
      if (memory.run) forgetRun(properties);
      if (memory.signOff) checkAfterRun();
      return unchangedSummary();
    }
    const begun = beginRun(planned.book, planned, { by: whoIsHere(), since }, isRepair, properties);
    const { book, state } = begun;
    const { left, emptied, altered } = writePieces(book, planned, budget);
    if (left > 0) stopRun(book, state, left);
    else {
      finishRun(book, state, planned, properties);
      if (memory.signOff || book.own.has(OWN_TABS.signOffData)) checkAfterRun();
    }
    // A run that stopped by itself was not cut off: going on is no repair.
    const wasCutOff = memory.run?.phase === 'writing';
    return runSummary(planned.report, { left, emptied, altered, isRepair: wasCutOff });
  });
}

/** Everything up to the first write. null where the output tabs already say what this run would say; what was decided is logged. */
function planRun({ finished, run }: DocumentMemory, isRepair: boolean, now: string): PlannedRun | null {
  const book = openWorkbook();
  const there = book.own.get(OWN_TABS.handoff);
  const said = there ? readRows({ sheet: there }) : [];
  if (there) assertOursHandoff(there, said);
  const read = readWorkbook(book, run?.past);
  const facts = { version: VERSION, now, earlier: finished };
  const { reviewed, problems } = reviewWorkbook(read, { region: '', slice: '' }, facts);
  if (!reviewed) throw setupMistake(problems, book, read);
  const { handoff, report, review, entries } = reviewed;
  const areLinksStale = isRepair || haveLinksMoved(finished.links, sourceTargets(book, report));
  // One piece for the rows that differ and one for those that come: each piece has its calls.
  const pieces = piecesOf(review.rerun, read.existing, areLinksStale, Number.MAX_SAFE_INTEGER);
  const isDone = isUnchanged({
    isAnyRowChanged: isRepair || pieces.length > 0,
    areResultsThere: OUTCOMES.every((outcome) => book.outputs.has(outcome)) && said.length > 1,
    finished: finished.handoff,
    mark: handoffMark(markdownOf(handoff), now),
  });
  if (isDone) {
    appendToLog(book.spreadsheet, entries);
    return null;
  }
  const past = pastEntries(Object.values(review.rerun.tables), read.existing);
  const marks = packedMarks(marksOf(report, tablesOf(review.rerun), review.hashes));
  return { book, handoff, report, marks, pieces, places: placesOf(pieces), past, entries, areLinksStale };
}

function writePieces(book: OpenWorkbook, { pieces, areLinksStale }: PlannedRun, budget: Budget) {
  const emptied: string[] = [];
  const altered: string[] = [];
  let left = 0;
  for (const piece of pieces)
    if (left > 0) left += piece.count;
    else {
      const written = writePiece(book, piece, areLinksStale, budget);
      left += written.left;
      emptied.push(...written.emptied);
      altered.push(...written.altered);
    }
  return { left, emptied, altered };
}
