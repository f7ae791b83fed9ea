#!/usr/bin/env node
// Builds what is named (all of it where nothing is): node build/build.mjs [--quiet] [cli] [bench]
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

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
  cli: { ...forNode, entryPoints: ['src/cli/main.ts'], outfile: 'build/cli/review.mjs' },
  bench: {
    ...forNode,
    entryPoints: { bench: 'bench/bench.ts', naive: 'bench/naive/main.ts', peak: 'bench/peak.ts' },
    outdir: 'build/bench',
    outExtension: { '.js': '.mjs' },
  },
};

const words = process.argv.slice(2);
const isQuiet = words.includes('--quiet');
const names = words.filter((word) => !word.startsWith('--'));
for (const name of names.length > 0 ? names : Object.keys(TARGETS)) {
  const target = TARGETS[name];
  if (!target) {
    console.error(`build: there is no target "${name}". Targets: ${Object.keys(TARGETS).join(', ')}`);
    process.exit(2);
  }
  const { metafile } = await build(target);
  if (isQuiet) continue;
  for (const [file, { bytes }] of Object.entries(metafile.outputs))
    console.log(`${relative(root, join(root, file))}  ${Math.ceil(bytes / 1024)} KB`);
}
