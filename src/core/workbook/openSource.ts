import type { Coerced, Rows } from '../model.ts';
import type { IgnoredRow } from '../read/records.ts';
import { closeTab, noCounts, type TabTally } from '../report/tally.ts';
import { type OpenTab, openTab } from '../run.ts';
import { surveyRows } from '../survey.ts';
import type { WorkbookReview } from './beginWorkbook.ts';

/** A source tab that is being reviewed. */
export interface SourceTab {
  readonly open: OpenTab;
  readonly tally: TabTally;
  readonly ignored: IgnoredRow[];
}

/** Opens a tab by its first rows. null where nobody can review it: it is then to be named by `leaveOut`. */
export function openSource(
  { run, tally, opened }: WorkbookReview,
  tab: string,
  head: Rows,
  sha256: string,
  coerced?: Coerced,
): SourceTab | null {
  const { open, findings } = openTab(tab, head, run, coerced);
  tally.setup.push(...findings);
  if (!open) return null;
  opened.push(open);
  const notCompared = run.sides.tabs.get(open.plan)?.notCompared ?? [];
  if (notCompared.length > 0) tally.notCompared.push({ tab, headings: notCompared });
  const { adapter, sure, evidence } = open.plan;
  const { system, recordKind, title } = adapter;
  const tabTally: TabTally = {
    tab,
    system,
    recordKind,
    title,
    recognized: { sure, evidence },
    rows: 0,
    counts: noCounts(),
    ignored: [],
    sha256,
  };
  tally.tabs.push(tabTally);
  return { open, tally: tabTally, ignored: [] };
}

/** Names a tab that is not reviewed. `rowCount` counts all its rows, of which the first is taken for its headings. */
export function leaveOut({ tally }: WorkbookReview, tab: string, rowCount: number, sha256: string): void {
  tally.unrecognized.push({ tab, rows: Math.max(0, rowCount - 1), sha256 });
}

/** First pass over a chunk of rows. */
export function surveySource(
  { run }: WorkbookReview,
  { open }: SourceTab,
  rows: Rows,
  firstIndex: number,
): void {
  surveyRows(run, open, rows, firstIndex);
}

/** Closes a tab of `rowCount` rows, its header row among them. */
export function closeSource({ tally, ignored }: SourceTab, rowCount: number): void {
  closeTab(tally, rowCount - 1, ignored);
}
