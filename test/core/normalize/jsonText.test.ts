import { Random } from '../../../bench/generate/random.ts';
import { jsonText, jsonTexts } from '../../../src/core/normalize/jsonText.ts';

const ALL = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code));
/** Those that JSON writes in another way or may, halves of a pair among them, beside some that stand as they are. */
const SIGNS = ['🙂', ...ALL.slice(0, 40), ...'\\abé→\u2028\ud7ff\ud800\udbff\udc00\udfff\ue000'];

test('every sign by itself is as JSON writes it', () => {
  expect(ALL.filter((sign) => jsonText(sign) !== JSON.stringify(sign))).toEqual([]);
});

test('texts of such signs are as JSON writes them, alone and in a list', () => {
  const random = new Random(15);
  for (let times = 0; times < 5000; times++) {
    const texts = Array.from({ length: times % 4 }, () =>
      Array.from({ length: times % 7 }, () => random.of(SIGNS)).join(''),
    );
    expect(texts.map(jsonText)).toEqual(texts.map((text) => JSON.stringify(text)));
    expect(jsonTexts(texts)).toBe(JSON.stringify(texts));
  }
});
