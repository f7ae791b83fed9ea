import { type CountryCode, type MetadataJson, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import examples from 'libphonenumber-js/examples.mobile.json';
import metadataJson from 'libphonenumber-js/metadata.min.json';
import { Random } from '../../bench/generate/random.ts';
import { withoutFormats } from '../../build/phoneLibrary.mjs';

/*
 * The add-on, script and page, carries libphonenumber-js as it is written, with metadata that lacks the formats. The command line has the
 * library as it is compiled, with all of the metadata. Both must read every number alike.
 */

const { default: parseAsWritten } = jest.requireActual<{ default: typeof parsePhoneNumberFromString }>(
  '../../node_modules/libphonenumber-js/source/parsePhoneNumber.js',
);
const whole = metadataJson as unknown as MetadataJson;
const trimmed = withoutFormats(whole) as MetadataJson;
const REGIONS = Object.keys(metadataJson.countries) as CountryCode[];
const PER_REGION = 80;
const OTHER_REGIONS: readonly CountryCode[] = ['US', 'GB', 'DE', 'IT', 'BR'];

test('the formats are gone, and nothing else is', () => {
  expect(JSON.stringify(trimmed).length).toBeLessThan(0.5 * JSON.stringify(whole).length);
  expect(Object.keys(trimmed.countries)).toEqual(REGIONS);
});

test('numbers of all regions are read alike, whatever the default region', () => {
  const differing: string[] = [];
  let possible = 0;
  REGIONS.forEach((region, at) => {
    const random = new Random(at + 1);
    for (const text of numbersOf(region, random))
      for (const defaultCountry of [undefined, region, random.of(OTHER_REGIONS)]) {
        const here = read(parsePhoneNumberFromString, whole, text, defaultCountry);
        const there = read(parseAsWritten, trimmed, text, defaultCountry);
        if (here !== there) differing.push(`${text} in ${defaultCountry}: ${here}, in the add-on ${there}`);
        if (here.includes('possible')) possible++;
      }
  });
  expect(differing).toEqual([]);
  expect(possible).toBeGreaterThan(REGIONS.length * PER_REGION * 0.3);
});

/** A region's example number and its neighbors, and any digits, as people write them. */
function numbersOf(region: CountryCode, random: Random): string[] {
  const example = String((examples as Record<string, string>)[region] ?? '');
  const code = String(metadataJson.countries[region]?.[0] ?? '');
  return Array.from({ length: PER_REGION }, (_, at) => {
    const digits =
      at % 2 === 0 && example !== ''
        ? example.replace(/\d$/, String(random.int(10))).replace(/\d(?=\d{3}$)/, String(random.int(10)))
        : Array.from({ length: 3 + random.int(10) }, () => random.int(10)).join('');
    return random.of([
      `+${code}${digits}`,
      `+${code} (${digits.slice(0, 3)}) ${digits.slice(3)}`,
      digits,
      `0${digits}`,
      `00${code}${digits}`,
      `${code}${digits}`,
      `+${code}${digits} ext. 12`,
    ]);
  });
}

function read(
  parse: typeof parsePhoneNumberFromString,
  metadata: MetadataJson,
  text: string,
  defaultCountry: CountryCode | undefined,
): string {
  const number = parse(text, { extract: false, ...(defaultCountry ? { defaultCountry } : {}) }, metadata);
  if (!number) return 'none';
  return [
    number.number,
    number.country ?? '?',
    number.ext ?? '',
    number.isPossible() ? 'possible' : '',
    number.isValid() ? 'assigned' : '',
  ].join(' ');
}
