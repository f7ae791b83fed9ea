import { createEmulator } from '../../src/emulator/emulator.ts';
import { AT_GOOGLE } from '../../src/emulator/pageCalls.ts';

const { runFromPage } = createEmulator();
const echo = (value: unknown) => value;

test('a call of a page is answered at once, or as late as at Google where that is asked for', () => {
  expect(createEmulator().nextPageCallTakes()).toBe(0);
  const { nextPageCallTakes } = createEmulator({ pageCalls: AT_GOOGLE });
  const taken = Array.from({ length: 6 }, nextPageCallTakes);
  expect([Math.min(...taken), Math.max(...taken)]).toEqual([AT_GOOGLE.from, AT_GOOGLE.to]);
});

class Contact {
  name = 'Ann';
}

test.each<[unknown, unknown]>([
  [1, 1],
  ['a', 'a'],
  [true, true],
  [null, null],
  [undefined, null],
  [
    [1, undefined, 'x'],
    [1, null, 'x'],
  ],
  [{ a: { b: [1] }, gone: undefined }, { a: { b: [1] } }],
  [Object.assign(Object.create(null), { a: 1 }), { a: 1 }],
])('%j arrives as %j and comes back', (sent, arrived) => {
  const seen: unknown[] = [];
  expect(runFromPage((value) => seen.push(value) && value, [sent])).toEqual(arrived);
  expect(seen).toEqual([arrived]);
});

const circular: Record<string, unknown> = {};
circular.self = circular;

test.each<[string, unknown]>([
  ['a function', () => 1],
  ['a function inside', { callback() {} }],
  ['a class instance', new Contact()],
  ['a class instance inside', [new Contact()]],
  ['a date', new Date()],
  ['a map', new Map()],
  ['a circle', circular],
  ['a symbol', Symbol('x')],
])('%s cannot be an argument', (_name, argument) => {
  expect(() => runFromPage(echo, [argument])).toThrow('cannot cross google.script.run');
});

test.each<[string, unknown]>([
  ['a date', new Date()],
  ['a date deep inside', { rows: [[1, new Date()]], total: 5 }],
])('a result with %s arrives as null, whole', (_name, result) => {
  expect(runFromPage(() => result, [])).toBeNull();
});

test('an emulated object cannot be a result', () => {
  const range = createEmulator().globals.SpreadsheetApp.getActiveSheet().getRange('A1');
  expect(() => runFromPage(() => ({ range }), [])).toThrow('cannot cross google.script.run');
});

test('both sides hold copies', () => {
  const sent = { rows: [1] };
  const kept: { rows: number[] }[] = [];
  const received = runFromPage(
    (value) => kept.push(value as { rows: number[] }) && value,
    [sent],
  ) as typeof sent;
  received.rows.push(2);
  sent.rows.push(3);
  expect(kept).toEqual([{ rows: [1] }]);
});

test('what the function throws is thrown', () => {
  const fails = () => {
    throw new Error('no such tab');
  };
  expect(() => runFromPage(fails, [])).toThrow('no such tab');
});
