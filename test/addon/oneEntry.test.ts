import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseCsv } from '../../src/core/read/csv/csv.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { loadBundle } from '../../src/emulator/loadBundle.ts';
import type { MenuEntry } from '../../src/emulator/uiRecord.ts';
import { newPath } from '../support/temporary.ts';
import { pasteTabs, recordsOf, textsOf } from './support/sheets.ts';

/*
 * What CONTRIBUTING says of each table, tried: in a copy of the repository every table is given one entry more, the copy is
 * built, and the entry is looked for wherever it must appear.
 */

const COPIED = [
  'src',
  'build',
  'docs',
  'bench/generate',
  'fixtures/cases',
  'fixtures/workbooks',
  'test/support',
];
const FILES = ['package.json', 'appsscript.json', 'tsconfig.json', 'README.md'];

/** The lines that are added: before the last line of the table that the pattern finds. */
const ENTRIES: readonly (readonly [file: string, before: string, added: string])[] = [
  [
    'src/core/decisions.ts',
    '] as const satisfies readonly DecisionChoice[]',
    "{ value: 'ask kim', label: 'Ask Kim', key: 'K', means: 'Kim says what to do', did: 'put to Kim' },",
  ],
  [
    'src/core/report/outputColumns.ts',
    '] as const satisfies readonly OutputColumn[]',
    "{ name: 'row_length', heading: 'Row length', note: 'How many cells the row has.', tables: ['conflict'], writtenBy: 'review', width: 75 },",
  ],
  [
    'src/core/report/outputRow.ts',
    '  fingerprint: fingerprintOf',
    '  row_length: ({ record }) => String(record.cells.length),',
  ],
  [
    'src/core/reasons.ts',
    '} as const satisfies Record<string, Reason>',
    "'title-in-capitals': { outcome: 'conflict', headline: 'Title in capitals', explanation: 'Somebody shouts.', remedy: 'Ask whether it is meant.' },",
  ],
  [
    'src/core/classify/rowChecks.ts',
    "  { reason: 'order-undecided', check: undecidedOrder",
    "  { reason: 'title-in-capitals', check: ({ record }) => (/^[A-Z ]{5,}$/.test(fieldOf(record, 'title')) ? fieldOf(record, 'title') : null) },",
  ],
  [
    'src/core/systems/systems.ts',
    '  copper: {',
    "  sugarbowl: { title: 'Sugarbowl', aliases: ['sugar bowl crm'], sources: [sugarbowlPeople] },",
  ],
  [
    'src/core/systems/systems.ts',
    'import { typeform }',
    "import { sugarbowlPeople } from '../sources/sugarbowlPeople.ts';",
  ],
  [
    'src/host/commands/commands.ts',
    '] as const satisfies readonly Command[]',
    "{ caption: 'Say hello', name: 'sayHello', does: 'greets', run: sayHello },",
  ],
  ['src/host/commands/commands.ts', 'import { addImportTab }', "import { sayHello } from './sayHello.ts';"],
];

/** A heading that is called otherwise from now on. */
const RENAMED = [
  "heading: 'Candidates',",
  "heading: 'Who it may be', formerHeadings: ['Candidates'],",
] as const;

const NEW_FILES: Readonly<Record<string, string>> = {
  'src/core/sources/sugarbowlPeople.ts': `import type { SourceAdapter } from './adapter.ts';
export const sugarbowlPeople = {
  id: 'sugarbowl-people', title: 'Sugarbowl people', system: 'sugarbowl', recordKind: 'contact', target: 'ghl',
  action: 'link contact', recognizedBy: { all: ['Bowl No', 'Lump Email'] },
  identifiers: { sugarbowl_contact_id: ['Bowl No'], email: ['Lump Email'] }, fields: { event_id: ['Bowl No'] },
  sureness: 'unverified', unverified: 'All of it.',
} as const satisfies SourceAdapter;
`,
  'src/host/commands/sayHello.ts': "export function sayHello(): string {\n  return 'Hello';\n}\n",
  'fixtures/cases/source-sugarbowl-people/export.csv': 'Bowl No,Lump Email\nB1,ann@x.test\n',
  'fixtures/cases/source-sugarbowl-people/contact-map.csv':
    'sugarbowl_contact_id,ghl_contact_id,email\nB1,G1,ann@x.test\n',
};

const TABS = {
  'contact-map': [
    ['close_contact_id', 'ghl_contact_id', 'Sugar Bowl CRM ID', 'email', 'phone'],
    ['C1', 'G1', 'B1', 'ann@x.test', ''],
    ['C2', 'G2', 'B2', 'bo@x.test', ''],
  ],
  people: [
    ['Bowl No', 'Lump Email'],
    ['B1', 'ann@x.test'],
    ['B1', 'bo@x.test'],
  ],
  appointments: [
    ['appointment_id', 'close_contact_id', 'email', 'start_at', 'status', 'updated_at', 'title'],
    ['A1', 'C1', 'ann@x.test', '2026-05-13T10:00:00Z', 'scheduled', '2026-05-05T15:10:00Z', 'COME AT ONCE'],
  ],
};

let copy = '';
let out = '';
let said = '';

function run(command: string, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd: copy, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}

const tableOf = (name: string) => {
  const [header = [], ...rows] = parseCsv(readFileSync(join(out, `${name}.csv`), 'utf8'), {
    delimiter: ',',
    skip: 0,
  });
  return rows.map((cells) => Object.fromEntries(header.map((heading, at) => [heading, cells[at] ?? ''])));
};

beforeAll(() => {
  copy = newPath('copy');
  for (const folder of COPIED) cpSync(folder, join(copy, folder), { recursive: true });
  for (const file of FILES) cpSync(file, join(copy, file));
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  for (const [file, before, added] of ENTRIES) {
    const text = readFileSync(join(copy, file), 'utf8');
    if (text.split(before).length !== 2) throw new Error(`${file} does not have "${before}" once`);
    writeFileSync(join(copy, file), text.replace(before, `${added}\n${before}`));
  }
  const columns = join(copy, 'src/core/report/outputColumns.ts');
  writeFileSync(columns, readFileSync(columns, 'utf8').replace(...RENAMED));
  for (const [file, text] of Object.entries(NEW_FILES)) {
    mkdirSync(join(copy, file, '..'), { recursive: true });
    writeFileSync(join(copy, file), text);
  }
  run('node', 'build/build.mjs', '--quiet', 'addon', 'cli');
  run('npm', 'run', '--silent', 'docs');
  const folder = join(copy, 'workbook');
  mkdirSync(folder);
  for (const [name, rows] of Object.entries(TABS))
    writeFileSync(join(folder, `${name}.csv`), rows.map((cells) => cells.join(',')).join('\n'));
  out = join(copy, 'out');
  said = run('node', 'build/cli/main.mjs', 'review', folder, '--out', out);
});

const page = () => readFileSync(join(copy, 'build/addon/Sidebar.html'), 'utf8');
const handoff = () => readFileSync(join(out, 'handoff.md'), 'utf8');
const docs = (name: string) => readFileSync(join(copy, 'docs', name), 'utf8');

/** The copy's add-on, with the tabs in its spreadsheet. */
function openCopy() {
  const emulator = createEmulator({ now: () => Date.parse('2026-06-01T00:00:00Z') });
  emulator.addHtmlFile('Sidebar', page());
  const bundle = loadBundle(readFileSync(join(copy, 'build/addon/Code.js'), 'utf8'), emulator.globals, {
    now: () => Date.parse('2026-06-01T00:00:00Z'),
  });
  pasteTabs(
    emulator,
    Object.entries(TABS).map(([name, rows]) => ({ name, rows })),
  );
  const choose = (name: string) => {
    bundle.call(name);
    emulator.endExecution();
  };
  return { emulator, bundle, choose };
}

test('a decision: drop-down, note, buttons with keys and help, handoff, and a run reads it', () => {
  const { emulator, choose } = openCopy();
  choose('runReview');
  const sheet = emulator.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Conflicts');
  const at = (textsOf(emulator, 'Conflicts')[0] ?? []).indexOf('Decision') + 1;
  expect(sheet?.getRange(2, at).getDataValidation()?.getCriteriaValues()[0]).toContain('ask kim');
  expect(sheet?.getRange(1, at).getNotes()[0]?.[0]).toContain('ask kim');
  for (const word of ['Ask Kim', 'Kim says what to do']) expect(page()).toContain(word);
  expect(handoff()).toContain('ask kim');
  emulator.user.type('Conflicts', 2, at, 'ask kim');
  choose('runReview');
  expect(textsOf(emulator, 'Handoff').flat().join()).not.toContain('decision-not-known');
});

test('a column: file, sheet with note and value, at the right end of a table that is there; a heading that was renamed', () => {
  expect(tableOf('conflict-queue').map(({ row_length }) => row_length)).toContain('7');
  const { emulator, choose } = openCopy();
  choose('runReview');
  const [header = []] = textsOf(emulator, 'Conflicts');
  const without = header.filter((heading) => heading !== 'Row length');
  expect([header.length - without.length, without.includes('Who it may be')]).toEqual([1, true]);
  const sheet = emulator.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Conflicts');
  const at = header.indexOf('Row length') + 1;
  expect(sheet?.getRange(1, at).getNotes()[0]?.[0]).toBe('How many cells the row has.');
  const [row] = recordsOf(emulator, 'Conflicts');
  expect(row?.['Row length']).toBe('7');

  const old = openCopy();
  const before = without.map((heading) => (heading === 'Who it may be' ? 'Candidates' : heading));
  pasteTabs(old.emulator, [{ name: 'Conflicts', rows: [before] }]);
  old.choose('runReview');
  expect(textsOf(old.emulator, 'Conflicts')[0]?.filter(Boolean)).toEqual([...before, 'Row length']);
  const people = recordsOf(old.emulator, 'Conflicts').find(({ Source }) => Source === 'sugarbowl');
  expect(people?.Candidates).toContain('G1');
});

test('a reason with its rule: table, summary, handoff, sheet, sidebar', () => {
  const held = tableOf('conflict-queue').find(({ event_id }) => event_id === 'A1');
  expect(held).toMatchObject({ reason_code: 'title-in-capitals', issue: 'Title in capitals' });
  expect(held?.reviewer_action).toBe('Ask whether it is meant. Here: COME AT ONCE.');
  for (const text of [said, handoff()]) expect(text).toContain('Title in capitals');
  expect(page()).toContain('Somebody shouts.');
  const { emulator, choose } = openCopy();
  choose('runReview');
  expect(recordsOf(emulator, 'Conflicts').map(({ Issue }) => Issue)).toContain('Title in capitals');
});

test('a system and a source: recognized, its ids read in the map, the tables of docs, the mapping form', () => {
  const { inputs } = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'));
  expect(inputs).toContainEqual(expect.objectContaining({ tab: 'people', system: 'sugarbowl' }));
  const rows = [...tableOf('sync-ledger'), ...tableOf('conflict-queue')].filter(
    ({ source }) => source === 'sugarbowl',
  );
  expect(
    rows.some(({ reason_code }) => reason_code === 'identifiers-agree' || reason_code === 'event-id-reused'),
  ).toBe(true);
  expect(rows.map(({ evidence }) => evidence).join()).toContain('Bowl No=B1 -> C1/G1/B1');
  expect(docs('sources.md')).toContain('| Sugarbowl people |');
  expect(page()).toContain('Sugarbowl');
});

test('a menu command: menu, function, documentation', () => {
  const { emulator, bundle } = openCopy();
  bundle.call('onOpen', { authMode: 'NONE' });
  const captions = (emulator.ui.menus[0]?.entries ?? []).map(
    (entry: MenuEntry) => entry.kind === 'item' && entry.caption,
  );
  expect(captions).toContain('Say hello');
  expect(bundle.functions).toContain('sayHello');
  bundle.call('sayHello');
  expect(emulator.ui.asked.at(-1)?.prompt).toBe('Hello');
  expect(docs('deciding.md')).toContain('| Say hello | greets |');
});
