import { OUTCOMES } from '../../core/report/outputColumns.ts';
import { handoffMark, haveLinksMoved, linksText } from '../../core/rerun/finishedRun.ts';
import { reviewWorkbook } from '../../core/reviewWorkbook.ts';
import { beginBudget } from '../run/budget.ts';
import { type DocumentMemory, documentProperties, forgetRun, recall, rememberRun } from '../run/runState.ts';
import { runSummary, unchangedSummary } from '../run/runSummary.ts';
import { withStaleLinks } from '../run/staleLinks.ts';
import { isEmpty, planTable } from '../run/tablePlan.ts';
import { whoIsHere, withDocumentLock } from '../run/withDocumentLock.ts';
import { assertMayWriteRun, type PlannedRun, writeRun } from '../run/writeRun.ts';
import { assertOursHandoff } from '../workbook/handoffTab.ts';
import { hashOfTab } from '../workbook/hashOfTab.ts';
import { openWorkbook } from '../workbook/openWorkbook.ts';
import { setupMistake } from '../workbook/problemCell.ts';
import { readWorkbook } from '../workbook/readWorkbook.ts';
import { linkTargets } from '../workbook/sourceLinks.ts';
import { OWN_TABS } from '../workbook/tabNames.ts';

/** The main job: read every tab, review, bring the output tabs up to date. Says what came out and what to do next. */
export function runReview(): string {
  const budget = beginBudget();
  return withDocumentLock(() => {
    const properties = documentProperties();
    const memory = recall(properties);
    const by = whoIsHere();
    const since = new Date().toISOString();
    const isRepair = memory.run !== null && memory.run.phase !== 'reading';
    rememberRun(properties, { by, since, phase: isRepair ? 'writing' : 'reading' });
    let planned: PlannedRun | null;
    try {
      planned = planRun(memory, isRepair, since);
      if (planned) assertMayWriteRun(planned);
    } catch (error) {
      // Nothing was written: the next run has nothing to repair, and nobody is running.
      if (!isRepair) forgetRun(properties);
      throw error;
    }
    if (!planned) {
      forgetRun(properties);
      return unchangedSummary();
    }
    rememberRun(properties, { by, since, phase: 'writing' });
    const written = writeRun(planned, budget, properties, { by, since });
    // A run that stopped by itself was not cut off: going on is no repair.
    const wasCutOff = memory.run?.phase === 'writing';
    return runSummary(planned.reviewed.report, { ...written, isRepair: wasCutOff });
  });
}

/** Everything up to the first write. null where the output tabs already say what this run would say. */
function planRun({ region, finished }: DocumentMemory, isRepair: boolean, now: string): PlannedRun | null {
  const book = openWorkbook();
  const handoff = book.own.get(OWN_TABS.handoff);
  if (handoff) assertOursHandoff(handoff);
  const read = readWorkbook(book);
  const facts = { version: VERSION, now, region };
  const { reviewed, problems } = reviewWorkbook(read, { region, slice: '' }, facts, hashOfTab);
  if (!reviewed) throw setupMistake(problems, book, read);
  const targets = linkTargets(book);
  const signature = { handoff: handoffMark(reviewed.handoff, now), links: linksText(targets) };
  const mayLinksBeStale = isRepair || haveLinksMoved(finished.links, targets);
  const plans = OUTCOMES.map((outcome) => {
    const plan = planTable(outcome, read.existing[outcome], reviewed.review.rerun.tables[outcome]);
    return mayLinksBeStale ? withStaleLinks(book, plan, targets) : plan;
  });
  const isSame =
    !isRepair &&
    finished.handoff === signature.handoff &&
    plans.every(isEmpty) &&
    OUTCOMES.every((outcome) => book.outputs.has(outcome)) &&
    (handoff?.getLastRow() ?? 0) > 1;
  return isSame ? null : { book, read, reviewed, plans, targets, signature, isRepair };
}
