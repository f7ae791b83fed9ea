import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { missingMap } from '../../core/read/mapNeeded.ts';
import type { SetUp } from '../../core/read/setup/setUp.ts';
import type { TabTally } from '../../core/report/tally.ts';
import { contactFactsOf, holderFactsOf, mapFactsOf } from '../../core/rowFacts/contactFacts.ts';
import { countOwnSides } from '../../core/rowFacts/learnedOwn.ts';
import { notCovered } from '../../core/rowFacts/notCovered.ts';
import type { WorkbookFacts } from '../../core/rowFacts/openedWorkbook.ts';
import type { OpenTab } from '../../core/run.ts';
import { atOnce } from '../../core/steps.ts';
import { beginWorkbook, type WorkbookReview } from '../../core/workbook/beginWorkbook.ts';
import { leaveOut, openSource } from '../../core/workbook/openSource.ts';
import type { CsvFile } from '../folder/csvFile.ts';
import type { InputFolder } from '../folder/folder.ts';
import { countRows } from '../review/countRows.ts';
import { refuseProblems } from '../review/requireSetUp.ts';
import { SetupMistake } from '../usage.ts';

/** A folder as BigQuery is given it. */
export interface Prepared {
  readonly review: WorkbookReview;
  readonly facts: WorkbookFacts;
  readonly tabs: readonly { readonly file: CsvFile; readonly tally: TabTally }[];
  /** Tabs that nobody can review. */
  readonly unrecognized: readonly CsvFile[];
}

/** A script of a function's library may have so many bytes. */
const MOST_BYTES_OF_A_SCRIPT = 1024 * 1024;
/** Kept apart from the rows: the map is joined, and what was last agreed stands beside its contacts. */
const JOINED = new Set(['contact-map', 'last-agreed']);
/** The second script of the functions' library. */
export const WORKBOOK_FILE = 'workbook.js';
const SCRIPT_BEGINS = 'var WORKBOOK_FACTS = ';
const NO_TABLES = { ledger: [], conflict: [], error: [] };
const NO_PAST = { log: { lines: [], problems: [] }, journal: [] };

/** Opens the tabs by their heads. Throws SetupMistake for what BigQuery is not given: nothing is approximated. */
export async function prepare(
  input: InputFolder,
  setup: WorkbookFacts['setup'],
  setUp: SetUp,
  options: WorkbookFacts['options'],
  judgedAt: number,
): Promise<Prepared> {
  const review = atOnce(beginWorkbook(setUp, NO_TABLES, NO_PAST));
  const tabs: { file: CsvFile; tally: TabTally; open: OpenTab }[] = [];
  const unrecognized: CsvFile[] = [];
  for (const file of input.sources) {
    const source = openSource(review, file.tab, file.head, '');
    if (source) tabs.push({ file, tally: source.tally, open: source.open });
    else unrecognized.push(file);
  }
  const { run, opened } = review;
  const problem = missingMap(
    setUp,
    opened.map(({ plan }) => plan),
  );
  refuseProblems(problem ? [problem] : []);
  for (const { file, open } of tabs)
    if (open.learnedOwn !== '')
      await countRows(file, (rows, firstIndex) => countOwnSides(run, open, rows, firstIndex));
  const [refused] = notCovered(run, opened);
  if (refused !== undefined) throw new SetupMistake(`BigQuery cannot review this folder yet: ${refused}`);
  return {
    review,
    facts: {
      setup: setup.filter(([name]) => !JOINED.has(name)),
      options,
      map: mapFactsOf(run),
      unrecognized: unrecognized.map(({ tab }) => ({ tab })),
      tabs: tabs.map(({ file, open: { learnedOwn } }) => ({ name: file.tab, head: file.head, learnedOwn })),
      judgedAt,
    },
    tabs,
    unrecognized,
  };
}

/** The set-up as the second script of the functions' library. Throws SetupMistake where it is larger than a script may be. */
export function workbookScript(facts: WorkbookFacts): string {
  const script = `${SCRIPT_BEGINS}${JSON.stringify(JSON.stringify(facts))};\n`;
  const bytes = Buffer.byteLength(script);
  if (bytes > MOST_BYTES_OF_A_SCRIPT)
    throw new SetupMistake(
      `BigQuery cannot review this folder yet: its set-up tabs without the contact map are ${bytes} bytes, and a script may have ${MOST_BYTES_OF_A_SCRIPT}. Most of it is ${largest(facts)}.csv`,
    );
  return script;
}

export function readWorkbookScript(script: string): WorkbookFacts {
  return JSON.parse(JSON.parse(script.slice(SCRIPT_BEGINS.length).replace(/;\s*$/, '')));
}

/**
 * What SQL reads: a JSON object a line. Rows bear the number that a person sees, for a table has no order. Counts and hashes of
 * what was read are noted in the review's tally.
 */
export async function writeUploads(
  out: string,
  { review, tabs, unrecognized }: Prepared,
  decided: readonly unknown[],
): Promise<void> {
  const { run, tally } = review;
  await writeLines(join(out, 'source_rows.ndjson'), async (write) => {
    for (const [tab_no, { file, tally: ofTab }] of tabs.entries()) {
      const { rows, sha256 } = await countRows(file, (chunk, firstIndex) => {
        for (const [at, cells] of chunk.entries())
          write({ tab_no, row_no: firstIndex + at + 1, cells: JSON.stringify(cells) });
      });
      ofTab.rows = rows - 1;
      ofTab.sha256 = sha256;
    }
  });
  for (const file of unrecognized) {
    const { rows, sha256 } = await countRows(file);
    leaveOut(review, file.tab, rows, sha256);
  }
  await writeLines(join(out, 'decided_rows.ndjson'), async (write) => decided.forEach(write));
  const fields = new Set(
    [...run.sides.tabs.values()].flatMap(({ columns }) => columns.map(({ field }) => field)),
  );
  await writeLines(join(out, 'map_contacts.ndjson'), async (write) => {
    for (const facts of contactFactsOf(run, [...fields]))
      write({ contact_no: facts.no, facts: JSON.stringify(facts), reach: facts.reach });
  });
  await writeLines(join(out, 'map_holders.ndjson'), async (write) => {
    for (const facts of holderFactsOf(run.index))
      write({ map_key: facts.key, facts: JSON.stringify(facts), contacts: facts.holders });
  });
  await writeLines(join(out, 'set_up_findings.ndjson'), async (write) => {
    for (const [place, { reason, tab, row, evidence, fixes }] of tally.setup.entries())
      write({ place, reason, tab, row_no: row ?? null, evidence, fixes: fixes ? JSON.stringify(fixes) : '' });
  });
}

async function writeLines(
  path: string,
  fill: (write: (line: unknown) => void) => Promise<void>,
): Promise<void> {
  const stream = createWriteStream(path);
  await fill((line) => void stream.write(`${JSON.stringify(line)}\n`));
  stream.end();
  await once(stream, 'finish');
}

function largest({ setup }: WorkbookFacts): string {
  const [first] = [...setup].sort(([, a], [, b]) => b.rows.length - a.rows.length);
  return first?.[0] ?? '';
}
