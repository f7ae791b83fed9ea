import type { IdentifierKind, MapRow } from '../model.ts';
import { cellText, isScientific } from '../normalize/text.ts';

/** Numbers of the map that a spreadsheet has shortened (`1.41556E+10`), by kind, as `toExponential` writes them. */
export type Shortened = ReadonlyMap<IdentifierKind, ReadonlySet<string>>;

/** A phone may stand in the map without its country code, which has up to three digits. */
const COUNTRY_CODE = 3;
const MOST_DIGITS = 15;

export function shortenedOf(rows: readonly MapRow[]): Shortened {
  const shortened = new Map<IdentifierKind, Set<string>>();
  for (const { identifiers } of rows)
    for (const { kind, raw, state } of identifiers) {
      if (state !== 'damaged' || !isScientific(cellText(raw))) continue;
      const [mantissa = '', exponent = ''] = cellText(raw).replace(',', '.').toLowerCase().split('e');
      const digits = mantissa.replace(/\D/g, '').length;
      const written = Number(`${mantissa}e${exponent}`).toExponential(digits - 1);
      shortened.set(kind, (shortened.get(kind) ?? new Set()).add(written));
    }
  return shortened;
}

/** Whether a number of the map, before it was shortened, may have been this very identifier. */
export function mayBeShortened(shortened: Shortened, kind: IdentifierKind, canonical: string): boolean {
  const known = shortened.get(kind);
  if (!known) return false;
  const digits = canonical.replace(/\D/g, '');
  for (let skipped = 0; skipped <= (kind === 'phone' ? COUNTRY_CODE : 0); skipped++) {
    const number = Number(digits.slice(skipped));
    for (let kept = 0; kept < MOST_DIGITS; kept++) if (known.has(number.toExponential(kept))) return true;
  }
  return false;
}
