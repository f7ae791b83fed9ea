import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { docsWithTables, recognitionCounts } from './support/docsTables.ts';

const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...listPages('docs')];

test.each(docsWithTables())('the tables of $file are those that `npm run docs` makes', ({ text, made }) => {
  expect(text).toBe(made);
});

test.each(PAGES)('every link and picture of %s leads somewhere', (page) => {
  const text = readFileSync(page, 'utf8');
  const places = [...text.matchAll(/\]\(([^)\s]+)\)|src(?:set)?="([^"]+)"/g)].map(
    ([, link, picture]) => link ?? picture ?? '',
  );
  const gone = places.filter((place) => !/^(?:https?:|mailto:|#)/.test(place) && !isThere(page, place));
  expect(gone).toEqual([]);
});

test('the README names every page of docs/, and is short', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(listPages('docs').filter((page) => !readme.includes(`](${page}`))).toEqual([]);
  expect(readme.split('\n').length).toBeLessThanOrEqual(200);
});

test.each(recognitionCounts())(
  'every file of $title is recognized as itself',
  ({ files, itself, others }) => {
    expect(files).toBeGreaterThan(0);
    expect(itself).toBe(files);
    expect(others).toEqual([]);
  },
);

function listPages(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}

/** A place in the repository, and, where it names a heading of a page, that heading. */
function isThere(page: string, place: string): boolean {
  const [path = '', heading] = place.split('#');
  const target = join(dirname(page), path);
  if (!existsSync(target)) return false;
  return heading === undefined || headingsOf(readFileSync(target, 'utf8')).includes(heading);
}

/** As GitHub names them: lower case, without punctuation, blanks as hyphens. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );
}
