import fc from 'fast-check';
import { paragraph, table } from '../../../../src/core/report/handoff/blocks.ts';
import { code, markdownOf, text } from '../../../../src/core/report/handoff/markdown.ts';

/** What begins a block of its own in Markdown. */
const BLOCK = /^\s*(?:#|```|~~~|>|[-+*]\s|\d+[.)]\s|===|---|\|)/;
const nasty = fc
  .array(
    fc.constantFrom(
      'a',
      ' ',
      '`',
      '```',
      '~~~',
      '#',
      '>',
      '-',
      '+',
      '*',
      '=',
      '_',
      '1.',
      '|',
      '\\',
      '<b>',
      '[x](y)',
      '\n',
      '\r',
      '\u2028',
      '\v',
      '\0',
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

test('data is one line, and begins no block', () => {
  fc.assert(
    fc.property(nasty, (cell) => {
      for (const written of [text(cell), code(cell)]) expect(written).not.toMatch(/[\r\n\v\f\u2028\u2029]/);
      expect(text(cell)).not.toMatch(BLOCK);
      expect(`- **${text(cell)}**`.slice(2)).not.toMatch(/^(?:```|~~~)/);
    }),
  );
});

test('so is a line of several parts', () => {
  fc.assert(
    fc.property(fc.array(nasty, { maxLength: 4 }), (parts) => {
      const line = markdownOf([paragraph(...parts)]).slice(0, -1);
      expect(line).not.toMatch(/[\r\n\v\f\u2028\u2029]/);
      expect(line).not.toMatch(BLOCK);
    }),
  );
});

test('no run of marks in a name is as long as those around it', () => {
  fc.assert(
    fc.property(nasty, (name) => {
      const written = code(name);
      const fence = /^`+/.exec(written)?.[0] ?? '';
      const inside = written.slice(fence.length, -fence.length);
      expect(written.endsWith(fence)).toBe(true);
      expect(inside.split(/[^`]+/)).not.toContain(fence);
    }),
  );
});

test.each([
  ['close-appointments', '`close-appointments`'],
  ['a`b', '`` a`b ``'],
  ['a\n```\n# Approved', '```` a ``` # Approved ````'],
])('the name %j in code marks is %j', (name, written) => {
  expect(code(name)).toBe(written);
});

test.each([
  ['~~~', '\\~~~'],
  ['\n# Approved', '\\# Approved'],
  ['1. Approved', '1\\. Approved'],
  ['2026', '2026'],
  ['a_b and _c_', 'a_b and \\_c\\_'],
])('the text %j is %j', (cell, written) => {
  expect(text(cell)).toBe(written);
});

test('a cell of a table stays in it', () => {
  const written = (cell: string | { code: string }) => markdownOf([table(['Tab'], [[cell]]) ?? paragraph()]);
  expect(written('a | b\n| c')).toBe('| Tab |\n|---|\n| a \\| b \\| c |\n');
  expect(written({ code: 'a|b' })).toBe('| Tab |\n|---|\n| a\\|b |\n');
});
