import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLASP_SAYS, todoAfter } from '../../build/claspSays.mjs';
import { newPath } from '../support/temporary.ts';

const PLACEHOLDER = { scriptId: 'PUT-YOUR-SCRIPT-ID-HERE', rootDir: 'build/addon' };
const SCRIPT = `1${'b'.repeat(56)}`;

/** Pushes as somebody who has never logged in, with this project file. */
function push(project: object | string | null, ...words: string[]) {
  const home = newPath();
  mkdirSync(home, { recursive: true });
  const file = join(home, '.clasp.json');
  if (project) writeFileSync(file, typeof project === 'string' ? project : JSON.stringify(project));
  const { status, stderr } = spawnSync(process.execPath, ['build/push.mjs', ...words], {
    encoding: 'utf8',
    env: { ...process.env, HOME: home, USERPROFILE: home, clasp_config_project: file },
  });
  const kept = () => JSON.parse(readFileSync(file, 'utf8'));
  return { status, says: stderr, kept };
}

test.each([
  ['the placeholder', PLACEHOLDER],
  ['no project file', null],
])('without a script id nothing is pushed, and it says where to find one: %s', (_, project) => {
  const { status, says } = push(project);
  expect(status).toBe(2);
  expect(says).toMatch(/Project Settings.*Script ID[\s\S]*npm run push -- <script id>/);
});

test.each([
  ['a word', 'foo'],
  ['the id of a spreadsheet', '1aBcD_-'.padEnd(44, 'x')],
  [
    'the address of a spreadsheet',
    `https://docs.google.com/spreadsheets/d/${'1aBcD_-'.padEnd(45, 'x')}/edit`,
  ],
])('%s is taken for no script id, and nothing is kept of it', (_, given) => {
  const { status, says, kept } = push(PLACEHOLDER, given);
  expect([status, kept()]).toEqual([2, PLACEHOLDER]);
  expect(says).toContain(given.split('/').find((part) => part.length > 40) ?? given);
});

test.each([SCRIPT, `https://script.google.com/u/0/home/projects/${SCRIPT}/edit`])(
  'the script id is kept from %s, and whoever is not logged in is told how',
  (given) => {
    const { status, says, kept } = push(PLACEHOLDER, given);
    expect([status, kept()]).toEqual([2, { ...PLACEHOLDER, scriptId: SCRIPT }]);
    expect(says).toContain('npx clasp login');
  },
);

test.each([
  ['no JSON', '{ "scriptId"', /Delete it/],
  ['no folder to push', JSON.stringify({ scriptId: SCRIPT }), /"rootDir": "build\/addon"/],
  ['another folder', JSON.stringify({ scriptId: SCRIPT, rootDir: '.' }), /"rootDir": "build\/addon"/],
])('a project file that holds %s is named, and nothing is pushed', (_, project, todo) => {
  const { status, says } = push(project);
  expect([status, says]).toEqual([2, expect.stringMatching(todo)]);
});

test('whoever pushes with a login of its own name is told how to make that one', () => {
  const { says } = push({ ...PLACEHOLDER, scriptId: SCRIPT }, '--user', 'work');
  expect(says).toMatch(/clasp login --user work[\s\S]*npm run push -- --user work/);
});

test("clasp's own options are handed on", () => {
  const { status, says } = push({ ...PLACEHOLDER, scriptId: SCRIPT }, '--no-such-option');
  expect([status, says]).toEqual([
    2,
    expect.stringMatching(/unknown option '--no-such-option'[\s\S]*rootDir/),
  ]);
});

test.each([
  ['No credentials found.', /clasp login/],
  ['invalid_grant', /clasp login/],
  ['Could not load the default credentials. Browse to https://cloud.google.com', /clasp login/],
  ["error: unknown option '--no-such-option'", /option/],
  ['Security Error: srcDir "/x" escapes project root.', /rootDir/],
  [
    'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry.',
    /switch the .* API on/i,
  ],
  ['Requested entity was not found.', /Script ID/],
  ['The caller does not have permission', /show-authorized-user/],
  ['request to https://script.googleapis.com failed, reason: getaddrinfo ENOTFOUND', /connection/],
  ["Quota exceeded for quota metric 'Management requests'", /few minutes/],
  ['something else', /docs\/install\.md/],
])('where clasp says %s, it says what to do', (said, todo) => {
  expect(todoAfter(said)).toMatch(todo);
});

test('waiting is advised only where it helps', () => {
  const waits = CLASP_SAYS.filter(({ todo }) => /wait/i.test(todo)).map(({ says }) => String(says));
  expect(waits).toEqual([expect.stringContaining('API'), expect.stringContaining('quota')]);
});
