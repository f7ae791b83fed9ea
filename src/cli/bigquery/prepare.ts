import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { missingMap } from '../../core/read/mapNeeded.ts';
import type { SetUp } from '../../core/read/setup/setUp.ts';
import type { SetupFinding } from '../../core/read/setup/setupFinding.ts';
import { contactFactsOf, holderFactsOf, mapFactsOf } from '../../core/rowFacts/contactFacts.ts';
import { notCovered } from '../../core/rowFacts/notCovered.ts';
import type { WorkbookFacts } from '../../core/rowFacts/openedWorkbook.ts';
import { beginReview, type OpenTab, openTab, type Run } from '../../core/run.ts';
import { type CsvFile, readRows } from '../csvFile.ts';
import type { InputFolder } from '../folder.ts';
import { refuseProblems } from '../requireSetUp.ts';
import { SetupMistake } from '../usage.ts';

/** A folder as BigQuery is given it. */
export interface Prepared {
  readonly run: Run;
  readonly facts: WorkbookFacts;
  readonly tabs: readonly { readonly file: CsvFile; readonly open: OpenTab }[];
  /** What is odd about set-up and tabs, as far as that can be told without their rows. */
  readonly findings: readonly SetupFinding[];
  /** Tabs that nobody can review. */
  readonly unrecognized: readonly string[];
}

/** A script of a function's library may have so many bytes. */
const MOST_BYTES_OF_A_SCRIPT = 1024 * 1024;
/** Kept apart from the rows: the map is joined, and what was last agreed stands beside its contacts. */
const JOINED = new Set(['contact-map', 'last-agreed']);

/** Opens the tabs by their heads. Throws SetupMistake for what BigQuery is not given: nothing is approximated. */
export function prepare(
  input: InputFolder,
  setup: WorkbookFacts['setup'],
  setUp: SetUp,
  options: WorkbookFacts['options'],
  judgedAt: number,
): Prepared {
  const run = beginReview(setUp);
  const findings: SetupFinding[] = [
    ...setUp.findings,
    ...setUp.map.findings,
    ...run.index.findings,
    ...run.lastAgreed.findings,
  ];
  const tabs: { file: CsvFile; open: OpenTab }[] = [];
  const unrecognized: string[] = [];
  for (const file of input.sources) {
    const { open, findings: found } = openTab(file.tab, file.head, run);
    findings.push(...found);
    if (open) tabs.push({ file, open });
    else unrecognized.push(file.tab);
  }
  const problem = missingMap(
    setUp,
    tabs.map(({ open }) => open.plan),
  );
  refuseProblems(problem ? [problem] : []);
  const [refused] = notCovered(
    run,
    tabs.map(({ open }) => open),
  );
  if (refused !== undefined) throw new SetupMistake(`BigQuery cannot review this folder yet: ${refused}`);
  return {
    run,
    facts: {
      setup: setup.filter(([name]) => !JOINED.has(name)),
      options,
      map: mapFactsOf(run),
      tabs: tabs.map(({ file }) => ({ name: file.tab, head: file.head })),
      judgedAt,
    },
    tabs,
    findings,
    unrecognized,
  };
}

/** The set-up as the second script of the functions' library. Throws SetupMistake where it is larger than a script may be. */
export function workbookScript(facts: WorkbookFacts): string {
  const script = `var WORKBOOK_FACTS = ${JSON.stringify(JSON.stringify(facts))};\n`;
  const bytes = Buffer.byteLength(script);
  if (bytes > MOST_BYTES_OF_A_SCRIPT)
    throw new SetupMistake(
      `BigQuery cannot review this folder yet: its set-up tabs without the contact map are ${bytes} bytes, and a script may have ${MOST_BYTES_OF_A_SCRIPT}. Most of it is ${largest(facts)}.csv`,
    );
  return script;
}

/** What SQL reads: a JSON object a line. Rows bear the number that a person sees, for a table has no order. */
export async function writeUploads(out: string, { run, tabs, findings }: Prepared): Promise<void> {
  await writeLines(join(out, 'source_rows.ndjson'), async (write) => {
    for (const [tab_no, { file }] of tabs.entries())
      await readRows(file, (rows, firstIndex) => {
        for (const [at, cells] of rows.entries())
          write({ tab_no, row_no: firstIndex + at + 1, cells: JSON.stringify(cells) });
      });
  });
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
    for (const { reason, tab, row, evidence } of findings)
      write({ reason, tab, row_no: row ?? null, evidence });
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
