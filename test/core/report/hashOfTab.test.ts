import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalCsv } from '../../../src/core/report/canonicalCsv.ts';
import { hashOfTab } from '../../../src/core/report/hashOfTab.ts';

const ROWS = fc.array(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), { maxLength: 6 });

test('the hash of a tab is the SHA-256 of its canonical CSV as UTF-8', () => {
  fc.assert(
    fc.property(ROWS, (rows) => {
      const text = canonicalCsv(rows);
      expect(hashOfTab(rows)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }),
  );
  expect(hashOfTab([['\ud800', 'é', '😀']])).toBe(
    createHash('sha256').update('\ufffd,é,😀\n', 'utf8').digest('hex'),
  );
});
