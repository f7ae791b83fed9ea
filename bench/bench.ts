import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { agreement } from './agreement.ts';
import { type Contender, type Measure, medianOf, run } from './contenders.ts';
import { writeFolder } from './folders.ts';
import { generateWorkbook } from './generate/workbook.ts';
import { STRESSES } from './stress.ts';
import { printTable } from './table.ts';

const USAGE = 'npm run bench -- [--quick] [--rounds 3] [--seed 20260509]';
/** A round of a million takes minutes, and noise is small beside it. */
const MOST_ROUNDS_OF_A_MILLION = 2;
const CONTACTS_PER_EVENT = 0.1;
const STRESS_SIZE = 50_000;
const STRESS_GROWTH = 4;
/** The goals, as the project states them. A cost per event that grows by less than half over 100 times is linear. */
const GOALS = { timesFaster: 3, peakMb: 600, growth: 1.5 };

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '20260509' },
    help: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const seed = Number(values.seed);
if (values.help || !Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}

interface Row {
  readonly events: number;
  readonly core: Measure;
  readonly naive: Measure;
}

const temp = await mkdtemp(join(tmpdir(), 'crm-sync-review-bench-'));
try {
  const sizes = values.quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000];
  const rows: Row[] = [];
  for (const events of sizes) rows.push(await compareAt(events));
  const worst = await stress();
  printGoals(rows, worst);
} finally {
  await rm(temp, { recursive: true, force: true });
}

/** Both contenders on one workbook, in turn, so that a machine that slows down slows both. */
async function compareAt(events: number): Promise<Row> {
  const contacts = events * CONTACTS_PER_EVENT;
  const times = events < 1_000_000 ? rounds : Math.min(rounds, MOST_ROUNDS_OF_A_MILLION);
  const folder = await writeFolder(
    join(temp, `workbook-${events}`),
    generateWorkbook({ seed, contacts, events }).tabs,
  );
  const measures: Record<Contender, Measure[]> = { core: [], naive: [] };
  for (let round = 1; round <= times; round++)
    for (const contender of ['core', 'naive'] as const) {
      progress(`${events} events, round ${round} of ${times}: ${contender}`);
      measures[contender].push(await run(contender, folder, join(temp, contender)));
    }
  const same = await agreement(join(temp, 'core'), join(temp, 'naive'));
  const row = { events, core: medianOf(measures.core), naive: medianOf(measures.naive) };
  printTable(
    `${thousands(events)} events, ${thousands(contacts)} contacts (seed ${seed}); median of ${times}`,
    ['', 'seconds', 'µs/event', 'peak MB', 'naive/core'],
    [
      ['core', ...figures(row.core, events), ''],
      ['naive', ...figures(row.naive, events), `${(row.naive.seconds / row.core.seconds).toFixed(1)}x`],
    ],
  );
  console.log(`same table: ${percent(same.outcome)} of the rows; same first reason: ${percent(same.reason)}`);
  await rm(folder, { recursive: true });
  return row;
}

/** Each stress at a quarter and at the whole of its size. Returns the worst growth of the cost per event. */
async function stress(): Promise<number> {
  let worst = 0;
  const lines: string[][] = [];
  for (const [at, { title, tabs }] of STRESSES.entries()) {
    const sizes = [STRESS_SIZE / STRESS_GROWTH, STRESS_SIZE] as const;
    const [small, large] = [[] as Measure[], [] as Measure[]];
    for (const [size, measures] of [
      [sizes[0], small],
      [sizes[1], large],
    ] as const) {
      const folder = await writeFolder(join(temp, `stress-${at}-${size}`), tabs(size));
      for (let round = 1; round <= rounds; round++) {
        progress(`${title}, ${size}, round ${round} of ${rounds}`);
        measures.push(await run('core', folder, join(temp, 'core')));
      }
    }
    const [before, after] = [medianOf(small), medianOf(large)];
    const growth = after.seconds / before.seconds / STRESS_GROWTH;
    worst = Math.max(worst, growth);
    lines.push([
      title,
      before.seconds.toFixed(2),
      after.seconds.toFixed(2),
      (after.seconds * (1e6 / STRESS_SIZE)).toFixed(1),
      after.peakMb.toFixed(0),
      `${growth.toFixed(2)}x`,
    ]);
  }
  printTable(
    `core, everything meets at one point: ${thousands(STRESS_SIZE / STRESS_GROWTH)} and ${thousands(STRESS_SIZE)} rows; median of ${rounds}`,
    ['', 's at a quarter', 'seconds', 'µs/event', 'peak MB', 'growth of µs/event'],
    lines,
  );
  return worst;
}

function printGoals(rows: readonly Row[], worstStress: number): void {
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (!first || !last) return;
  printTable(
    'cost per event as the workbook grows (map and start of the program included)',
    ['', ...rows.map(({ events }) => thousands(events)), 'last/first'],
    (['core', 'naive'] as const).map((contender) => [
      `${contender} µs/event`,
      ...rows.map((row) => perEvent(row[contender], row.events)),
      `${growthOf(contender, first, last).toFixed(2)}x`,
    ]),
  );
  const faster = last.naive.seconds / last.core.seconds;
  const growth = growthOf('core', first, last);
  const goal = (isMet: boolean, text: string) => console.log(`${isMet ? 'met    ' : 'NOT MET'}  ${text}`);
  console.log(`\nGoals, at ${thousands(last.events)} events`);
  goal(
    faster >= GOALS.timesFaster,
    `at least ${GOALS.timesFaster}x the naive version: ${faster.toFixed(1)}x`,
  );
  goal(
    last.core.peakMb < GOALS.peakMb,
    `peak memory below ${GOALS.peakMb} MB: ${last.core.peakMb.toFixed(0)} MB`,
  );
  goal(
    growth <= GOALS.growth,
    `cost per event at most ${GOALS.growth}x that of ${thousands(first.events)} events: ${growth.toFixed(2)}x`,
  );
  goal(
    worstStress <= GOALS.growth,
    `nothing quadratic: cost per event at most ${GOALS.growth}x at ${STRESS_GROWTH} times the rows: ${worstStress.toFixed(2)}x`,
  );
}

function growthOf(contender: Contender, first: Row, last: Row): number {
  return last[contender].seconds / last.events / (first[contender].seconds / first.events);
}

function figures(measure: Measure, events: number): string[] {
  return [measure.seconds.toFixed(2), perEvent(measure, events), measure.peakMb.toFixed(0)];
}

function perEvent({ seconds }: Measure, events: number): string {
  return ((seconds * 1e6) / events).toFixed(1);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}

function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}
