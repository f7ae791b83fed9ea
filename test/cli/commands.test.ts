import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../src/cli/commands.ts';
import { buildCommandLine, program, programAlone } from '../support/commandLine.ts';
import { SAMPLE } from '../support/sampleTabs.ts';
import { folderOf, newPath } from '../support/temporary.ts';

beforeAll(buildCommandLine);

test.each([
  ['no command', []],
  ['a command that is none', ['reveiw', 'a folder']],
  ['an option in place of a command', ['--out']],
  ['a property of every object', ['constructor']],
])('%s: what there is, and nothing is done', (_, args) => {
  const { status, stdout, stderr } = programAlone(...args);
  expect([status, stdout]).toEqual([2, '']);
  for (const { usage } of COMMANDS) expect(stderr).toContain(usage);
});

test.each(['help', '--help', '-h'])('%s is answered, also behind a command', (word) => {
  const all = programAlone(word);
  expect([all.status, all.stderr]).toEqual([0, '']);
  for (const { usage } of COMMANDS) expect(all.stdout).toContain(usage);
  if (word === 'help') return;
  const { status, stdout } = programAlone('review', word);
  expect(status).toBe(0);
  for (const { name, usage } of COMMANDS) expect(stdout.includes(usage)).toBe(name === 'review');
});

test('a folder may be called help', () => {
  expect(programAlone('review', 'help')).toMatchObject({ status: 2, stdout: '' });
});

test('--version says what package.json says', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(programAlone('--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
});

test.each(COMMANDS.map(({ name, usage }) => [name, usage]))('%s says how it is called', (name, usage) => {
  expect(usage).toContain(` ${name} `);
  const { status, stdout, stderr } = programAlone(name, '--no-such-option');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('--no-such-option');
  expect(stderr).toContain(usage);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

const OF_RESULTS: readonly (readonly [string, readonly string[]])[] = [
  ['plan', []],
  ['sample', []],
  ['second', ['--as', 'Lee']],
  ['sign', ['--as', 'Kim', '--statement', 'right']],
  ['verify', []],
  ['compare', ['.']],
];

test.each(OF_RESULTS)('%s asks for a folder of results', (name, others) => {
  const folder = folderOf({ 'a.txt': '' });
  const says = [join(folder, 'nowhere'), join(folder, 'a.txt'), folder].map((path) => {
    const { status, stdout, stderr } = program(name, path, ...others);
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    return stderr;
  });
  expect(says[0]).toContain('there is no folder');
  expect(says[1]).toContain('is a file');
  expect(says[2]).toContain('no review has finished');
});

test('review is a command', () => {
  const { status, stdout } = programAlone('review', folderOf(SAMPLE), '--out', newPath());
  expect(status).toBe(0);
  expect(stdout).toContain('Ledger: ');
});

test('whoever reads only the first line of what it says gets no error, and all files', () => {
  const out = newPath();
  const script = '"$0" build/cli/main.mjs review "$1" --out "$2" --json | head -n 1';
  const { stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, folderOf(SAMPLE), out], {
    encoding: 'utf8',
  });
  expect([stdout, stderr]).toEqual(['{\n', '']);
  expect(existsSync(join(out, 'run.json'))).toBe(true);
});
