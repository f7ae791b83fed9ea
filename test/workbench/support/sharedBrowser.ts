import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { launchOptions } from './browser.ts';

const SERVER = join('test', 'workbench', 'support', 'browserServer.mjs');
const LONGEST_START_MS = 120_000;

/** The browser of this test run, which the first file that needs one starts: each file has contexts of its own in it. */
export async function connectToBrowser(): Promise<Browser> {
  const address = join(process.env.TEST_RUN_FOLDER ?? '', 'browser');
  if (isFirst(`${address}.starting`)) {
    const server = spawn(process.execPath, [SERVER, address, JSON.stringify(launchOptions())], {
      detached: true,
      stdio: 'ignore',
    });
    server.unref();
  }
  const since = Date.now();
  while (!existsSync(address)) {
    if (Date.now() - since > LONGEST_START_MS) throw new Error('The browser of the tests did not start');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return chromium.connect(readFileSync(address, 'utf8'));
}

/** True for one of all that ask. */
function isFirst(path: string): boolean {
  try {
    closeSync(openSync(path, 'wx'));
    return true;
  } catch {
    return false;
  }
}
