import { type MetadataJson, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadataJson from 'libphonenumber-js/metadata.min.json';
import { makePhoneReader } from './phone.ts';

const metadata = metadataJson as unknown as MetadataJson;
const MAIN_COUNTRIES = metadataJson.country_calling_codes as Readonly<Record<string, readonly string[]>>;
/** Of the phones with a country code that a country must have, and of those without that it must be able to read. */
const MOST = 0.5;
const NEARLY_ALL = 0.9;
/** `(212) 555-0100`: ten digits in North America's groups, neither group beginning with 0 or 1. */
const NORTH_AMERICAN = /^\(?[2-9]\d\d\)?[\s.-]?[02-9]\d\d[\s.-]\d{4}(?:\s*x\s*\d+)?$/;

/** A region that phones without a country code may be of, and how many of the others are of it. */
export interface RegionGuess {
  readonly region: string;
  readonly phones: number;
  readonly of: number;
}

/**
 * The region that phones with a country code (E.164) suggest for those without: the country of most of them, if the others
 * are numbers there. Where no phone has a country code, North America's way of grouping is the only one that tells.
 */
export function suggestRegion(known: readonly string[], cells: readonly string[]): RegionGuess | null {
  const counts = new Map<string, number>();
  for (const number of known) {
    const region = regionOf(number);
    if (region) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  if (!first) {
    const isAmerican =
      cells.length > 0 && share(cells, (cell) => NORTH_AMERICAN.test(cell.trim())) >= NEARLY_ALL;
    return isAmerican ? { region: 'US', phones: 0, of: 0 } : null;
  }
  const [region, phones] = first;
  const read = makePhoneReader(region);
  // One without its area code is of no country more than of another.
  const whole = cells.filter((cell) => read(cell).incomplete?.lacks !== 'area code');
  const isReadable = share(whole, (cell) => read(cell).state === 'usable') >= NEARLY_ALL;
  return phones / known.length > MOST && isReadable ? { region, phones, of: known.length } : null;
}

/** Of a number that is not assigned, as redacted exports have them, the main country of its calling code. */
function regionOf(number: string): string | undefined {
  const parsed = parsePhoneNumberFromString(number, metadata);
  return parsed?.country ?? MAIN_COUNTRIES[parsed?.countryCallingCode ?? '']?.[0];
}

function share(cells: readonly string[], holds: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
}
