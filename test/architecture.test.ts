import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';

/** What a folder of the house may import, beside itself and packages. `'node:'` stands for Node's own modules. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/core': [],
  'src/protocol': ['src/core'],
  /** What Google says when it refuses: the script and the page both meet it. */
  'src/googleSays.ts': [],
  'src/host': ['src/core', 'src/protocol', 'src/googleSays.ts'],
  'src/addon.ts': ['src/host'],
  /** What the command line and the workbench both have to know of their arguments and of a folder on disk. */
  'src/files': ['src/core/read', 'node:'],
  /** The core as BigQuery calls it. */
  'src/bigquery': ['src/core'],
  'src/cli': ['src/core', 'src/files', 'node:'],
  'src/sidebar': ['src/core', 'src/protocol', 'src/googleSays.ts'],
  'src/emulator': ['node:'],
  /** Of the core only what reads and writes files and logs: the review itself is the built add-on's. */
  'src/workbench': [
    'src/emulator',
    'src/files',
    'src/core/read',
    'src/core/report',
    'src/core/proof',
    'src/core/textGuard.ts',
    'node:',
  ],
};

/** The floors of each house, from the top. An arrow between rooms points to a floor below, so no two rooms import each other. */
const FLOORS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'src/core': [
    ['reviewWorkbook', 'rowFacts'],
    ['workbook'],
    ['decidedRows', 'explain', 'accuracy'],
    ['judgeLinks', 'proof'],
    ['review', 'survey', 'rerun'],
    ['surveyWrites'],
    ['matchOf', 'judgeDifferences', 'report'],
    ['run', 'causes'],
    ['differences'],
    ['classify'],
    ['writes'],
    ['match'],
    ['read', 'offers'],
    ['policy', 'decisions'],
    ['systems'],
    ['normalize', 'sources', 'reasons'],
    ['model', 'textGuard', 'steps'],
  ],
  'src/host': [['commands'], ['sidebar'], ['proof'], ['run'], ['workbook'], ['sheet']],
  'src/cli': [
    ['main'],
    ['commands'],
    ['accuracyCommand'],
    ['accuracyOf', 'bigquery'],
    ['proof', 'review', 'reviewArguments'],
    ['folder', 'parseCommand'],
    ['usage'],
  ],
  'src/sidebar': [
    ['main'],
    ['page'],
    ['views'],
    ['proof'],
    ['causes', 'files', 'handoff', 'deciding'],
    ['run'],
    ['app', 'pictures'],
    ['loaded', 'redraw'],
    ['server', 'words', 'dom', 'keyboard', 'polling', 'breather'],
  ],
  'src/workbench': [
    ['start'],
    ['workbench'],
    ['server', 'session', 'arguments'],
    ['document'],
    ['saving', 'fillWorkbook'],
    ['builtAddon', 'folder', 'page'],
    ['sheets', 'events', 'fileSize', 'firstLines'],
    ['tables', 'wire', 'mistake', 'functionNamed', 'endOnSignal', 'install', 'openBrowser'],
  ],
  'src/emulator': [
    ['emulator'],
    ['openSession'],
    ['userActions'],
    ['google'],
    ['strict'],
    ['session', 'snapshot', 'view'],
    ['document'],
    ['cells', 'runFromPage'],
    ['signature', 'meter', 'loadBundle'],
    ['behavior', 'exception', 'identity', 'clock', 'uiRecord', 'probing', 'pageCalls'],
  ],
};

/** Google's services, a clock, chance, or a locale: none of them is in the core. */
const NOT_IN_CORE: readonly RegExp[] = [
  /\b(?:SpreadsheetApp|HtmlService|PropertiesService|CacheService|LockService|UrlFetchApp|ScriptApp|Utilities|Logger|Session)\b/,
  /\bnew Date\(\s*\)/,
  /\bDate\.now\b/,
  /\bMath\.random\b/,
  /\.toLocale\w*/,
  /\.localeCompare\b/,
  /\bprocess\./,
];

interface Import {
  readonly file: string;
  /** A path from the root of the repository, or a package's name. */
  readonly what: string;
}

const files = ['src', 'bench'].flatMap((folder) => filesUnder(folder));
const source = files.filter((file) => file.startsWith('src/'));
const imports = files.flatMap(importsOf);
const inSource = imports.filter(({ file }) => file.startsWith('src/'));
const listed = (found: readonly Import[]) => found.map(({ file, what }) => `${file} imports ${what}`);

test('there is something to look at', () => {
  expect(source.length).toBeGreaterThan(50);
  expect(inSource.length).toBeGreaterThan(100);
});

test.each(Object.entries(MAY_IMPORT))('%s imports only %j', (folder, allowed) => {
  const wrong = inSource.filter(
    ({ file, what }) =>
      isIn(file, folder) &&
      (what.startsWith('src/') || what.startsWith('node:')) &&
      ![folder, ...allowed].some((other) => isIn(what, other)),
  );
  expect(listed(wrong)).toEqual([]);
});

test('every file of src is in a room of the house', () => {
  expect(source.filter((file) => !Object.keys(MAY_IMPORT).some((folder) => isIn(file, folder)))).toEqual([]);
});

describe.each(Object.entries(FLOORS))('the floors of %s', (house, floors) => {
  test('every arrow between rooms points down', () => {
    const wrong = inSource.filter(
      ({ file, what }) =>
        isIn(file, house) &&
        isIn(what, house) &&
        roomOf(file) !== roomOf(what) &&
        floorOf(what, floors) <= floorOf(file, floors),
    );
    expect(listed(wrong)).toEqual([]);
  });

  test('every file is on a floor', () => {
    const files = source.filter((file) => isIn(file, house) && /(?<!\.d)\.ts$/.test(file));
    expect(files.filter((file) => floorOf(file, floors) < 0)).toEqual([]);
  });
});

/** Google's own objects lead from one to the other and back, and so does the model of them. */
test('no file imports itself, by whatever way, but in the model of Google', () => {
  const targets = new Map<string, readonly string[]>();
  for (const { file, what } of imports)
    if (!isIn(file, 'src/emulator/google')) targets.set(file, [...(targets.get(file) ?? []), what]);
  expect([...targets.keys()].filter((file) => reaches(file, file, targets))).toEqual([]);
});

test('nobody imports test, and only tests and the bench import the bench', () => {
  const wrong = imports.filter(
    ({ file, what }) => isIn(what, 'test') || (isIn(what, 'bench') && !isIn(file, 'bench')),
  );
  expect(listed(wrong)).toEqual([]);
});

test('the emulator imports nothing of ours', () => {
  const wrong = inSource.filter(
    ({ file, what }) => isIn(file, 'src/emulator') && isIn(what, 'src') && !isIn(what, 'src/emulator'),
  );
  expect(listed(wrong)).toEqual([]);
});

test('no file of src has a default export', () => {
  const wrong = source.filter(
    (file) => !file.endsWith('.d.ts') && /^\s*export default\b|\bas default\b/m.test(textOf(file)),
  );
  expect(wrong).toEqual([]);
});

test.each(NOT_IN_CORE)('no file of the core mentions %s', (pattern) => {
  const wrong = source.filter((file) => isIn(file, 'src/core') && pattern.test(code(file)));
  expect(wrong).toEqual([]);
});

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.m?tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function importsOf(file: string): Import[] {
  const statements = textOf(file).matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^;'"]*?(?:from\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
  );
  return [...statements].map(([, stated, called]) => {
    const what = stated ?? called ?? '';
    return { file, what: what.startsWith('.') ? normalize(join(file, '..', what)) : what };
  });
}

function floorOf(file: string, floors: readonly (readonly string[])[]): number {
  return floors.findIndex((floor) => floor.includes(roomOf(file)));
}

/** A folder of a house, or a file that stands in none. */
function roomOf(file: string): string {
  return file.split('/')[2]?.replace(/\.ts$/, '') ?? '';
}

/** Whether there is a way from one file to another, of one import or more. */
function reaches(from: string, to: string, targets: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const left = [...(targets.get(from) ?? [])];
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    if (file === to) return true;
    if (seen.has(file)) continue;
    seen.add(file);
    left.push(...(targets.get(file) ?? []));
  }
  return false;
}

function isIn(path: string, folder: string): boolean {
  return folder.endsWith(':') ? path.startsWith(folder) : path === folder || path.startsWith(`${folder}/`);
}

function textOf(file: string): string {
  return readFileSync(file, 'utf8');
}

/** Without comments, which may say what is not there. */
function code(file: string): string {
  return textOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
