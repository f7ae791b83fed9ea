import { readRows } from '../../src/cli/folder/csvFile.ts';
import { readInputFolder } from '../../src/cli/folder/folder.ts';
import type { Verdict } from '../../src/core/classify/classify.ts';
import type { Rows, Tab } from '../../src/core/model.ts';
import { tellingRows } from '../../src/core/read/recognize.ts';
import type { IgnoredRow } from '../../src/core/read/records.ts';
import { readSetUp } from '../../src/core/read/setup/readSetUp.ts';
import { type SetupTabName, setupTabNamed } from '../../src/core/read/setup/setupTabNames.ts';
import { judgeRows } from '../../src/core/review.ts';
import { beginReview, type OpenTab, openTab, type Run } from '../../src/core/run.ts';
import { settleSurvey, surveyRows } from '../../src/core/survey.ts';

export interface ReviewedTab {
  readonly name: string;
  readonly rows: Rows;
  readonly open: OpenTab;
  readonly verdicts: readonly Verdict[];
  readonly ignored: readonly IgnoredRow[];
}

export interface TabsReview {
  readonly run: Run;
  readonly tabs: readonly ReviewedTab[];
}

/**
 * Reviews tabs in memory, set-up tabs among them. `chunks` are the sizes in which rows are fed, over and over; `now` is
 * the time of the run, or '' for one that is not known.
 */
export function reviewTabs(
  tabs: readonly Tab[],
  { region = '', slice = '', chunks = [Number.MAX_SAFE_INTEGER] as readonly number[], now = '' } = {},
): TabsReview {
  const setupTabs = new Map<SetupTabName, Tab>();
  for (const tab of tabs) {
    const name = setupTabNamed(tab.name);
    if (name) setupTabs.set(name, tab);
  }
  const others = tabs
    .filter(({ name }) => !setupTabNamed(name))
    .map(({ name, rows }) => ({ name, head: tellingRows(rows) }));
  const { setUp, problems } = readSetUp(setupTabs, { region, slice }, others);
  if (!setUp) throw new Error(JSON.stringify(problems));
  const run = beginReview(setUp);
  const opened = tabs.flatMap((tab) => {
    if (setupTabNamed(tab.name)) return [];
    const { open } = openTab(tab.name, tellingRows(tab.rows), run, tab.coerced);
    return open ? [{ ...tab, open }] : [];
  });
  for (const { open, rows } of opened)
    for (const [at, chunk] of cut(rows, chunks)) surveyRows(run, open, chunk, at);
  settleSurvey(run, now ? Date.parse(now) : null);
  return {
    run,
    tabs: opened.map(({ name, rows, open }) => {
      const ignored: IgnoredRow[] = [];
      const verdicts = [...cut(rows, chunks)].flatMap(([at, chunk]) =>
        judgeRows(run, open, chunk, at, ignored),
      );
      return { name, rows, open, verdicts, ignored };
    }),
  };
}

/** All tabs of a folder as the command line reads them. */
export async function tabsOf(folder: string): Promise<Tab[]> {
  const { setup, sources } = await readInputFolder(folder);
  const tabs = [...setup.values()].map(({ tab }) => tab);
  for (const file of sources) {
    const rows: (readonly string[])[] = [];
    await readRows(file, (chunk) => void rows.push(...chunk));
    tabs.push({ name: file.tab, rows });
  }
  return tabs;
}

/** What a verdict says, wherever its row stands. */
export function gist({ outcome, findings, match }: Verdict): string {
  const candidates = new Set(match.comparisons.flatMap(({ holders }) => holders.map(({ key }) => key)));
  return [
    outcome,
    ...findings.map(({ reason }) => reason),
    `of ${match.contact?.key ?? 'nobody'}`,
    `among ${[...candidates].sort().join(' | ')}`,
  ].join(' ');
}

function* cut(rows: Rows, sizes: readonly number[]): Iterable<[number, Rows]> {
  let at = 0;
  for (let turn = 0; at < rows.length; turn++) {
    const size = sizes[turn % sizes.length] ?? rows.length;
    yield [at, rows.slice(at, at + size)];
    at += size;
  }
}
