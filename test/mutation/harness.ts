import { expect } from 'expect';
import fc from 'fast-check';

/*
 * A stand-in for jest, small enough that a process of its own for each mutant costs little: it knows of jest what the core's
 * tests use, loads only the test files that it is asked for, and stops at the first test that fails.
 */

type Body = (...args: never[]) => unknown;
interface Scope {
  readonly name: string;
  readonly parent: Scope | null;
  readonly beforeAll: Body[];
}
interface RegisteredTest {
  readonly name: string;
  readonly scope: Scope;
  readonly body: () => unknown;
}

/** Where the instrumented sources look which mutant is active, and write down which ones they pass. */
interface Switchboard {
  activeMutant?: string;
  currentTestId?: string;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: { static: Hits; perTest: Record<string, Hits> };
}
export type Hits = Record<string, number>;

/** What a test file's tests are, how much of the processor's time each takes (a busy machine must not show in it), and which mutants each passes (under '' while the file is loaded). */
export interface FileReport {
  readonly tests: readonly { readonly name: string; readonly ms: number; readonly isGreen: boolean }[];
  readonly hits: Readonly<Record<string, Hits>>;
}

/** The first test that fails with a mutant active, null where none does; and whether it fails without it as well. */
export interface Noticed {
  readonly by: string | null;
  readonly isRedAnyway: boolean;
}

const switchboard: Switchboard = {};
const afterAlls: Body[] = [];
const files = new Map<string, RegisteredTest[]>();
let tests: RegisteredTest[] = [];
let scope: Scope = newScope(null);
/** Scopes whose beforeAll has run since the mutant was switched on. */
const ready = new Set<Scope>();

Object.assign(globalThis, {
  __stryker__: switchboard,
  expect,
  test: withEach(register),
  it: withEach(register),
  describe: withEach(describeScope),
  beforeAll: (body: Body) => scope.beforeAll.push(body),
  afterAll: (body: Body) => afterAlls.push(body),
});
fc.configureGlobal({ seed: 20_260_509 });

/** Runs the named tests with a mutant active, up to the first that fails. */
export async function runAgainst(
  mutant: string,
  hitLimit: number,
  plan: readonly (readonly [file: string, test: number])[],
): Promise<Noticed> {
  switchOn(mutant, hitLimit);
  for (const [file, index] of plan) {
    const test = await testAt(file, index);
    if (test && (await isGreen(test))) continue;
    switchOff();
    return {
      by: `${file} ${test?.name ?? 'cannot be loaded'}`,
      isRedAnyway: !test || !(await isGreen(test)),
    };
  }
  switchOff();
  return { by: null, isRedAnyway: false };
}

/** Runs all tests of a file without a mutant. */
export async function reportOn(file: string): Promise<FileReport> {
  switchboard.currentTestId = 'load';
  await load(file);
  const found: { name: string; ms: number; isGreen: boolean }[] = [];
  for (const [index, test] of tests.entries()) {
    switchboard.currentTestId = String(index);
    const begun = process.cpuUsage();
    const isGreenNow = await isGreen(test);
    const { user, system } = process.cpuUsage(begun);
    found.push({ name: test.name, ms: Math.ceil((user + system) / 1000), isGreen: isGreenNow });
  }
  const { perTest = {} } = switchboard.mutantCoverage ?? {};
  const { load: loading = {}, ...each } = perTest;
  return { tests: found, hits: { ...each, '': loading } };
}

/** What test files want done in the end. */
export async function tidy(): Promise<void> {
  for (const body of afterAlls.splice(0)) await body();
}

function switchOn(mutant: string, hitLimit: number): void {
  Object.assign(switchboard, { activeMutant: mutant, hitCount: 0, hitLimit });
  ready.clear();
}

function switchOff(): void {
  switchOn('none', Number.POSITIVE_INFINITY);
}

/** undefined where its file cannot be loaded, as with a mutant in what is made while it is. */
async function testAt(file: string, index: number): Promise<RegisteredTest | undefined> {
  try {
    if (!files.has(file)) await load(file);
    return files.get(file)?.[index];
  } catch {
    return undefined;
  }
}

async function load(file: string): Promise<void> {
  tests = [];
  scope = newScope(null);
  await import(file);
  files.set(file, tests);
}

async function isGreen({ scope, body }: RegisteredTest): Promise<boolean> {
  try {
    await makeReady(scope);
    await body();
    return true;
  } catch {
    return false;
  }
}

async function makeReady(wanted: Scope): Promise<void> {
  if (wanted.parent) await makeReady(wanted.parent);
  if (ready.has(wanted)) return;
  ready.add(wanted);
  for (const body of wanted.beforeAll) await body();
}

function newScope(parent: Scope | null, name = ''): Scope {
  return { name, parent, beforeAll: [] };
}

function register(name: string, body: () => unknown): void {
  tests.push({ name: `${scope.name}${name}`, scope, body });
}

function describeScope(name: string, body: () => void): void {
  const outer = scope;
  scope = newScope(outer, `${outer.name}${name} > `);
  body();
  scope = outer;
}

/** `test.each(table)(name, body)`: a row of several cells is spread over the body's parameters. */
function withEach(one: (name: string, body: () => unknown) => void) {
  const each = (table: readonly unknown[]) => (name: string, body: (...cells: unknown[]) => unknown) => {
    for (const [at, row] of table.entries())
      one(`${name.replace(/%\w/, String(Array.isArray(row) ? row[0] : row))} [${at}]`, () =>
        Array.isArray(row) ? body(...row) : body(row),
      );
  };
  return Object.assign(one, { each });
}
