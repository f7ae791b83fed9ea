import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf } from '../support/temporary.ts';

/** Runs a program to its end; what it wrote, and its exit status. */
function run(program: string, args: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('what npm packs reviews the sample where nothing else is installed', async () => {
  const folder = folderOf({});
  const packed = run(
    'npm',
    // It is built already, and other tests run what was built.
    ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder],
    process.cwd(),
  );
  expect(packed).toMatchObject({ status: 0 });
  const home = join(folder, 'home');
  mkdirSync(home);
  const file = join(folder, packed.stdout.trim().split('\n').pop() ?? '');
  const installed = run('npm', ['install', '--silent', '--offline', '--prefix', home, file], home);
  expect(installed).toMatchObject({ status: 0 });
  const packages = readdirSync(join(home, 'node_modules')).filter((name) => !name.startsWith('.'));
  expect(packages).toEqual(['crm-sync-review']);
  const program = join(home, 'node_modules', '.bin', 'crm-sync-review');
  const sample = join(home, 'node_modules', 'crm-sync-review', 'fixtures', 'workbooks', 'first-slice');
  const out = join(home, 'out');
  expect(run(program, ['review', sample, '--out', out], home)).toMatchObject({ status: 0, stderr: '' });
  expect(readdirSync(out).sort()).toEqual(
    expect.arrayContaining([
      'conflict-queue.csv',
      'error-log.csv',
      'handoff.md',
      'run.json',
      'sync-ledger.csv',
    ]),
  );
  expect(run(program, ['open', sample, '--no-serve'], home)).toMatchObject({ status: 0, stderr: '' });
  expect(run(program, [], home)).toMatchObject({ status: 2, stdout: '' });
  // By the name that it has here, not by that in the repository.
  expect(run(program, ['help'], home).stdout).toMatch(/^ {2}crm-sync-review review /);
});
