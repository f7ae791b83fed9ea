// The add-on as clasp pushes it: one script without modules, the sidebar's page, the manifest.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import Papa from 'papaparse';

const FOLDER = 'build/addon';
const LARGEST_KB = 250;
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
    plugins: [phoneMetadataWithoutFormats, smallCsvReader(root), generatedModules(root)],
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
  const page = await sidebarPage(shared);

  writeFolder(folder, {
    'Code.js': code.contents,
    'Sidebar.html': page,
    'appsscript.json': readFileSync(join(root, 'appsscript.json')),
  });
  if (isQuiet) return;
  console.log(`${FOLDER}/Code.js  ${kilobytes(code.contents.length)} KB of ${LARGEST_KB}, ${names.length} functions`);
  console.log(`${FOLDER}/Sidebar.html  ${kilobytes(Buffer.byteLength(page))} KB`);
}

/** clasp pushes whatever is in the folder, so nothing else may be; whoever reads meanwhile sees whole files. */
function writeFolder(folder, files) {
  mkdirSync(folder, { recursive: true });
  for (const stray of readdirSync(folder)) if (!(stray in files)) rmSync(join(folder, stray), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const aside = `${folder}-${process.pid}-${name}`;
    writeFileSync(aside, content);
    renameSync(aside, join(folder, name));
  }
}

function kilobytes(bytes) {
  return Math.ceil(bytes / 1000);
}

async function sidebarPage(shared) {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: ['src/sidebar/page.ts'],
    format: 'iife',
    minify: true,
    target: 'es2020',
    write: false,
  });
  const read = (name) => readFileSync(join(shared.absWorkingDir, 'src/sidebar', name), 'utf8');
  // A function as the replacement: in a text, $& and its like would be read as patterns.
  return read('sidebar.html')
    .replace('/* style */', () => read('sidebar.css').trim())
    .replace('/* script */', () => outputFiles[0].text.replaceAll('</script', '<\\/script').trim());
}

/** How numbers are formatted for people is two fifths of the metadata, and no parse reads it. */
const phoneMetadataWithoutFormats = {
  name: 'phone metadata without formats',
  setup({ onLoad }) {
    onLoad({ filter: /libphonenumber-js[\\/]metadata\.\w+\.json(\.js)?$/ }, ({ path }) => {
      const metadata = JSON.parse(readFileSync(path.replace(/\.js$/, ''), 'utf8'));
      return { contents: `export default ${JSON.stringify(withoutFormats(metadata))}`, loader: 'js' };
    });
  },
};

/** The place of the formats in a country's list is libphonenumber-js's METADATA.md's. */
export function withoutFormats({ countries, nonGeographic, ...rest }) {
  const each = (plans) =>
    Object.fromEntries(Object.entries(plans).map(([name, plan]) => [name, plan.map((part, at) => (at === 4 ? 0 : part))]));
  return { ...rest, countries: each(countries), nonGeographic: each(nonGeographic) };
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
      onLoad({ filter: /./, namespace: 'virtual' }, async ({ path }) => ({
        contents: JSON.stringify(await contents[path]()),
        loader: 'json',
      }));
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
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/emulator/coercionTable.ts'],
    format: 'esm',
    write: false,
  });
  const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`;
  return (await import(url)).COERCION_TABLE;
}
