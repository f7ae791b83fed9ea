import { hashText } from '../../core/normalize/hash.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import type { TablePiece } from '../../core/rerun/tablePiece.ts';
import type { Given, Takes } from '../../protocol/protocol.ts';
import { checkAfterRun } from '../proof/check.ts';
import { beginRun, type RunIntent } from '../run/beginRun.ts';
import { beginBudget } from '../run/budget.ts';
import { finishRun, stopRun } from '../run/finishRun.ts';
import {
  type DocumentMemory,
  documentProperties,
  isHalfWritten,
  type RunState,
  recall,
} from '../run/runState.ts';
import { runSummary } from '../run/runSummary.ts';
import { whoIsHere, withDocumentLock } from '../run/withDocumentLock.ts';
import { writePiece } from '../run/writePiece.ts';
import { Mistake } from '../sheet/mistake.ts';
import { assertOursHandoff } from '../workbook/handoffTab.ts';
import { type OpenWorkbook, openWorkbook } from '../workbook/openWorkbook.ts';

/*
 * A run that the page computes and the script only writes, in as many calls as it takes: no call comes near the six
 * minutes. The steps are those of Run review, so that each of the two repairs what the other left half done.
 */

/** What the document remembers of runs, as a mark: it changes whenever a run begins, stops or ends. */
export function runMark({ run, finished }: Pick<DocumentMemory, 'run' | 'finished'>): string {
  return hashText(JSON.stringify({ run, finished }));
}

/** Begins a run whose review began to read when the mark was this. */
export function beginPageRun(mark: string, intent: RunIntent): Given<'pageRunBegin'> {
  return withDocumentLock(() => {
    const properties = documentProperties();
    const memory = recall(properties);
    if (runMark(memory) !== mark)
      throw new Mistake('Another review has run here since this one began to read. Run the review again.');
    const who = { by: whoIsHere(), since: new Date().toISOString() };
    return { token: beginRun(openOurs(), intent, who, isHalfWritten(memory), properties).state.since };
  });
}

/** Writes one piece of one table. */
export function writePageRun(
  token: string,
  piece: TablePiece,
  areLinksStale: boolean,
): Given<'pageRunWrite'> {
  return withDocumentLock(() => {
    assertStillOurs(token);
    const { left, emptied, altered } = writePiece(openWorkbook(), piece, areLinksStale, beginBudget());
    if (left > 0)
      throw new Mistake('Google Sheets is too slow at the moment. Resume the run in a few minutes.');
    return { emptied, altered };
  });
}

/** The reviewer has stopped it between two pieces. */
export function stopPageRun(token: string, left: number): null {
  return withDocumentLock(() => {
    stopRun(openOurs(), assertStillOurs(token), left);
    return null;
  });
}

/** After the last piece. */
export function finishPageRun(
  token: string,
  { handoff, report, marks, emptied, altered, isRepair }: Takes<'pageRunFinish'>[1],
): Given<'pageRunFinish'> {
  return withDocumentLock(() => {
    finishRun(openOurs(), assertStillOurs(token), { handoff, report, marks }, documentProperties());
    checkAfterRun();
    return { says: runSummary(report, { left: 0, emptied, altered, isRepair }) };
  });
}

/** Somebody may have started another run between two calls: then this one must not write any more. */
function assertStillOurs(token: string): RunState {
  const { run } = recall(documentProperties());
  if (run?.since === token) return run;
  throw new Mistake(
    'Another review has begun here meanwhile and goes on instead of this one. Nothing more was written.',
  );
}

/** The workbook, whose tab Handoff is about to be written. */
function openOurs(): OpenWorkbook {
  const book = openWorkbook();
  const handoff = book.own.get(OWN_TABS.handoff);
  if (handoff) assertOursHandoff(handoff);
  return book;
}
