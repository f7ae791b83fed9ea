// The add-on as clasp pushes it: one script without modules, the sidebar's page, the manifest.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import Papa from 'papaparse';
import { installPage } from './installPage.mjs';
import { noticesOf } from './notices.mjs';
import { PHONE_LIBRARY } from './phoneLibrary.mjs';
import { servedScript } from './servedScript.mjs';
import { sidebarPage } from './sidebarPage.mjs';

/** The add-on as a script of one spreadsheet, and as one for the Marketplace: two folders, for clasp pushes whatever is in one. */
const FOLDERS = { bound: 'build/addon', published: 'build/published' };
/** Beside the workbench, which shows it. */
const INSTALL_PAGE = 'build/workbench/install.html';
/**
 * Google loads the whole script at every click. 400 KB were the aim; docs/speed.md says what the script has in it, and why that is
 * more. What counts is the start-up: docs/speed.md has it, and 50 ms are the limit there.
 */
const LARGEST_KB = 730;
/** The order of the parts of a CoercionExample. */
const COERCION_PARTS = [
  'written',
  'numberFormat',
  'valueType',
  'value',
  'displayValue',
  'formula',
  'sure',
  'displaySure',
  'source',
];
/** The workbooks under `fixtures/workbooks` that the menu can load. */
const SAMPLES = ['first-slice', 'copper-clean-up', 'drift'];

/** Builds one of FOLDERS, and with the bound form the page that installs it. Throws where the script has grown too large for what Apps Script loads quickly. */
export async function buildAddon(shared, isQuiet, form) {
  const root = shared.absWorkingDir;
  const folder = join(root, FOLDERS[form]);
  const { outputFiles, metafile } = await build({
    ...shared,
    entryPoints: ['src/addon.ts'],
    format: 'iife',
    globalName: 'App',
    minify: true,
    // As Google's own tool for Apps Script projects builds (https://github.com/google/aside, tsconfig.template.json).
    target: 'es2020',
    charset: 'ascii',
    write: false,
    define: {
      ...shared.define,
      IS_PUBLISHED: String(form === 'published'),
      SAMPLES: JSON.stringify(Object.fromEntries(SAMPLES.map((name) => [name, sampleTabs(root, name)]))),
      COERCION_TABLE: JSON.stringify(await coercionTable(root)),
    },
    plugins: PHONE_LIBRARY,
  });
  const page = await sidebarPage(root, shared.define);
  // What is pasted into the script editor arrives as it is where it is plain ASCII.
  const { script, names } = withFunctions(servedScript(outputFiles[0].text));
  // clasp pushes code and pages and nothing else, so the licenses travel in the page, for the script too: at a command
  // Apps Script loads the script alone.
  const notices = noticesOf(root, [metafile, page.metafile]).replaceAll('--', '- -');
  const html = `${page.html}<!--\n${notices}-->\n`;
  const size = Buffer.byteLength(script);
  if (size > LARGEST_KB * 1000)
    throw new Error(`Code.js has ${kilobytes(size)} KB, and ${LARGEST_KB} are the limit`);

  const files = {
    'Code.js': script,
    'Sidebar.html': html,
    'appsscript.json': manifestOf(root, form),
  };
  writeFolder(folder, files);
  if (form === 'bound') {
    mkdirSync(dirname(join(root, INSTALL_PAGE)), { recursive: true });
    writeWhole(join(root, INSTALL_PAGE), await installPage(root, files, JSON.parse(shared.define.VERSION)));
  }
  if (isQuiet) return;
  console.log(`${FOLDERS[form]}/Code.js  ${kilobytes(size)} KB of ${LARGEST_KB}, ${names.length} functions`);
  console.log(`${FOLDERS[form]}/Sidebar.html  ${kilobytes(Buffer.byteLength(html))} KB`);
  for (const [room, bytes] of bytesByRoom(metafile))
    console.log(`  ${String(Math.round(bytes / 1000)).padStart(3)} KB  ${room}`);
}

/** What the script has of each package and of each room of the house, the most first: docs/speed.md has it as a table. */
function bytesByRoom({ outputs }) {
  const rooms = new Map();
  for (const { inputs } of Object.values(outputs))
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const room = /^node_modules\/(?:@[^/]+\/)?[^/]+|^src\/core\/[^/]+|^src\/[^/]+/.exec(file)?.[0] ?? file;
      rooms.set(room, (rooms.get(room) ?? 0) + bytesInOutput);
    }
  return [...rooms].sort(([, a], [, b]) => b - a);
}

/** A published add-on logs nothing: its log would be its maker's. */
function manifestOf(root, form) {
  const manifest = readFileSync(join(root, 'appsscript.json'), 'utf8');
  return form === 'bound'
    ? manifest
    : `${JSON.stringify({ ...JSON.parse(manifest), exceptionLogging: 'NONE' }, null, 2)}\n`;
}

/** What a menu or the page may call must be a function that the script declares at its top level. */
function withFunctions(script) {
  const names = vm.runInNewContext(`${script}; Object.keys(App.FUNCTIONS)`);
  const declared = names.map(
    (name) => `function ${name}(...given) { return App.FUNCTIONS.${name}(...given); }`,
  );
  return { script: `${script}${declared.join('\n')}\n`, names };
}

/** clasp pushes whatever is in the folder, so nothing else may be. */
function writeFolder(folder, files) {
  mkdirSync(folder, { recursive: true });
  for (const stray of readdirSync(folder))
    if (!(stray in files)) rmSync(join(folder, stray), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeWhole(join(folder, name), content);
}

/** Whoever reads meanwhile sees a whole file. */
function writeWhole(path, content) {
  const aside = `${dirname(path)}-${process.pid}-${basename(path)}`;
  writeFileSync(aside, content);
  renameSync(aside, path);
}

function kilobytes(bytes) {
  return Math.ceil(bytes / 1000);
}

function sampleTabs(root, sample) {
  const folder = join(root, 'fixtures/workbooks', sample);
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  return files.sort().map((file) => ({
    name: basename(file, '.csv'),
    rows: Papa.parse(readFileSync(join(folder, file), 'utf8').trimEnd()).data,
  }));
}

/** The emulator's table of what a cell becomes, as data: the add-on itself must not import the emulator. */
async function coercionTable(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/emulator/cells/coercionTable.ts'],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const module = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`;
  const { COERCION_TABLE } = await import(module);
  return COERCION_TABLE.map((example) => COERCION_PARTS.map((part) => example[part]));
}
