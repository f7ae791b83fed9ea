import type { MapRow } from '../model.ts';
import { cellText, isScientific } from '../normalize/text.ts';

/**
 * Phones of the map that a spreadsheet has shortened (`1.41556E+10`), as `toExponential` writes them. Ids need no such
 * list: one that the map does not hold disagrees anyway.
 */
export type ShortenedPhones = ReadonlySet<string>;

/** A phone may stand in the map without its country code, which has up to three digits. */
const COUNTRY_CODE = 3;
const MOST_DIGITS = 15;

export function shortenedPhones(rows: readonly MapRow[]): ShortenedPhones {
  const shortened = new Set<string>();
  for (const { identifiers } of rows)
    for (const { kind, raw, state } of identifiers) {
      if (kind !== 'phone' || state !== 'damaged') continue;
      const text = cellText(raw).replace(',', '.');
      if (!isScientific(text)) continue;
      const [mantissa = ''] = text.split(/e/i);
      shortened.add(Number(text).toExponential(mantissa.replace(/\D/g, '').length - 1));
    }
  return shortened;
}

/** Whether a phone of the map, before it was shortened, may have been this one (E.164). */
export function mayBeShortened(shortened: ShortenedPhones, canonical: string): boolean {
  if (shortened.size === 0) return false;
  const digits = canonical.replace(/\D/g, '');
  for (let skipped = 0; skipped <= COUNTRY_CODE; skipped++) {
    const number = Number(digits.slice(skipped));
    for (let kept = 0; kept < MOST_DIGITS; kept++) if (shortened.has(number.toExponential(kept))) return true;
  }
  return false;
}
