import fc from 'fast-check';
import { readEmail } from '../../../src/core/normalize/email.ts';
import { makePhoneReader } from '../../../src/core/normalize/phone.ts';

/*
 * However an identity is written down, it is one identity: what stands around it and how it is grouped changes nothing.
 */

const RUNS = { numRuns: 1000 };

const around = <T>(...ways: ((text: T) => string)[]) => fc.constantFrom(...ways);
const sameOr = (...ways: ((text: string) => string)[]) => around<string>((text) => text, ...ways);

const QUOTING = sameOr(
  (text) => `"${text}"`,
  (text) => `'${text}'`,
  (text) => `“${text}”`,
  (text) => ` ${text}\u00a0`,
);
const ENDING = sameOr(
  (text) => `${text}.`,
  (text) => `${text},`,
  (text) => `${text};`,
);

const ADDRESS = fc
  .tuple(fc.stringMatching(/^[a-z][a-z0-9]{2,8}(?:[.+_-][a-z0-9]{1,5})?$/), fc.stringMatching(/^[a-z]{3,8}$/))
  .map(([local, domain]) => `${local}@${domain}.test`)
  .filter((address) => readEmail(address).state === 'usable');

const NAMED = sameOr(
  (text) => `Email: ${text}`,
  (text) => `Work e-mail: ${text}`,
  (text) => `Ann Smith ${text}`,
  (text) => `Ann Smith <${text}>`,
  (text) => `Smith, Ann - ${text}`,
  (text) => `mailto:${text}`,
  (text) => `<${text}>`,
  (text) => `${text} (Ann Smith)`,
  (text) => text.toUpperCase(),
);

test('an e-mail, with whatever stands around it', () => {
  fc.assert(
    fc.property(ADDRESS, QUOTING, NAMED, ENDING, (address, quoted, named, ended) => {
      expect(readEmail(ended(named(quoted(address)).replace(/\u00a0$/, '')))).toEqual(readEmail(address));
    }),
    RUNS,
  );
});

const NATIONAL = fc
  .tuple(
    fc.integer({ min: 201, max: 989 }),
    fc.integer({ min: 200, max: 999 }),
    fc.integer({ min: 0, max: 9999 }),
  )
  .map(([area, exchange, line]) => [`${area}`, `${exchange}`, `${line}`.padStart(4, '0')] as const)
  .filter((parts) => makePhoneReader('')(`+1${parts.join('')}`).state === 'usable');
const GROUPED = around<readonly string[]>(
  (parts) => parts.join(''),
  (parts) => parts.join('-'),
  (parts) => parts.join(' '),
  (parts) => parts.join('.'),
  ([area, ...rest]) => `(${area}) ${rest.join('-')}`,
);
const COUNTRY = around<string>(
  (text) => `+1${text}`,
  (text) => `+1 ${text}`,
  (text) => `(+1) ${text}`,
  (text) => `++1 ${text}`,
  (text) => text,
);
const LABELED = sameOr(
  (text) => `Cell ${text}`,
  (text) => `(c) ${text}`,
  (text) => `Mobile: ${text}`,
  (text) => `Work phone - ${text}`,
  (text) => `Tel. No. ${text}`,
  (text) => `${text} (home)`,
  (text) => `${text} mobile`,
  (text) => `${text} - work`,
);

test('a phone, with whatever stands around it', () => {
  const read = makePhoneReader('US');
  fc.assert(
    fc.property(
      NATIONAL,
      GROUPED,
      COUNTRY,
      LABELED,
      QUOTING,
      ENDING,
      (parts, grouped, country, labeled, quoted, ended) => {
        const { state, canonical } = read(ended(quoted(labeled(country(grouped(parts))))));
        expect({ state, canonical }).toEqual({ state: 'usable', canonical: `+1${parts.join('')}` });
      },
    ),
    RUNS,
  );
});

test('a word that says no beside an identity makes another thing of it', () => {
  const no = fc.constantFrom('not', 'old', 'wrong', 'do not use', 'former', 'never');
  fc.assert(
    fc.property(no, ADDRESS, NATIONAL, (word, address, parts) => {
      expect(readEmail(`${word} ${address}`).state).toBe('malformed');
      expect(makePhoneReader('US')(`${word} ${parts.join('-')}`).state).toBe('malformed');
    }),
    RUNS,
  );
});
