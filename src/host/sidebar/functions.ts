import * as z from 'zod/mini';
import {
  type FunctionName,
  type Given,
  PROTOCOL,
  type Refusal,
  type Takes,
} from '../../protocol/protocol.ts';
import { takeView } from '../run/openingView.ts';
import { Mistake } from '../sheet/mistake.ts';
import { decide, decideMany, restore, restoreMany } from './deciding.ts';
import { fix, takeBack } from './fixing.ts';
import { historyOf, logEntries } from './history.ts';
import { beginImport, finishImport, writeImportedRows } from './importing.ts';
import { mapTab } from './mappingTab.ts';
import { describeWorkbook } from './pageOpen.ts';
import { currentPlace, currentSelection, goTo } from './place.ts';
import {
  approveRestFromPage,
  planFromPage,
  proofFiles,
  proofNow,
  proofPast,
  sampleFromPage,
  signFromPage,
} from './proof.ts';
import { readTableColumns, readTabRows } from './reading.ts';
import { Refused } from './refused.ts';
import { setReviewer } from './reviewerName.ts';
import { beginPageRun, finishPageRun, stopPageRun, writePageRun } from './running.ts';
import { answerSecond, waitingForSecond } from './second.ts';

/** What does the work of each function that the page may call. */
const WORK: { readonly [N in FunctionName]: (...args: Takes<N>) => Given<N> } = {
  pageOpen: describeWorkbook,
  pageView: takeView,
  pagePlace: currentPlace,
  pageSelection: currentSelection,
  pageGo: goTo,
  pageRows: readTabRows,
  pageTable: readTableColumns,
  pageDecide: decide,
  pageRestore: restore,
  pageDecideMany: decideMany,
  pageRestoreMany: restoreMany,
  pageHistory: historyOf,
  pageLog: logEntries,
  pageSecond: waitingForSecond,
  pageAnswerSecond: answerSecond,
  pageProof: proofNow,
  pageSample: sampleFromPage,
  pageApproveRest: approveRestFromPage,
  pagePlan: planFromPage,
  pageSign: signFromPage,
  pageProofFiles: proofFiles,
  pagePast: proofPast,
  pageSetReviewer: setReviewer,
  pageMapTab: mapTab,
  pageFix: fix,
  pageTakeBack: takeBack,
  pageImportBegin: beginImport,
  pageImportRows: writeImportedRows,
  pageImportFinish: finishImport,
  pageRunBegin: beginPageRun,
  pageRunWrite: writePageRun,
  pageRunStop: stopPageRun,
  pageRunFinish: finishPageRun,
};

/** The same as `google.script.run` calls them. Plain JSON goes in and comes out. */
export const PAGE: Readonly<Record<string, (...args: unknown[]) => unknown>> = Object.fromEntries(
  Object.keys(WORK).map((name) => [name, (...args: unknown[]) => answer(name as FunctionName, args)]),
);

/** A mistake that a person can mend is an answer, not a failure: the page shows it where it shows its own. */
function answer<N extends FunctionName>(
  name: N,
  args: readonly unknown[],
): { readonly ok: true; readonly gives: Given<N> } | Refusal {
  const read = z.safeParse(PROTOCOL[name].takes, args);
  if (!read.success)
    return {
      ok: false,
      says: 'This sidebar is of another version than the script behind it.',
      todo: 'Close it and open it again from the menu CRM Sync Review.',
    };
  try {
    return { ok: true, gives: WORK[name](...(read.data as unknown as Takes<N>)) };
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    error.cell?.activate();
    const { todo = '', code } = error instanceof Refused ? error : {};
    return { ok: false, says: error.message, todo, ...(code === undefined ? {} : { code }) };
  }
}
