import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { columnLetter } from '../src/core/read/columns.ts';
import { formatCsv, parseCsv } from '../src/core/read/csv/csv.ts';
import { createEmulator } from '../src/emulator/emulator.ts';
import { loadBundle } from '../src/emulator/loadBundle.ts';
import { writeFolder } from './folders.ts';
import { generateWorkbook } from './generate/workbook.ts';
import { markdownTable } from './table.ts';

/*
 * What the proof costs once the whole Ledger is approved: each command of the command line as a process of its own, and each
 * command of the built add-on by the emulator's meter.
 */

const [{ SIZES = '10000,50000', SHEET = '2000,8000' }] = [process.env];
const NOW = '2026-06-01T00:00:00Z';
const sizes = (list: string) => list.split(',').map(Number);
const workbookOf = (events: number) =>
  generateWorkbook({ seed: 1, contacts: Math.max(200, events / 5), events });
const count = (figure: number) => Math.round(figure).toLocaleString('en-US');

/** Seconds of processor time and peak MB. */
function ran(...args: readonly string[]): readonly [seconds: number, megabytes: number] {
  const measured = ['--import', resolve('build/bench/peak.mjs'), resolve('build/cli/main.mjs')];
  const { status, stderr, output } = spawnSync(process.execPath, [...measured, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}: ${stderr}`);
  const [seconds = 0, kilobytes = 0] = (output[3] ?? '').split(' ').map(Number);
  return [seconds, kilobytes / 1024];
}

function approveAll(ledger: string): void {
  const [head = [], ...rows] = parseCsv(readFileSync(ledger, 'utf8'), { delimiter: ',', skip: 0 });
  const places = ['decision', 'decided_by', 'decided_at'].map((name) => head.indexOf(name));
  const said = ['approve', 'Kim', '2026-05-30'];
  const decided = rows.map((cells) =>
    cells.map((cell, at) => (places.includes(at) ? (said[places.indexOf(at)] ?? '') : cell)),
  );
  writeFileSync(ledger, formatCsv([head, ...decided]));
}

async function commandLine(events: number): Promise<string[][]> {
  const base = await mkdtemp(join(tmpdir(), 'bench-proof-'));
  try {
    const folder = await writeFolder(join(base, 'in'), workbookOf(events).tabs);
    const [out, before] = [join(base, 'out'), join(base, 'before')];
    ran('review', folder, '--out', before, '--now', NOW);
    const steps: [string, readonly [number, number]][] = [
      ['review, the first', ran('review', folder, '--out', out, '--now', NOW)],
    ];
    approveAll(join(out, 'sync-ledger.csv'));
    const step = (...args: readonly string[]) => steps.push([args[0] ?? '', ran(...args)]);
    step('review', folder, '--out', out, '--now', NOW);
    step('plan', out);
    step('sample', out);
    step('sign', out, '--as', 'Kim', '--statement', 'These are right.');
    step('verify', out, folder);
    step('compare', before, out);
    return steps.map(([name, [seconds, megabytes]]) => [
      count(events),
      name,
      seconds.toFixed(2),
      count(megabytes),
    ]);
  } finally {
    await rm(base, { recursive: true, force: true });
  }
}

function sheet(events: number): string[][] {
  const now = () => Date.parse(NOW);
  const emulator = createEmulator({ now });
  for (const { name, header, rows } of workbookOf(events).tabs) {
    const all = [[...header], ...Array.from(rows(), (cells) => [...cells])];
    emulator.user.addSheet(name);
    emulator.user.paste(name, all.length, header.length, [['']]);
    emulator.user.makePlainText(name, `A:${columnLetter(header.length - 1)}`);
    emulator.user.paste(name, 1, 1, all);
  }
  const bundle = loadBundle(readFileSync('build/addon/Code.js', 'utf8'), emulator.globals, { now });
  const measured = (name: string, ...args: readonly unknown[]): string[] => {
    emulator.resetCalls();
    const begun = process.cpuUsage();
    const answer = bundle.call(name, ...args) as { ok?: boolean } | undefined;
    const seconds = process.cpuUsage(begun).user / 1e6;
    emulator.endExecution();
    if (answer?.ok === false) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    const { calls, cellsRead, cellsWritten } = emulator.calls;
    return [count(events), name, ...[calls, cellsRead, cellsWritten].map(count), seconds.toFixed(1)];
  };
  const first = measured('runReview');
  const table = emulator.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Ledger');
  const [head = [], ...rows] = table?.getDataRange().getDisplayValues() ?? [];
  emulator.user.paste(
    'Ledger',
    2,
    head.indexOf('Decision') + 1,
    rows.map(() => ['approve', 'Kim', '2026-05-30']),
  );
  return [
    first,
    measured('runReview'),
    measured('makePlan'),
    measured('pageSign', { as: 'Kim', role: '', statement: 'These are right.' }),
    measured('verifySignOff'),
    measured('showChanges'),
  ];
}

const files: string[][] = [];
for (const events of sizes(SIZES)) files.push(...(await commandLine(events)));
console.log(markdownTable(['rows', 'command', 's of processor time', 'peak MB'], files));
const inSheet = sizes(SHEET).flatMap(sheet);
console.log(
  `\n${markdownTable(['rows', 'of the add-on', 'calls', 'cells read', 'cells written', 's of processor time'], inSheet)}`,
);
