import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCommandLine } from '../support/commandLine.ts';
import { signedFolder } from '../support/signedFolder.ts';

/*
 * What anybody can check with nothing but sha256sum and jq, by the very lines that docs/proof.md gives.
 */

beforeAll(buildCommandLine);
jest.setTimeout(60_000);

const hasJq = spawnSync('jq', ['--version']).status === 0;
const DOCUMENTED = (readFileSync('docs/proof.md', 'utf8').match(/(?<=^```sh\n)[\s\S]*?(?=^```$)/gm) ?? [])
  .flatMap((block) => block.trimEnd().split('\n'))
  .filter((line) => /\b(?:jq|sha256sum)\b/.test(line));

const run = (cwd: string, script: string, input = '') =>
  spawnSync('sh', ['-c', script], { cwd, input, encoding: 'utf8' });
const linesOf = (...path: string[]) =>
  readFileSync(join(...path), 'utf8')
    .trimEnd()
    .split('\n');

test(`the lines of docs/proof.md, with ${hasJq ? 'jq and sha256sum' : 'sha256sum alone: there is no jq here'}`, () => {
  const { out } = signedFolder();
  const { hash } = JSON.parse(linesOf(out, 'decisions.jsonl')[2] ?? '');
  const { bound } = JSON.parse(readFileSync(join(out, 'signoff.json'), 'utf8'));
  const inputs = bound.inputs.map(
    ({ sha256, kind, tab }: Record<string, string>) => `${sha256}  ${kind}  ${tab}`,
  );
  const files = linesOf(out, 'signed', 'SHA256SUMS').map((line) => `${line.split('  ')[1]}: OK`);
  expect(files).toHaveLength(3);
  const wanted = [[hash], [`${hash}  -`], files, inputs];
  expect(DOCUMENTED).toHaveLength(wanted.length);
  for (const [at, line] of DOCUMENTED.entries()) {
    if (!hasJq && /\bjq\b/.test(line)) continue;
    const { status, stdout } = run(out, line);
    expect([line, status, stdout.trimEnd().split('\n')]).toEqual([line, 0, wanted[at]]);
  }
});

test('every line of the log bears the hash that sha256sum gives of the rest of it', () => {
  const { out } = signedFolder();
  for (const line of linesOf(out, 'decisions.jsonl')) {
    const { hash, ...rest } = JSON.parse(line);
    expect(run(out, 'sha256sum', JSON.stringify(rest)).stdout).toBe(`${hash}  -\n`);
  }
});
