import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { chained, type LogEntry, lineText, readLog, UNDO } from '../../../src/core/proof/decisionLog.ts';
import { replay } from '../../../src/core/proof/standing.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

const entry = (cells: Partial<LogEntry> = {}): LogEntry => ({
  at: '2026-06-01T00:00:00Z',
  table: 'conflict',
  rowKey: 'A',
  fingerprint: '2:00',
  from: '',
  to: 'approve',
  by: 'Kim',
  decidedAt: '2026-06-01',
  note: '',
  through: 'sidebar',
  ...cells,
});
const texts = (entries: readonly LogEntry[]) => chained(null, entries, sha256).map(lineText);
const FOUR = texts([
  entry(),
  entry({ rowKey: 'B', at: '2026-06-02T00:00:00Z', note: 'José said “yes”\u007f\n' }),
  entry({ rowKey: 'C', at: '2026-06-03T00:00:00Z' }),
  entry({ at: '2026-06-04T00:00:00Z', from: 'approve', to: 'reject', by: 'Lee' }),
]);
const wrongLines = (lines: readonly string[]) => readLog(lines, sha256).problems.map(({ line }) => line);

describe('a log is read', () => {
  test.each([
    ['as it was written', FOUR, []],
    ['with blank lines', ['', ...FOUR, ''], []],
    ['with a note changed', FOUR.map((text) => text.replace('José', 'Jose')), [2]],
    ['with a person changed', FOUR.map((text) => text.replace('"Lee"', '"Kim"')), [4]],
    ['without its first line', FOUR.slice(1), [1]],
    ['without a line in the middle', [...FOUR.slice(0, 1), ...FOUR.slice(2)], [2]],
    ['without its last line', FOUR.slice(0, 3), []],
    ['with two lines in other order', [FOUR[0], FOUR[2], FOUR[1], FOUR[3]], [2, 3, 4]],
    ['with a line twice', [...FOUR, FOUR[3]], [5]],
    ['with a line that is none', [...FOUR.slice(0, 2), 'hello', ...FOUR.slice(2)], [3]],
    ['with half a line', [...FOUR.slice(0, 3), FOUR[3]?.slice(0, 40)], [4]],
    ['after a clock was set back', texts([entry({ at: '2026-06-02T00:00:00Z' }), entry()]), [2]],
    ['where it is empty', [], []],
  ])('%s', (_, lines, wrong) => {
    expect(wrongLines(lines as string[])).toEqual(wrong);
  });

  test('and goes on below its last line', () => {
    const { lines } = readLog(FOUR, sha256);
    const more = chained(lines.at(-1) ?? null, [entry({ at: '2026-06-05T00:00:00Z' })], sha256);
    expect(wrongLines([...FOUR, ...more.map(lineText)])).toEqual([]);
  });

  test('whatever people wrote, and any changed character is found', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 12 });
    const entries = fc.array(fc.record({ rowKey: words, to: words, by: words, note: words }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(entries, fc.nat(), (said, at) => {
        const lines = texts(said.map(entry));
        expect(wrongLines(lines)).toEqual([]);
        const which = at % lines.length;
        const other = lines.map((text, index) => (index === which ? text.replace('2026', '2025') : text));
        expect(wrongLines(other)).toContain(which + 1);
      }),
    );
  });
});

describe('the last word on a row', () => {
  const said = (...entries: Partial<LogEntry>[]) => {
    const { last, before } = replay(entries.map(entry)).get('conflict A') ?? { last: null, before: [] };
    return [last?.to, last?.by, before.map(({ by, to }) => `${to} by ${by}`).join()];
  };
  test.each([
    ['is the only one', [{}], ['approve', 'Kim', '']],
    ['is the later one', [{}, { to: 'reject', by: 'Lee' }], ['reject', 'Lee', 'approve by Kim']],
    ["one's own change of mind is no second opinion", [{}, { to: 'reject' }], ['reject', 'Kim', '']],
    [
      'an undo gives it back',
      [{}, { to: 'reject', by: 'Lee' }, { through: UNDO, from: 'reject' }],
      ['approve', 'Kim', ''],
    ],
    ['a reopened row has none', [{}, { to: '', by: '' }], ['', '', '']],
    ['and begins anew', [{}, { to: '', by: '' }, { to: 'reject', by: 'Lee' }], ['reject', 'Lee', '']],
    [
      "two nameless words are two people's",
      [{ by: '' }, { by: '', to: 'reject' }],
      ['reject', '', 'approve by '],
    ],
  ])('%s', (_, entries, expected) => {
    expect(said(...entries)).toEqual(expected);
  });
});
