#!/usr/bin/env node
// Builds what is named (all of it where nothing is): node build/build.mjs [--quiet] [a target of TARGETS ...]
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildAddon } from './addon.mjs';
import { noticesOf } from './notices.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const shared = {
  bundle: true,
  metafile: true,
  logLevel: 'warning',
  absWorkingDir: root,
  define: { VERSION: JSON.stringify(version) },
};
const forNode = { ...shared, platform: 'node', format: 'esm', target: 'node20' };

const TARGETS = {
  cli: [
    {
      ...forNode,
      entryPoints: ['src/cli/main.ts'],
      outfile: 'build/cli/main.mjs',
      banner: { js: '#!/usr/bin/env node' },
    },
    // What BigQuery is given: it has neither Node nor a browser.
    {
      ...shared,
      entryPoints: ['src/bigquery/functions.ts'],
      outfile: 'build/cli/bigquery-core.js',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      format: 'iife',
      globalName: 'crm_sync_review',
      target: 'es2020',
      minify: true,
    },
  ],
  addon: () => buildAddon(shared, isQuiet, 'bound'),
  published: () => buildAddon(shared, isQuiet, 'published'),
  bench: {
    ...forNode,
    entryPoints: {
      accuracy: 'bench/accuracy.ts',
      bench: 'bench/bench.ts',
      drift: 'bench/drift.ts',
      naive: 'bench/naive/main.ts',
      page: 'bench/page.ts',
      peak: 'bench/peak.ts',
      phones: 'bench/phones.ts',
      same: 'bench/sameOutputs.ts',
    },
    outdir: 'build/bench',
    outExtension: { '.js': '.mjs' },
  },
  'bench-bigquery': {
    ...forNode,
    // Engine and parsers are found where they are installed.
    external: ['@duckdb/node-api', '@polyglot-sql/sdk', 'sql-parser-cst'],
    entryPoints: { bigquery: 'bench/bigquery.ts' },
    outdir: 'build/bench',
    outExtension: { '.js': '.mjs' },
  },
  'bench-addon': {
    ...forNode,
    entryPoints: { addon: 'bench/addon.ts', proof: 'bench/proof.ts' },
    outdir: 'build/bench',
    outExtension: { '.js': '.mjs' },
  },
  'bench-deciding': {
    ...forNode,
    packages: 'external',
    entryPoints: { deciding: 'test/workbench/measure/deciding.ts' },
    outdir: 'build/bench',
    outExtension: { '.js': '.mjs' },
  },
  workbench: [
    {
      ...forNode,
      entryPoints: { start: 'src/workbench/start.ts', worker: 'src/workbench/sheets/worker.ts' },
      outdir: 'build/workbench',
      outExtension: { '.js': '.mjs' },
    },
    {
      ...shared,
      entryPoints: {
        page: 'src/workbench/page/main.ts',
        frameShim: 'src/workbench/page/frameShim.ts',
        index: 'src/workbench/page/index.html',
        logo: 'docs/logo.svg',
      },
      loader: { '.html': 'copy', '.svg': 'copy' },
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
      minify: true,
      outdir: 'build/workbench',
    },
    { ...shared, entryPoints: ['src/workbench/page/page.css'], target: 'es2022', outdir: 'build/workbench' },
  ],
  screenshots: {
    ...forNode,
    packages: 'external',
    entryPoints: { screenshots: 'test/workbench/screenshots/take.ts' },
    outdir: 'build/workbench',
    outExtension: { '.js': '.mjs' },
  },
};

/** What people are given besides the add-on, whose script has its notices in it. */
const HANDED_OUT = ['cli', 'workbench'];

const words = process.argv.slice(2);
const isQuiet = words.includes('--quiet');
const names = words.filter((word) => !word.startsWith('--'));
for (const name of names.length > 0 ? names : Object.keys(TARGETS)) {
  const target = TARGETS[name];
  if (!target) {
    console.error(`build: there is no target "${name}". Targets: ${Object.keys(TARGETS).join(', ')}`);
    process.exit(2);
  }
  const metafiles = [];
  for (const part of [target].flat()) {
    if (typeof part === 'function') {
      await part();
      continue;
    }
    const { metafile } = await build(part);
    metafiles.push(metafile);
    if (isQuiet) continue;
    for (const [file, { bytes }] of Object.entries(metafile.outputs))
      console.log(`${relative(root, join(root, file))}  ${Math.ceil(bytes / 1024)} KB`);
  }
  if (HANDED_OUT.includes(name))
    writeFileSync(join(root, 'build', name, 'THIRD-PARTY-NOTICES'), noticesOf(root, metafiles));
}
