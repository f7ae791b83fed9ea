import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CONTENDERS, CORE, type Contender, type Measure, medianOf, run } from './contenders.ts';
import { writeFolder } from './folders.ts';
import { generateActivities } from './generate/workbook.ts';
import { plotOf } from './plot.ts';
import { STRESSES } from './stress.ts';
import { markdownTable } from './table.ts';
import { type AgainstTruth, againstTruth } from './truth.ts';

/*
 * The review beside what people would use instead, on the same files in one run: activities with phones of five countries in a
 * dozen spellings. `--write` puts tables and plot into docs/speed.md.
 */

const USAGE = 'npm run bench -- [--quick] [--rounds 1] [--seed 20260509] [--no-stress] [--write]';
const SIZES = [1000, 10_000, 100_000, 1_000_000];
const CONTACTS_PER_EVENT = 0.1;
const FEWEST_CONTACTS = 200;
const STRESS_SIZE = 50_000;
const STRESS_GROWTH = 4;
const DOCS = 'docs/speed.md';
const PLOT = 'docs/speed.svg';
const SECTION = /(<!-- npm run bench -->\n)[\s\S]*(<!-- end of npm run bench -->)/;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '1' },
    seed: { type: 'string', default: '20260509' },
    'no-stress': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const seed = Number(values.seed);
if (values.help || !Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}

interface Result {
  readonly contender: Contender;
  readonly measure: Measure;
  readonly truth: AgainstTruth;
}

const contenders = CONTENDERS.filter((contender) => {
  const missing = contender.missing();
  if (missing) progress(`${contender.name} is not measured: ${missing}`);
  return missing === '';
});
const temp = await mkdtemp(join(tmpdir(), 'crm-sync-review-bench-'));
try {
  const results = new Map<number, readonly Result[]>();
  for (const events of values.quick ? SIZES.slice(0, 3) : SIZES) results.set(events, await compareAt(events));
  const parts = [...results].map(([events, of]) => sizeTable(events, of));
  parts.push(`What a row costs as the workbook grows, in µs of processor time:\n\n${growthTable(results)}`);
  if (!values['no-stress']) parts.push(await stressTable());
  const text = parts.join('\n\n');
  console.log(text);
  if (values.write) await writeDocs(text, results);
} finally {
  await rm(temp, { recursive: true, force: true });
}

/** All contenders on one workbook, in turn, so that a machine that slows down slows all of them. */
async function compareAt(events: number): Promise<Result[]> {
  const contacts = Math.max(FEWEST_CONTACTS, events * CONTACTS_PER_EVENT);
  const { tabs, truth } = generateActivities({ seed, contacts, events });
  const folder = await writeFolder(join(temp, `workbook-${events}`), tabs);
  const measures = new Map(contenders.map((contender) => [contender, [] as Measure[]]));
  const found = new Map<Contender, AgainstTruth>();
  for (let round = 1; round <= rounds; round++)
    for (const [contender, of] of measures) {
      progress(`${events} rows, round ${round} of ${rounds}: ${contender.name}`);
      const out = join(temp, 'out');
      of.push(await run(contender, folder, out));
      if (round === 1) found.set(contender, await againstTruth(out, truth()));
    }
  await rm(folder, { recursive: true });
  return contenders.map((contender) => ({
    contender,
    measure: medianOf(measures.get(contender) ?? []),
    truth: found.get(contender) as AgainstTruth,
  }));
}

function sizeTable(events: number, results: readonly Result[]): string {
  const core = results.find(({ contender }) => contender === CORE)?.measure;
  return markdownTable(
    [
      `${thousands(events)} rows`,
      ...['seconds', 'of the processor', 'times as long as ours', 'peak MB', 'written MB'],
      ...['rows judged wrong', 'of them unsafe'],
    ],
    results.map(({ contender, measure: { seconds, userSeconds, peakMb, writtenMb }, truth }) => [
      contender.name,
      ...[seconds.toFixed(2), userSeconds.toFixed(2), (userSeconds / (core?.userSeconds ?? 1)).toFixed(2)],
      ...[peakMb.toFixed(0), writtenMb.toFixed(1), thousands(truth.differing), thousands(truth.unsafe)],
    ]),
  );
}

function growthTable(results: ReadonlyMap<number, readonly Result[]>): string {
  return markdownTable(
    ['', ...[...results.keys()].map((events) => `${thousands(events)} rows`)],
    contenders.map((contender) => [
      contender.name,
      ...[...results].map(([events, of]) => {
        const { userSeconds = 0 } = of.find((one) => one.contender === contender)?.measure ?? {};
        return ((userSeconds * 1e6) / events).toFixed(1);
      }),
    ]),
  );
}

/** Each stress at a quarter and at the whole of its size: what is quadratic costs four times as much a row at the whole. */
async function stressTable(): Promise<string> {
  const lines: string[][] = [];
  for (const [at, { title, tabs }] of STRESSES.entries()) {
    const costs: number[] = [];
    for (const size of [STRESS_SIZE / STRESS_GROWTH, STRESS_SIZE]) {
      const folder = await writeFolder(join(temp, `stress-${at}-${size}`), tabs(size));
      progress(`${title}, ${size} rows`);
      const measures: Measure[] = [];
      for (let round = 1; round <= rounds; round++) measures.push(await run(CORE, folder, join(temp, 'out')));
      costs.push((medianOf(measures).userSeconds * 1e6) / size);
    }
    const [quarter = 0, whole = 0] = costs;
    lines.push([title, quarter.toFixed(1), whole.toFixed(1), (whole / quarter).toFixed(2)]);
  }
  const [few, many] = [STRESS_SIZE / STRESS_GROWTH, STRESS_SIZE].map(thousands);
  const table = markdownTable(['all rows meet at one point', `${few} rows`, `${many} rows`, 'times'], lines);
  return `Workbooks in which everything meets at one point, in µs of processor time a row:\n\n${table}`;
}

async function writeDocs(text: string, results: ReadonlyMap<number, readonly Result[]>): Promise<void> {
  const docs = await readFile(DOCS, 'utf8');
  if (!SECTION.test(docs)) throw new Error(`${DOCS} has no section for the bench`);
  await writeFile(
    DOCS,
    docs.replace(SECTION, (_, begin, end) => `${begin}\n${text}\n\n${end}`),
  );
  const lines = contenders.map((contender) => ({
    name: contender.name,
    color: contender.color,
    points: [...results].map(
      ([events, of]) =>
        [events, of.find((one) => one.contender === contender)?.measure.seconds ?? 0] as const,
    ),
  }));
  await writeFile(PLOT, plotOf(lines));
}

function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}
