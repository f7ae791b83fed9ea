// Before all test files: a folder for all that they make, and for what they share, the browser for one.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTemporaryFolder } from './temporaryFolder.mjs';

export default function begin() {
  process.env.TEST_RUN_PROCESS = String(process.pid);
  process.env.TEST_RUN_FOLDER = mkdtempSync(join(tmpdir(), 'crm-review-run-'));
  setTemporaryFolder(process.env.TEST_RUN_FOLDER);
}
