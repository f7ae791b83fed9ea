// Before all test files: a folder for what they share, the browser for one.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default function begin() {
  process.env.TEST_RUN_PROCESS = String(process.pid);
  process.env.TEST_RUN_FOLDER = mkdtempSync(join(tmpdir(), 'crm-review-run-'));
}
