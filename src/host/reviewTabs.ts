import type { Outcome } from '../core/model.ts';
import type { SetupProblem } from '../core/policy/setupTable.ts';
import { HEAD_ROWS } from '../core/read/recognize.ts';
import { readSetUp, type SetUpOptions, type SetupTabName } from '../core/read/setUp.ts';
import { replayPast } from '../core/rerun/past.ts';
import type { OutputTable } from '../core/rerun/rerun.ts';
import { settleSurvey } from '../core/review.ts';
import {
  beginWorkbook,
  closeSource,
  finishWorkbook,
  judgeSource,
  leaveOut,
  openSource,
  type ReviewedWorkbook,
  type RunFacts,
  type SourceTab,
  surveySource,
} from '../core/reviewWorkbook.ts';
import { hashOfTab } from './hashOfTab.ts';
import type { ReadTab } from './readTab.ts';

/** Every tab of a workbook that was read, by what it is for. */
export interface ReadWorkbook {
  readonly setup: ReadonlyMap<SetupTabName, ReadTab>;
  readonly sources: readonly ReadTab[];
  readonly existing: Readonly<Record<Outcome, OutputTable>>;
  /** What a run that was cut off was about to say of the past. */
  readonly journal: readonly (readonly string[])[];
}

/** The review of a workbook that was read: core's own steps, with the journal of a run that was cut off between them. */
export function reviewTabs(
  { setup, sources, existing, journal }: ReadWorkbook,
  options: SetUpOptions,
  facts: RunFacts,
): { readonly reviewed: ReviewedWorkbook | null; readonly problems: readonly SetupProblem[] } {
  const { setUp, problems } = readSetUp(setup, options);
  if (!setUp) return { reviewed: null, problems };
  const review = beginWorkbook(setUp, copyOf(existing));
  replayPast(journal, review.rerun.tables);
  const tabs: { tab: ReadTab; source: SourceTab }[] = [];
  for (const tab of sources) {
    const hash = hashOfTab(tab.rows);
    const source = openSource(review, tab.name, tab.rows.slice(0, HEAD_ROWS), hash, tab.coerced);
    if (source) tabs.push({ tab, source });
    else leaveOut(review, tab.name, tab.rows.length, hash);
  }
  for (const { tab, source } of tabs) surveySource(review, source, tab.rows, 0);
  settleSurvey(review.run);
  for (const { tab, source } of tabs) {
    judgeSource(review, source, tab.rows, 0);
    closeSource(source, tab.rows.length);
  }
  const setupTabs = [...setup.values()].map(({ name, rows }) => ({
    tab: name,
    rows: Math.max(0, rows.length - 1),
    sha256: hashOfTab(rows),
  }));
  return { reviewed: { review, ...finishWorkbook(review, setupTabs, facts) }, problems };
}

/** Core merges into the tables that it is given; what to write is what then differs from the tab. */
function copyOf({ ledger, conflict, error }: ReadWorkbook['existing']): Record<Outcome, OutputTable> {
  const copied = (rows: OutputTable) => rows.map((cells) => [...cells]);
  return { ledger: copied(ledger), conflict: copied(conflict), error: copied(error) };
}
