import { generateWorkbook } from '../../../bench/generate/workbook.ts';
import { hashText } from '../../../src/core/normalize/hash.ts';

const TEXTS = 40_000;

function* texts(): Iterable<string> {
  for (let n = 0; n < TEXTS / 4; n++) yield `E${n}`;
  for (let n = 0; n < TEXTS / 4; n++) yield `close:appointment:APT-${n}\u0001C${n % 7}`;
  for (let n = 0; n < TEXTS / 4; n++) yield String.fromCharCode(n & 0xff, n >> 8, 0);
  for (let n = 0; n < TEXTS / 4; n++) yield `${'a'.repeat(n % 97)}${n}`;
}

test(`no two of ${TEXTS} texts have one hash`, () => {
  const seen = new Map<string, string>();
  const clashes: string[] = [];
  const different = new Set(texts());
  for (const text of different) {
    const hash = hashText(text);
    const other = seen.get(hash);
    if (other !== undefined) clashes.push(`${JSON.stringify(text)} and ${JSON.stringify(other)}`);
    seen.set(hash, text);
  }
  expect(clashes).toEqual([]);
  expect(different.size).toBeGreaterThan(TEXTS * 0.9);
});

test('no two rows of a generated tab have one hash', () => {
  const { tabs } = generateWorkbook({ seed: 1, contacts: 500, events: 10_000 });
  const rows = new Set(tabs.flatMap((tab) => [...tab.rows()].map((cells) => cells.join('\u0001'))));
  expect(new Set([...rows].map(hashText)).size).toBe(rows.size);
});

test.each(['', 'a', 'é', '\u{1f600}', '\u0000', 'a'.repeat(10_000)])(
  '%j has 16 hex digits, always the same',
  (text) => {
    expect(hashText(text)).toMatch(/^[0-9a-f]{16}$/);
    expect(hashText(text)).toBe(hashText(`${text}`));
  },
);

test.each([
  ['a', 'A'],
  ['ab', 'ba'],
  ['a', 'a\u0000'],
  ['', '\u0000'],
  ['\u0000', '\u0000\u0000'],
  ['a\u0001b', 'ab\u0001'],
  ['é', 'e\u0301'],
])('%j and %j have two hashes', (a, b) => {
  expect(hashText(a)).not.toBe(hashText(b));
});
