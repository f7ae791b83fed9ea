import type { Outcome } from '../../core/model.ts';
import { hashText } from '../../core/normalize/hash.ts';
import { OUTCOMES } from '../../core/report/outputColumns.ts';
import type { RunReport } from '../../core/report/runReport.ts';
import { handoffMark, linksText } from '../../core/rerun/finishedRun.ts';
import type { TablePiece } from '../../core/rerun/tablePiece.ts';
import { beginBudget } from '../run/budget.ts';
import { emptyFormulas } from '../run/formulaCheck.ts';
import { planPiece } from '../run/planPiece.ts';
import { documentProperties, forgetRun, recall, rememberFinished, rememberRun } from '../run/runState.ts';
import { runSummary } from '../run/runSummary.ts';
import { isEmpty } from '../run/tablePlan.ts';
import { whoIsHere, withDocumentLock } from '../run/withDocumentLock.ts';
import { writeTable } from '../run/writeTable.ts';
import { Mistake } from '../sheet/mistake.ts';
import { handoffRows } from '../workbook/handoffRows.ts';
import { assertOursHandoff, makeHandoffTab, sayIncomplete, writeHandoff } from '../workbook/handoffTab.ts';
import { writeJournal } from '../workbook/journal.ts';
import { makeOutputTab } from '../workbook/makeTabs.ts';
import { type OpenWorkbook, openWorkbook } from '../workbook/openWorkbook.ts';
import { linkTargets } from '../workbook/sourceLinks.ts';
import { OWN_TABS } from '../workbook/tabNames.ts';
import { orRefused } from './refusal.ts';

/*
 * A run that the page computes and the script only writes, in as many calls as it takes: no call comes near the six
 * minutes. It leaves the same traces as Run review, so that each of the two repairs what the other left half done.
 */

/** What the document remembers of runs, as a mark: it changes whenever a run begins, stops or ends. */
export function runMark(): string {
  const { run, finished } = recall(documentProperties());
  return hashText(JSON.stringify({ run, finished }));
}

/** Before the first cell: says that a run is under way, and writes down what it is about to say of the past. */
export function pageRunBegin(mark: string, past: string[][]) {
  return orRefused(() =>
    withDocumentLock(() => {
      if (runMark() !== mark)
        throw new Mistake('Another review has run here since this one began to read. Run the review again.');
      const properties = documentProperties();
      const book = openWorkbook();
      const here = book.spreadsheet.getActiveSheet();
      const handoff = book.own.get(OWN_TABS.handoff);
      if (handoff) assertOursHandoff(handoff);
      const { run } = recall(properties);
      const isRepair = run !== null && run.phase !== 'reading';
      const state = { by: whoIsHere(), since: new Date().toISOString(), phase: 'writing' } as const;
      rememberRun(properties, state);
      sayIncomplete(
        makeHandoffTab(book),
        `a run by ${state.by} from the sidebar that began at ${state.since} has not finished. If nobody is running it any more, choose Run review or Resume in the sidebar: either repairs everything.`,
      );
      if (past.length > 0 || book.own.has(OWN_TABS.journal)) writeJournal(book, past);
      for (const outcome of OUTCOMES) {
        const there = book.outputs.get(outcome)?.sheet;
        if (!there || isRepair || there.getLastRow() === 0) makeOutputTab(book, outcome);
      }
      book.spreadsheet.setActiveSheet(here);
      SpreadsheetApp.flush();
      return { ok: true, token: state.since };
    }),
  );
}

/** Writes one piece of one table. */
export function pageRunWrite(token: string, piece: TablePiece, areLinksStale: boolean) {
  return orRefused(() =>
    withDocumentLock(() => {
      assertStillOurs(token);
      const book = openWorkbook();
      const sheet = sheetOf(book, piece.outcome);
      const plan = planPiece(sheet, piece, areLinksStale);
      if (isEmpty(plan)) return { ok: true, emptied: [] };
      const left = writeTable(sheet, plan, linkTargets(book), beginBudget());
      if (left > 0)
        throw new Mistake('Google Sheets is too slow at the moment. Resume the run in a few minutes.');
      const emptied = emptyFormulas(sheet, plan).map((cell) => `${sheet.getName()} ${cell}`);
      return { ok: true, emptied };
    }),
  );
}

/** The reviewer has stopped it between two pieces. */
export function pageRunStop(token: string, left: number) {
  return orRefused(() =>
    withDocumentLock(() => {
      const state = assertStillOurs(token);
      sayIncomplete(
        makeHandoffTab(openWorkbook()),
        `${left} rows are left. Choose Run review, or Resume in the sidebar, to go on where this run stopped.`,
      );
      rememberRun(documentProperties(), { ...state, phase: 'stopped' });
      return { ok: true, rows: left };
    }),
  );
}

/** After the last piece: the Handoff tab, and only then is the run complete. */
export function pageRunFinish(
  token: string,
  {
    handoff,
    report,
    emptied,
    isRepair,
  }: { handoff: string; report: RunReport; emptied: string[]; isRepair: boolean },
) {
  return orRefused(() =>
    withDocumentLock(() => {
      assertStillOurs(token);
      const properties = documentProperties();
      const book = openWorkbook();
      const targets = linkTargets(book);
      const journal = book.own.get(OWN_TABS.journal);
      if (journal) book.spreadsheet.deleteSheet(journal);
      writeHandoff(
        makeHandoffTab(book),
        handoffRows(handoff, report, targets),
        `Complete: run ${report.runId} of ${token}`,
      );
      const signature = {
        handoff: handoffMark(handoff, report.now),
        links: linksText(targets),
      };
      rememberFinished(properties, signature, report.rerun);
      forgetRun(properties);
      return { ok: true, says: runSummary(report, { left: 0, emptied, isRepair }) };
    }),
  );
}

/** Somebody may have started another run between two calls: then this one must not write any more. */
function assertStillOurs(token: string) {
  const { run } = recall(documentProperties());
  if (run?.since === token) return run;
  throw new Mistake(
    'Another review has begun here meanwhile and goes on instead of this one. Nothing more was written.',
  );
}

function sheetOf({ outputs }: OpenWorkbook, outcome: Outcome) {
  const sheet = outputs.get(outcome)?.sheet;
  if (!sheet)
    throw new Mistake('A table of the review was deleted or renamed meanwhile. Run the review again.');
  return sheet;
}
