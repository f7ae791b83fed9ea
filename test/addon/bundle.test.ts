import { spawnSync } from 'node:child_process';
import { FUNCTIONS } from '../../src/addon.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { loadBundle } from '../../src/emulator/loadBundle.ts';
import type { MenuEntry } from '../../src/emulator/uiRecord.ts';
import { COMMANDS } from '../../src/host/commands/commands.ts';
import { builtFile } from './support/builtAddon.ts';

const code = builtFile('Code.js');
const page = builtFile('Sidebar.html');

const FORBIDDEN = [
  'UrlFetchApp',
  'GmailApp',
  'MailApp',
  'DriveApp',
  'ContactsApp',
  'People',
  'XMLHttpRequest',
  'fetch(',
  'WebSocket',
  'EventSource',
  'sendBeacon',
  'CalendarApp',
  'DocumentApp',
  'FormApp',
  'GroupsApp',
  'SlidesApp',
  'SitesApp',
  'Jdbc',
  'AdminDirectory',
  'BigQuery',
  'Sheets.Spreadsheets',
  'Drive.Files',
  'openById',
  'openByUrl',
  'getScriptProperties',
  'IMPORTXML',
  'IMPORTDATA',
  'eval(',
  'new Function',
];

describe.each([
  ['Code.js', code],
  ['Sidebar.html', page],
])('%s', (_, text) => {
  test.each(FORBIDDEN)('does not name %s', (name) => {
    // A word of ours may hold one of these: optedOutPeople. So may a country's name: People's Republic.
    const start = /^\w/.test(name) ? '(?<![\\w$])' : '';
    const end = name === 'People' ? "(?!'s)" : '';
    expect(new RegExp(start + name.replace(/[.(]/g, '\\$&') + end).test(text)).toBe(false);
  });
});

test('the manifest asks for the open file and its sidebar, and for no advanced service', () => {
  const manifest = JSON.parse(builtFile('appsscript.json'));
  expect(manifest.oauthScopes).toEqual([
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/script.container.ui',
  ]);
  expect(manifest.dependencies).toEqual({});
  expect(manifest.runtimeVersion).toBe('V8');
});

test('the page may connect to nothing and load nothing', () => {
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/i.exec(page)?.[1] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'none'");
  expect(policy).not.toContain('http');
  expect(page).not.toMatch(/<(?:script|link|img|iframe)[^>]+(?:src|href)=["']?https?:/i);
});

test('the script is one file without modules', () => {
  expect(code).not.toMatch(/^\s*(?:import|export)\b/m);
});

test('clasp would push these three files and no other', () => {
  const { stdout } = spawnSync('npx', ['clasp', 'show-file-status', '--json'], { encoding: 'utf8' });
  const { filesToPush } = JSON.parse(stdout);
  expect(filesToPush.map((path: string) => path.replace(/^.*build\/addon\//, '')).sort()).toEqual([
    'Code.js',
    'Sidebar.html',
    'appsscript.json',
  ]);
});

test('it evaluates where nothing but the language and Google is, and nothing is run by that', () => {
  const emulator = createEmulator();
  const { functions } = loadBundle(code, emulator.globals);
  expect([...functions].sort()).toEqual(Object.keys(FUNCTIONS).sort());
  expect(emulator.calls.calls).toBe(0);
});

test.each(['onOpen', 'onInstall'])('%s builds the menu before anybody has authorized anything', (name) => {
  const emulator = createEmulator();
  emulator.authMode = 'NONE';
  const { call, functions } = loadBundle(code, emulator.globals);
  call(name, { authMode: 'NONE' });
  const [menu] = emulator.ui.menus;
  expect(menu?.caption).toBe('CRM Sync Review');
  const items = itemsOf(menu?.entries ?? []);
  expect(items.map(({ caption }) => caption)).toEqual(COMMANDS.map(({ caption }) => caption));
  for (const { functionName } of items) expect(functions).toContain(functionName);
  expect(emulator.calls.notEmulated).toEqual([]);
});

function itemsOf(entries: readonly MenuEntry[]): { caption: string; functionName: string }[] {
  return entries.flatMap((entry) =>
    entry.kind === 'item' ? [entry] : entry.kind === 'submenu' ? itemsOf(entry.entries) : [],
  );
}
