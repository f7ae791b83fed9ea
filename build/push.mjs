#!/usr/bin/env node
// Brings the add-on into a script: npm run push [-- <script id>] [clasp's own options]
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { todoAfter } from './claspSays.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const PROJECT = process.env.clasp_config_project ?? join(root, '.clasp.json');
const CLASP = join(root, 'node_modules/@google/clasp/build/src/index.js');
const JEST = join(root, 'node_modules/jest/bin/jest.js');
/** What is pushed: three files, which load, reach nothing outside, and survive HtmlService. */
const TESTS = ['test/addon/bundle', 'test/addon/servedPage', 'test/addon/setUp'];
const WHERE =
  'In the spreadsheet choose Extensions, Apps Script, then Project Settings (the gear), and copy the Script ID.\nThen: npm run push -- <script id>';

const [given, options] = readWords(process.argv.slice(2));
requireClasp();
if (given) keepScriptId(given);
requireScriptId();
requireLogin();
run([join(root, 'build/build.mjs'), 'addon'], 'The add-on was not built, so nothing was pushed.');
run([JEST, '-i', '--silent', ...TESTS], 'A test of the built add-on fails, so nothing was pushed.');
push();

/** The script id, which may be the address of the script editor, and what is clasp's. */
function readWords([first, ...others]) {
  return first && !first.startsWith('-')
    ? [/\/(?:projects|d)\/([\w-]+)/.exec(first)?.[1] ?? first, others]
    : ['', first ? [first, ...others] : []];
}

function requireClasp() {
  if (!existsSync(CLASP)) end('clasp is not installed here yet. Run: npm ci\nThen: npm run push');
}

function keepScriptId(scriptId) {
  if (!/^[\w-]{20,}$/.test(scriptId)) end(`"${scriptId}" is no script id. ${WHERE}`);
  // A spreadsheet's id has 44 characters, a script's 57 (as seen so far).
  if (scriptId.length === 44 || process.argv[2].includes('/spreadsheets/'))
    end(`"${scriptId}" looks like the id of the spreadsheet. The script has one of its own. ${WHERE}`);
  const project = readProject();
  writeFileSync(PROJECT, `${JSON.stringify({ rootDir: 'build/addon', ...project, scriptId }, null, 2)}\n`);
}

function requireScriptId() {
  const { scriptId = '', rootDir = '' } = readProject();
  if (scriptId === '' || scriptId.startsWith('PUT-')) end(`There is no script id yet. ${WHERE}`);
  // Without it clasp pushes whatever is in this folder.
  if (!/(?:^|[\\/])build[\\/]addon[\\/]?$/.test(rootDir))
    end(
      `${PROJECT} has "rootDir": "${rootDir}", so something else than the add-on would be pushed. It needs "rootDir": "build/addon". Mend it, then: npm run push`,
    );
}

function readProject() {
  if (!existsSync(PROJECT)) return {};
  try {
    return JSON.parse(readFileSync(PROJECT, 'utf8'));
  } catch {
    return end(`${PROJECT} cannot be read as JSON. Delete it. ${WHERE}`);
  }
}

/** clasp looks its login up in a file, so this works without a connection; whether it still holds the push will show. */
function requireLogin() {
  const { stdout, stderr } = clasp('show-authorized-user', '--json');
  if (/"loggedIn": true/.test(stdout)) return;
  if (!/"loggedIn": false/.test(stdout)) end(`${stdout}${stderr}\n${todoAfter(stdout + stderr)}`);
  const same = options.length > 0 ? ` -- ${options.join(' ')}` : '';
  end(
    `You are not logged in. Run: npx clasp login${whose()}\nIt opens a browser: sign in with the account that may edit the spreadsheet. Then: npm run push${same}`,
  );
}

/** A login may have a name of its own: `--user work`. */
function whose() {
  const [, name] = /(?:^| )(?:--user|-u)[ =](\S+)/.exec(options.join(' ')) ?? [];
  return name ? ` --user ${name}` : '';
}

/** The manifest is part of the add-on: without --force clasp asks about it, and where nobody answers it pushes nothing. */
function push() {
  const { status, stdout, stderr } = clasp('push', '--force');
  process.stdout.write(`${stdout}${stderr}`);
  if (status !== 0 || !/^Pushed \w+ files|already up to date/m.test(stdout)) end(todoAfter(stdout + stderr));
  console.log(
    'Next: reload the spreadsheet. The menu CRM Sync Review appears after a few seconds. The first command asks for permission: choose it again after you have consented (docs/install.md).',
  );
}

function clasp(...words) {
  return spawnSync(process.execPath, [CLASP, ...options, ...words], { cwd: root, encoding: 'utf8' });
}

function run(words, otherwise) {
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' });
  if (status !== 0) end(otherwise);
}

function end(says) {
  console.error(says);
  process.exit(2);
}
