import { createEmulator } from '../../src/emulator/emulator.ts';
import { loadBundle } from '../../src/emulator/loadBundle.ts';

const CODE = `
"use strict";
var App = (() => ({ run: (name) => 'ran ' + name }))();
var notDeclared = function () {};
const arrow = () => 1;
function run(name) { return App.run.apply(this, arguments); }
async function later() { await null; return 1; }
function write(rows) {
  SpreadsheetApp.getActiveSheet().getRange(1, 1, rows.length, 1).setValues(rows);
  return SpreadsheetApp.getActiveSheet().getRange(1, 1, rows.length, 1).getValues();
}
function classes() {
  const cell = SpreadsheetApp.getActiveSheet().getRange('C1').setValue(new Date(0));
  class Own extends Error {}
  let thrown;
  try { cell.setValues('x'); } catch (error) { thrown = error; }
  const value = cell.getValues()[0][0];
  return [
    value instanceof Date, value instanceof Array, cell.getValues() instanceof Array, thrown instanceof Error,
    thrown instanceof Own, new Own() instanceof Error, ({}) instanceof Object, cell.getValues() instanceof Object,
  ];
}
function time() { return [Date.now(), new Date().toISOString(), new Date(5).getTime(), new Date() instanceof Date]; }
function globals(names) { return names.filter((name) => typeof globalThis[name] !== 'undefined'); }
function strictMode() { return this === undefined; }
`;

const load = () => {
  const emulator = createEmulator({ now: () => Date.parse('2026-05-09T12:00:00Z') });
  return { emulator, bundle: loadBundle(CODE, emulator.globals, { now: emulator.clock.now }) };
};

test('its functions are the top-level declarations', () => {
  expect(load().bundle.functions.sort()).toEqual([
    'classes',
    'globals',
    'later',
    'run',
    'strictMode',
    'time',
    'write',
  ]);
});

test('functions are called by name with their arguments; others are not found', () => {
  const { bundle } = load();
  expect(bundle.call('run', 'this')).toBe('ran this');
  for (const name of ['nowhere', 'arrow', 'notDeclared', 'App', 'SpreadsheetApp']) {
    expect(() => bundle.call(name)).toThrow(`Script function not found: ${name}`);
  }
});

test('the script runs on the emulated services', () => {
  const { emulator, bundle } = load();
  expect(bundle.call('write', [['007'], ['x']])).toEqual([[7], ['x']]);
  expect(emulator.globals.SpreadsheetApp.getActiveSheet().getLastRow()).toBe(2);
});

test('there is one realm: classes are what they seem', () => {
  expect(load().bundle.call('classes')).toEqual([true, false, true, true, false, true, true, true]);
});

test('time is the injected one', () => {
  const { emulator, bundle } = load();
  emulator.clock.advance(1000);
  expect(bundle.call('time')).toEqual([
    Date.parse('2026-05-09T12:00:01Z'),
    '2026-05-09T12:00:01.000Z',
    5,
    true,
  ]);
});

test('the runtime has no timers, no network and nothing of Node', () => {
  const absent = [
    ...[
      'setTimeout',
      'setInterval',
      'queueMicrotask',
      'structuredClone',
      'TextEncoder',
      'TextDecoder',
      'fetch',
      'URL',
    ],
    ...[
      'URLSearchParams',
      'Blob',
      'atob',
      'btoa',
      'crypto',
      'performance',
      'process',
      'Buffer',
      'require',
      'global',
    ],
  ];
  const { bundle } = load();
  expect(bundle.call('globals', absent)).toEqual([]);
  expect(bundle.call('globals', ['Promise', 'Intl', 'console', 'SpreadsheetApp', 'ScriptApp'])).toHaveLength(
    5,
  );
});

test('a script that touches what is absent fails as it would there', () => {
  expect(() => loadBundle('new TextEncoder()', {})).toThrow('TextEncoder is not defined');
});

test("the script's own strictness is kept", () => {
  expect(load().bundle.call('strictMode')).toBe(true);
});
