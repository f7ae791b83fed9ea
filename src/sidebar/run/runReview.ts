import { packedMarks } from '../../core/proof/compare/packedMarks.ts';
import { marksInSteps } from '../../core/proof/compare/runMarks.ts';
import { markdownOf } from '../../core/report/handoff/markdown.ts';
import { OUTCOMES } from '../../core/report/outputColumns.ts';
import { handoffMark, haveLinksMoved, isUnchanged } from '../../core/rerun/finishedRun.ts';
import { pastEntries } from '../../core/rerun/past.ts';
import { tablesOf } from '../../core/rerun/rerun.ts';
import { piecesOf, placesOf } from '../../core/rerun/tablePiece.ts';
import type { Workbook } from '../../protocol/protocol.ts';
import { betweenFrames, breather } from '../breather.ts';
import { call } from '../server.ts';
import { reviewInPage, type Watch } from './reviewInPage.ts';

/** So that no call comes near the six minutes of an execution. */
const ROWS_PER_PIECE = 500;

/** The reviewer stopped it while it wrote. The rest waits for Resume. */
export class StoppedHalfway extends Error {}

/**
 * Runs the review from the page and writes it in pieces. Whatever call fails, or if the sidebar is closed, the Handoff tab
 * says that the run is incomplete, and running again (here or from the menu) repairs it. Says what came out.
 */
export async function runReview(now: string, watch: Watch): Promise<string> {
  const { workbook, review, existing, report, handoff, entries } = await reviewInPage(now, watch);
  const isRepair = workbook.unfinished !== null;
  const areLinksStale = isRepair || haveLinksMoved(workbook.finished.links, targetsOf(workbook));
  const breathe = breather();
  const pieces = piecesOf(review.rerun, existing, areLinksStale, ROWS_PER_PIECE);
  await breathe();
  const isDone = isUnchanged({
    isAnyRowChanged: isRepair || pieces.length > 0,
    areResultsThere: OUTCOMES.every((outcome) => workbook.sheets.some((sheet) => sheet.outcome === outcome)),
    finished: workbook.finished.handoff,
    mark: handoffMark(markdownOf(handoff), report.now),
  });
  if (isDone) {
    if (entries.length > 0) await call('pageLog', entries);
    return 'Nothing has changed since the last run. Nothing was written.';
  }
  const past = pastEntries(Object.values(review.rerun.tables), existing);
  const { token } = await call('pageRunBegin', workbook.mark, { places: placesOf(pieces), past, entries });
  const total = pieces.reduce((sum, { count }) => sum + count, 0);
  const emptied: string[] = [];
  const altered: string[] = [];
  let written = 0;
  for (const piece of pieces) {
    if (watch.isStopped()) {
      await call('pageRunStop', token, total - written);
      throw new StoppedHalfway(
        `Stopped: ${total - written} rows are left. The tables are incomplete until you choose Resume.`,
      );
    }
    watch.progress(written, total, 'Writing');
    const done = await call('pageRunWrite', token, piece, areLinksStale);
    emptied.push(...done.emptied);
    altered.push(...done.altered);
    written += piece.count;
  }
  watch.progress(total, total, 'Writing the handoff');
  const marks = packedMarks(await betweenFrames(marksInSteps(report, tablesOf(review.rerun), review.hashes)));
  return (await call('pageRunFinish', token, { handoff, report, marks, emptied, altered, isRepair })).says;
}

function targetsOf({ sheets }: Workbook): ReadonlyMap<string, number> {
  return new Map(sheets.map(({ name, id }) => [name, id]));
}
