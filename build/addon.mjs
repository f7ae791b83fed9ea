// The add-on as clasp pushes it: one script without modules, the sidebar's page, the manifest.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';
import Papa from 'papaparse';
import { withoutFormats } from './phoneMetadata.mjs';
import { sidebarPage } from './sidebarPage.mjs';

const FOLDER = 'build/addon';
const LARGEST_KB = 250;
/** The order of the parts in `virtual:coercion-table`. */
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
const SAMPLE = 'fixtures/workbooks/first-slice';

/** Builds `build/addon/`. Throws where the script has grown too large for what Apps Script loads quickly. */
export async function buildAddon(shared, isQuiet) {
  const root = shared.absWorkingDir;
  const folder = join(root, FOLDER);
  const forScript = {
    ...shared,
    entryPoints: ['src/addon.ts'],
    minify: true,
    target: 'es2019',
    charset: 'utf8',
    write: false,
    plugins: [
      modernPhoneLibrary,
      phoneMetadata(root),
      smallCsvReader(root),
      packedSources(root),
      generatedModules(root),
    ],
  };
  // esbuild lists exports for ES modules only, and what a menu may call must be a top-level function.
  const probe = await build({ ...forScript, format: 'esm', outfile: join(folder, 'probe.js') });
  const names = Object.values(probe.metafile.outputs).flatMap(({ exports }) => exports);
  const footer = names.map((name) => `function ${name}() { return App.${name}.apply(this, arguments); }`);
  const script = await build({
    ...forScript,
    format: 'iife',
    globalName: 'App',
    outfile: join(folder, 'Code.js'),
    footer: { js: footer.join('\n') },
  });
  const [code] = script.outputFiles;
  if (code.contents.length > LARGEST_KB * 1000)
    throw new Error(`Code.js has ${kilobytes(code.contents.length)} KB, and ${LARGEST_KB} are the limit`);
  const page = await sidebarPage(root, shared.define);

  writeFolder(folder, {
    'Code.js': code.contents,
    'Sidebar.html': page,
    'appsscript.json': readFileSync(join(root, 'appsscript.json')),
  });
  if (isQuiet) return;
  console.log(
    `${FOLDER}/Code.js  ${kilobytes(code.contents.length)} KB of ${LARGEST_KB}, ${names.length} functions`,
  );
  console.log(`${FOLDER}/Sidebar.html  ${kilobytes(Buffer.byteLength(page))} KB`);
}

/** clasp pushes whatever is in the folder, so nothing else may be; whoever reads meanwhile sees whole files. */
function writeFolder(folder, files) {
  mkdirSync(folder, { recursive: true });
  for (const stray of readdirSync(folder))
    if (!(stray in files)) rmSync(join(folder, stray), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const aside = `${folder}-${process.pid}-${name}`;
    writeFileSync(aside, content);
    renameSync(aside, join(folder, name));
  }
}

function kilobytes(bytes) {
  return Math.ceil(bytes / 1000);
}

/** libphonenumber-js ships what it is written in beside what it is compiled to for old browsers; the former is a third smaller. */
const modernPhoneLibrary = {
  name: 'libphonenumber-js as it is written',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.?\/.*\.js$/ }, ({ path, resolveDir }) => {
      const file = join(resolveDir, path);
      const isCompiled = /libphonenumber-js[\\/]es6[\\/]/.test(file);
      return isCompiled
        ? { path: file.replace(/([\\/])es6([\\/])/, '$1source$2'), sideEffects: false }
        : undefined;
    });
  },
};

/** How numbers are formatted for people is two fifths of the metadata, and no parse reads it. */
function phoneMetadata(root) {
  return {
    name: 'phone metadata without formats',
    setup({ onLoad }) {
      onLoad({ filter: /libphonenumber-js[\\/]metadata\.\w+\.json(\.js)?$/ }, ({ path }) =>
        packed(
          root,
          withoutFormats(JSON.parse(readFileSync(path.replace(/\.js$/, ''), 'utf8'))),
          'lazyObject',
        ),
      );
    },
  };
}

/**
 * A module whose default export is the data, deflated: written out it would be a fifth of the script. It is unpacked when
 * it is first asked for, because most calls of the script are a menu being built.
 */
function packed(root, data, how, exported = (call) => `export default ${call}`) {
  const base64 = deflateRawSync(JSON.stringify(data), { level: 9 }).toString('base64').replace(/=+$/, '');
  const unpack = JSON.stringify(join(root, 'build/unpack.mjs'));
  return {
    contents: `import { ${how} } from ${unpack};\n${exported(`${how}('${base64}')`)};`,
    loader: 'js',
    resolveDir: root,
  };
}

/** Of papaparse the add-on needs one line's cells; the rest of it would be a tenth of the script. */
function smallCsvReader(root) {
  return {
    name: 'small CSV reader',
    setup({ onResolve }) {
      onResolve({ filter: /^papaparse$/ }, () => ({ path: join(root, 'build/smallCsv.mjs') }));
    },
  };
}

/** How each export looks is data alone, and would be a tenth of the script. */
function packedSources(root) {
  return {
    name: 'packed sources',
    setup({ onLoad }) {
      onLoad({ filter: /core[\\/]sources[\\/]index\.ts$/ }, async ({ path }) => {
        const { SOURCES } = await evaluated(root, path);
        return packed(root, SOURCES, 'lazy', (call) => `export const SOURCES = ${call}()`);
      });
    },
  };
}

/** Data that the add-on carries and that is written down elsewhere. */
function generatedModules(root) {
  const contents = {
    'virtual:sample': () => sampleTabs(root),
    'virtual:coercion-table': () => coercionTable(root),
  };
  return {
    name: 'generated modules',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^virtual:/ }, ({ path }) => ({ path, namespace: 'virtual' }));
      onLoad({ filter: /./, namespace: 'virtual' }, async ({ path }) =>
        packed(root, await contents[path](), 'lazy'),
      );
    },
  };
}

function sampleTabs(root) {
  const files = readdirSync(join(root, SAMPLE)).filter((name) => name.endsWith('.csv'));
  return files.sort().map((file) => ({
    name: basename(file, '.csv'),
    rows: Papa.parse(readFileSync(join(root, SAMPLE, file), 'utf8').trimEnd()).data,
  }));
}

/** The emulator's table of what a cell becomes, as data: the add-on itself must not import the emulator. */
async function coercionTable(root) {
  const { COERCION_TABLE } = await evaluated(root, 'src/emulator/coercionTable.ts');
  return COERCION_TABLE.map((example) => COERCION_PARTS.map((part) => example[part]));
}

/** What a module of ours exports. */
async function evaluated(root, file) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
