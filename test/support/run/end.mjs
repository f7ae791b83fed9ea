// After all test files: the browser that they shared goes when its folder is gone.
import { rmSync } from 'node:fs';

export default function end() {
  rmSync(process.env.TEST_RUN_FOLDER, { recursive: true, force: true });
}
