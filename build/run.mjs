#!/usr/bin/env node
// Builds what a command needs, and runs it: node build/run.mjs <command> [its arguments]
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const targets = process.argv[2] === 'open' ? ['addon', 'workbench', 'cli'] : ['cli'];
const { status } = spawnSync(process.execPath, [join(here, 'build.mjs'), '--quiet', ...targets], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(1);
// The built program reads the arguments of this very process.
await import('./cli/main.mjs');
