import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { leaveFiles } from '../../src/cli/folder/leaveFiles.ts';
import { hashResults } from '../../src/cli/folder/results.ts';
import { whileAlone } from '../../src/files/whileAlone.ts';
import { filesIn, newPath } from '../support/temporary.ts';

let out: string;
beforeEach(() => {
  out = newPath();
  mkdirSync(out);
});
const lock = () => join(out, '.writing');

test('of two that would write into a folder one waits for the other', async () => {
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} begins`);
    await setTimeout(30);
    seen.push(`${name} ends`);
  };
  await Promise.all([whileAlone(out, Error, work('a')), whileAlone(out, Error, work('b'))]);
  expect(seen[1]).toBe(`${seen[0]?.charAt(0)} ends`);
  expect(seen).toHaveLength(4);
  expect(existsSync(lock())).toBe(false);
});

test('what a killed process has left does not stand in the way, and a failure leaves nothing', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(lock(), String(pid));
  await expect(whileAlone(out, Error, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(lock())).toBe(false);
});

test('of two commands that began on the same log the second writes nothing', async () => {
  const before = await hashResults(out);
  const leave = (line: string) => leaveFiles(out, before, new Map([['decisions.jsonl', line]]));
  const ended = await Promise.allSettled([leave('{"line":"a"}\n'), leave('{"line":"b"}\n')]);
  expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(Object.keys(filesIn(out))).toEqual(['decisions.jsonl']);
});
