// After all test files: the browser that they shared goes when its address is gone; then nothing writes into the folder any more.
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { setTemporaryFolder } from './temporaryFolder.mjs';

const LONGEST_END_MS = 20_000;

export default async function end() {
  const folder = process.env.TEST_RUN_FOLDER;
  const address = join(folder, 'browser');
  rmSync(address, { force: true });
  const since = Date.now();
  while (existsSync(`${address}.starting`) && Date.now() - since < LONGEST_END_MS) await wait(50);
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  // In watch mode another run begins in this process.
  setTemporaryFolder(dirname(folder));
}
