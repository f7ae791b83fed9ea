import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const BUILT = resolve('build/cli/main.mjs');
const LONGEST_START = 180_000;

export const STAND_IN = resolve('test/workbench/standIn');

export interface Running {
  readonly address: string;
  /** What it has printed so far. */
  said(): string;
  /** Ends it as Ctrl+C does, and waits for it. */
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts the built workbench on a free port; where no folder is named with the sample, as `npm start` does. */
export function startWorkbench(...args: string[]): Promise<Running> {
  return startWith(withSample(args));
}

/** Starts the built workbench with no folder at all. */
export function startEmpty(...args: string[]): Promise<Running> {
  return startWith(args);
}

const TAKES_A_VALUE = ['--addon', '--as', '--page-calls', '--port'];

function withSample(args: readonly string[]): string[] {
  const isNamed = args.some(
    (arg, at) => !arg.startsWith('--') && !TAKES_A_VALUE.includes(args[at - 1] ?? ''),
  );
  return isNamed ? [...args] : [...args, '--sample'];
}

function startWith(args: readonly string[]): Promise<Running> {
  const child = spawn(process.execPath, [BUILT, 'open', '--no-open', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  const ended = new Promise<void>((done) => child.on('close', () => done()));
  return new Promise((started, failed) => {
    const timer = setTimeout(() => failed(new Error(`It did not start. It said: ${output}`)), LONGEST_START);
    const hear = (text: Buffer) => {
      output += text.toString('utf8');
      const address = /Open (http:\/\/\S+)/.exec(output)?.[1];
      if (!address) return;
      clearTimeout(timer);
      started({
        address,
        said: () => output,
        async stop() {
          child.kill('SIGINT');
          await ended;
          running.delete(child);
        },
      });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (status) => failed(new Error(`It ended with ${status}. It said: ${output}`)));
  });
}

/** Runs it to its end. */
export function runWorkbench(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [BUILT, 'open', '--no-open', ...withSample(args)], {
    encoding: 'utf8',
  });
}
