import { isRegion } from '../normalize/phone.ts';

/** What people write for a country whose two letters are others. */
const ALIASES: Readonly<Record<string, string>> = { UK: 'GB', USA: 'US' };

export const REGION_HINT = 'Write two letters, such as US, GB or DE';

/** The region that a word means, in capital letters (ISO 3166-1 alpha-2); undefined for none. */
export function regionNamed(word: string): string | undefined {
  const letters = word.trim().toUpperCase();
  const region = ALIASES[letters] ?? letters;
  return isRegion(region) ? region : undefined;
}
