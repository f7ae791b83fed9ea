import type { Outcome, Tab } from '../src/core/model.ts';
import { type SetupTabName, setupTabNamed } from '../src/core/read/setup/setupTabNames.ts';
import { OUTCOMES } from '../src/core/report/outputColumns.ts';
import { outputHeader } from '../src/core/report/outputHeader.ts';
import { tablesOf } from '../src/core/rerun/rerun.ts';
import type { OutputTable } from '../src/core/rerun/tableState.ts';
import { type ReviewedWorkbook, reviewInSteps } from '../src/core/reviewWorkbook.ts';
import { generateActivities } from './generate/workbook.ts';

/*
 * `npm run bench:page -- 50000 [contacts]`: the review as the page computes it, step by step over tabs in memory, in the engine that
 * Chrome has too: processor time of the whole and of the longest steps (between two of them the page can draw itself), and memory.
 * Three runs: the first, one into its tables, and one after somebody has decided every second row.
 */

type Tables = Readonly<Record<Outcome, OutputTable>>;

const events = Number(process.argv[2] ?? 50_000);
const contacts = Number(process.argv[3] ?? Math.max(200, events / 10));
const { tabs } = generateActivities({ seed: 20_260_509, contacts, events });
const setup = new Map<SetupTabName, Tab>();
const sources: Tab[] = [];
for (const { name, header, rows } of tabs) {
  const known = setupTabNamed(name);
  const tab = { name, rows: [header, ...rows()] };
  if (known) setup.set(known, tab);
  else sources.push(tab);
}
console.log(`${events} rows, ${contacts} contacts: ${heapMb().toFixed(0)} MB with the tabs alone`);
const first = measured('the first run', { ledger: [], conflict: [], error: [] });
const again = measured('a run into its tables', tablesOf(first.review.rerun), first);
measured('a run after every second row was decided', decided(tablesOf(again.review.rerun)), first);

function measured(title: string, existing: Tables, earlier?: ReviewedWorkbook): ReviewedWorkbook {
  let most = 0;
  const longest: { ms: number; what: string }[] = [];
  const begun = process.cpuUsage();
  const steps = reviewInSteps(
    { setup, sources, existing, log: { lines: [], problems: [] }, journal: [] },
    { region: '', slice: '' },
    {
      version: 'bench',
      now: '2026-05-09T09:15:00Z',
      earlier: earlier ? { runId: earlier.report.runId, judgedAt: earlier.report.now } : null,
    },
  );
  for (let since = begun.user; ; ) {
    const step = steps.next();
    const until = process.cpuUsage().user;
    longest.push({
      ms: (until - since) / 1000,
      what: step.done ? 'the end' : `${step.value.pass} ${step.value.tab}`,
    });
    since = until;
    if (longest.length % 10 === 0) most = Math.max(most, heapMb());
    if (!step.done) continue;
    const { user, system } = process.cpuUsage(begun);
    console.log(
      `${title}: ${((user + system) / 1e6).toFixed(2)} s of processor time, ${most.toFixed(0)} MB at most`,
    );
    for (const { ms, what } of longest.sort((a, b) => b.ms - a.ms).slice(0, 5))
      console.log(`${ms.toFixed(0).padStart(6)} ms  ${what}`);
    if (!step.value.reviewed) throw new Error(JSON.stringify(step.value.problems));
    return step.value.reviewed;
  }
}

function decided(tables: Tables): Tables {
  const copied = structuredClone(tables);
  for (const outcome of OUTCOMES) {
    const decision = outputHeader(outcome, copied[outcome])?.columns.get('decision') ?? -1;
    copied[outcome].forEach((cells, row) => {
      if (row % 2 === 1) cells[decision] = outcome === 'ledger' ? 'approve' : 'later';
    });
  }
  return copied;
}

function heapMb(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}
