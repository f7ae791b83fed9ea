import { readFileSync } from 'node:fs';
import { recognitionCounts, withBlocks } from './support/readmeBlocks.ts';

test('the tables of the README are those that `npm run readme` makes', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toBe(withBlocks(readme));
});

test.each(recognitionCounts())(
  'every file of $title is recognized as itself',
  ({ files, itself, others }) => {
    expect(files).toBeGreaterThan(0);
    expect(itself).toBe(files);
    expect(others).toEqual([]);
  },
);
