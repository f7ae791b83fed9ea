import { readableColors } from '../../../src/workbench/page/grid/colors.ts';

const DARK = '#1b1d21';
const [RED, GREEN, BLUE] = [0, 1, 2];

const partsOf = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

test.each([
  ['a pastel red', '#fce8e6', RED],
  ['a pastel green', '#e6f4ea', GREEN],
  ['a pastel blue', '#e8f0fe', BLUE],
  ['a strong red', '#cc0000', RED],
  ['a strong blue', '#3c78d8', BLUE],
])('%s is told from the others on a dark page, and is dark enough to read on', (_, background, strongest) => {
  const parts = partsOf(readableColors(background, undefined, DARK).background);
  const most = Math.max(...parts);
  expect(parts.indexOf(most)).toBe(strongest);
  expect(most - Math.min(...parts)).toBeGreaterThan(15);
  expect(most).toBeLessThan(110);
});

test.each(['#e6f4ea', '#cc0000', '#000000'])('%s stays what it is on a light page', (background) => {
  expect(readableColors(background, undefined, '#ffffff').background).toBe(background);
});
