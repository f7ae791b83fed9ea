import fc from 'fast-check';
import Papa from 'papaparse';
import small from '../../build/smallCsv.mjs';

/** What makes CSV hard, much more often than in any file. */
const PIECE = fc.constantFrom(
  'a',
  'bc',
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\n',
  '\r',
  '\r\n',
  ' ',
  '","',
  '"\n',
  '\ufeff',
);
const TEXT = fc.array(PIECE, { maxLength: 12 }).map((pieces) => pieces.join(''));

test('the add-on splits lines exactly as papaparse does', () => {
  fc.assert(
    fc.property(TEXT, fc.constantFrom(',', ';', '\t'), (text, delimiter) => {
      const papa = Papa.parse<string[]>(text, { delimiter });
      const { data, errors } = small.parse(text, { delimiter });
      expect(data).toEqual(papa.data);
      expect(errors.length > 0).toBe(papa.errors.some(({ code }) => code === 'MissingQuotes'));
    }),
    { numRuns: 5000, seed: 1 },
  );
});
