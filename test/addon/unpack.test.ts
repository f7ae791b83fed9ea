import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { lazy, lazyObject } from '../../build/unpack.mjs';

const packed = (data: unknown, level: number) =>
  deflateRawSync(JSON.stringify(data), { level }).toString('base64').replace(/=+$/, '');

test('what the build packs comes back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(1, 6, 9), (data, level) => {
      expect(JSON.stringify(lazy(packed(data, level))())).toBe(JSON.stringify(data));
    }),
    { numRuns: 500, seed: 2 },
  );
});

test('long repetitions, far references and every script', () => {
  const data = [
    'ab'.repeat(40_000),
    ...Array.from({ length: 3000 }, (_, at) => `row ${at * 7919} ${'äあ😀'.slice(at % 3)}`),
  ];
  expect(lazy(packed(data, 9))()).toEqual(data);
});

test('it is unpacked once, when it is first asked for', () => {
  expect(() => lazy('not packed at all')).not.toThrow();
  expect(() => lazy('not packed at all')()).toThrow();
  const data = lazy(packed([1], 9));
  expect(data()).toBe(data());
  const metadata = lazyObject(packed({ version: '4', countries: { US: [1] } }, 9));
  expect(metadata).toMatchObject({ version: '4', countries: { US: [1] } });
});
