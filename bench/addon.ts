import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createEmulator, type Emulator } from '../src/emulator/emulator.ts';
import { type LoadedBundle, loadBundle } from '../src/emulator/loadBundle.ts';
import type { GeneratedWorkbook } from './generate/generated.ts';
import { generateWorkbook } from './generate/workbook.ts';

/*
 * What a run of the built add-on costs: calls to Google and cells by the emulator's meter, computing time by the clock, and
 * from both the time it would take at Google (per call and per cell as others have measured, low and high: unverified here).
 */

const STARTS = 21;
const SIZES = [100, 10_000, 50_000];
const LOW = { perCall: 0.05, perCellRead: 31e-6, perCellWritten: 150e-6 };
const HIGH = { perCall: 0.08, perCellRead: 100e-6, perCellWritten: 300e-6 };
const HEADER = '\nrows    run                  calls  cells read  cells written  computing  at Google';
const FOLDER = resolve('build/addon');
const code = readFileSync(join(FOLDER, 'Code.js'), 'utf8');

/** What a call is for, by its method; the first that fits. */
const PURPOSES: readonly (readonly [string, RegExp])[] = [
  [
    'look which tabs there are',
    /^(?:SpreadsheetApp|Spreadsheet)\.get|^Sheet\.(?:getName|getType|getSheetId)$/,
  ],
  ['read cells', /getSheetValues|getDataRange|getValues|getDisplayValue|getFormulas|getRichText|getNotes/],
  ['ask for sizes', /getLast|getMax|getFrozen|getDataValidation|getConditional/],
  [
    'make and format tabs',
    /insert|hideSheet|deleteSheet|setColumnWidth|setFontWeight|setNotes|setFrozen|setWrap|Group|setDataValidation|setConditional/,
  ],
  ['make cells plain text', /setNumberFormat|getRangeList/],
  ['write cells', /setValue|setRichText|clearContent/],
  ['name ranges', /^Sheet\.getRange$/],
  ['hand over what was written', /flush/],
  ['lock and remember', /^(?:Lock|Propert)/],
  ['speak with the person', /^(?:Ui|ScriptApp)|setActiveSheet/],
];

interface Measured {
  readonly run: string;
  readonly calls: number;
  readonly read: number;
  readonly written: number;
  readonly seconds: number;
  readonly purposes: ReadonlyMap<string, number>;
}

/** The run's clock stands still, so that no run stops for the six minutes: on a slow machine too the calls are those of a whole run. */
const now = () => Date.parse('2026-06-01T00:00:00Z');

function openWith({ tabs }: GeneratedWorkbook): { emulator: Emulator; bundle: LoadedBundle } {
  const emulator = createEmulator({ now });
  for (const { name, header, rows } of tabs) {
    const all = [[...header], ...Array.from(rows(), (cells) => [...cells])];
    emulator.user.addSheet(name);
    emulator.user.paste(name, all.length, header.length, [['']]);
    emulator.user.makePlainText(name, 'A:AZ'.replace('AZ', lettersOf(header.length)));
    emulator.user.paste(name, 1, 1, all);
  }
  return { emulator, bundle: loadBundle(code, emulator.globals, { now }) };
}

function lettersOf(column: number): string {
  return column > 26 ? `A${lettersOf(column - 26)}` : String.fromCharCode(64 + column);
}

function measured(run: string, { emulator, bundle }: ReturnType<typeof openWith>): Measured {
  emulator.resetCalls();
  const began = performance.now();
  bundle.call('runReview');
  const seconds = (performance.now() - began) / 1000;
  emulator.endExecution();
  const { calls, cellsRead, cellsWritten, sequence } = emulator.calls;
  const purposes = new Map<string, number>();
  for (const method of sequence) {
    const [purpose] = PURPOSES.find(([, fits]) => fits.test(method)) ?? ['something else'];
    purposes.set(purpose, (purposes.get(purpose) ?? 0) + 1);
  }
  return { run, calls, read: cellsRead, written: cellsWritten, seconds, purposes };
}

function atGoogle({ calls, read, written, seconds }: Measured): string {
  const with_ = ({ perCall, perCellRead, perCellWritten }: typeof LOW) =>
    calls * perCall + read * perCellRead + written * perCellWritten + seconds;
  return `${with_(LOW).toFixed(0)} to ${with_(HIGH).toFixed(0)} s`;
}

/** Processor time, which a busy machine changes less than the clock, and its least still less. The comment keeps the engine from compiling once for all. */
function startUp(): void {
  const { globals } = createEmulator();
  const milliseconds = Array.from({ length: STARTS }, (_, start) => {
    const before = process.cpuUsage();
    loadBundle(`${code}//${start}`, globals).call('onOpen');
    return process.cpuUsage(before).user / 1000;
  }).sort((a, b) => a - b);
  const [least = 0, median = 0] = [milliseconds[0], milliseconds[STARTS >> 1]];
  console.log(
    `The script (${Math.ceil(code.length / 1000)} KB) loads and builds the menu in ${median.toFixed(0)} ms of processor time (median of ${STARTS} starts; the least is ${least.toFixed(0)}).\n`,
  );
}

/** They are the same at every size but for a call or two: a run reads and writes whole tabs. */
function printPurposes(rows: readonly Measured[]): void {
  const names = [...PURPOSES.map(([purpose]) => purpose), 'something else'];
  console.log(`calls of a run of ${SIZES[0]} rows by purpose:`);
  for (const name of names) {
    const counts = rows.map(({ purposes }) => purposes.get(name) ?? 0);
    if (counts.some(Boolean))
      console.log(`  ${name.padEnd(28)}${rows.map(({ run }, at) => `${run} ${counts[at]}`).join(', ')}`);
  }
  console.log(HEADER);
}

startUp();
for (const events of SIZES) {
  const workbook = generateWorkbook({ seed: 1, contacts: Math.max(200, events / 5), events });
  const open = openWith(workbook);
  const rows: Measured[] = [measured('first', open), measured('nothing changed', open)];
  const tab = workbook.tabs[1]?.name ?? '';
  open.emulator.user.type(tab, 3, 3, 'somebody-else@new.test');
  rows.push(measured('one row changed', open));
  if (events === SIZES[0]) printPurposes(rows);
  for (const row of rows)
    console.log(
      [
        String(events).padEnd(7),
        row.run.padEnd(19),
        String(row.calls).padStart(6),
        String(row.read).padStart(11),
        String(row.written).padStart(14),
        `${row.seconds.toFixed(2)} s`.padStart(10),
        `  ${atGoogle(row)}`,
      ].join(' '),
    );
}
