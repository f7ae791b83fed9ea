import type { Tab } from '../src/core/model.ts';
import { type SetupTabName, setupTabNamed } from '../src/core/read/setup/setupTabNames.ts';
import { reviewInSteps } from '../src/core/reviewWorkbook.ts';
import { generateActivities } from './generate/workbook.ts';

/*
 * `npm run bench:page -- 50000 [contacts]`: the review as the page computes it, step by step over tabs in memory, in the engine that Chrome has too:
 * processor time of the whole and of the longest steps (between two of them the page can draw itself), and memory.
 */

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
const heldBefore = heapMb();
let most = heldBefore;
const longest: { ms: number; what: string }[] = [];
const begun = process.cpuUsage();
const steps = reviewInSteps(
  {
    setup,
    sources,
    existing: { ledger: [], conflict: [], error: [] },
    log: { lines: [], problems: [] },
    journal: [],
  },
  { region: '', slice: '' },
  { version: 'bench', now: '2026-05-09T09:15:00Z', earlier: null },
);
for (let count = 0; ; count++) {
  const since = process.cpuUsage();
  const step = steps.next();
  const what = step.done ? 'the end: summary and handoff' : `${step.value.pass} ${step.value.tab}`;
  longest.push({
    ms: process.cpuUsage(since).user / 1000,
    what: count === 0 ? 'the start' : what,
  });
  most = Math.max(most, heapMb());
  if (step.done) break;
}
const { user, system } = process.cpuUsage(begun);
console.log(`${events} rows: ${((user + system) / 1e6).toFixed(2)} s of processor time`);
console.log(`memory: ${heldBefore.toFixed(0)} MB with the tabs alone, ${most.toFixed(0)} MB at most`);
for (const { ms, what } of longest.sort((a, b) => b.ms - a.ms).slice(0, 5))
  console.log(`${ms.toFixed(0).padStart(6)} ms  ${what}`);

function heapMb(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}
