import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const START = join('build', 'cli', 'main.mjs');

/** Opens a built workbench outside of the tests; resolves to the address that it prints. */
export function openWorkbench(...args: readonly string[]): { child: ChildProcess; address: Promise<string> } {
  const child = spawn(process.execPath, [START, 'open', '--no-open', ...args]);
  const address = new Promise<string>((found, failed) => {
    let output = '';
    const hear = (text: Buffer) => {
      output += text.toString('utf8');
      const [, printed] = /Open (\S+)/.exec(output) ?? [];
      if (printed) found(printed);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', () => failed(new Error(output)));
  });
  return { child, address };
}
