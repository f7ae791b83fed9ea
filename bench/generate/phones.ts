import type { Random } from './random.ts';

export interface PhoneNumber {
  country: string;
  area: string;
  /** Six digits and a check digit. */
  line: string;
}

const RANGES: readonly Omit<PhoneNumber, 'line'>[] = [
  { country: '1', area: '555' },
  { country: '1', area: '212' },
  { country: '1', area: '415' },
  { country: '1', area: '312' },
  { country: '1', area: '646' },
  { country: '1', area: '206' },
  { country: '44', area: '740' },
  { country: '49', area: '1512' },
  { country: '33', area: '61' },
  { country: '61', area: '41' },
];

const SLOTS = 4;
const BODIES = 1_000_000;
/** How many people the numbering has room for. */
export const MOST_PEOPLE = (BODIES / SLOTS) * RANGES.length;

/**
 * No two people, and no two slots of one, get one number. Every number given ends in a check digit, so that one with a
 * single digit changed is surely nobody's.
 */
export function phoneOf(person: number, slot: number): PhoneNumber {
  const range = RANGES[(person + slot * 3) % RANGES.length] as Omit<PhoneNumber, 'line'>;
  const serial = Math.floor(person / RANGES.length) * SLOTS + slot;
  const body = String((serial * 387_421 + 101_234) % BODIES).padStart(6, '0');
  return { country: range.country, area: range.area, line: body + checkDigit(body) };
}

export function e164({ country, area, line }: PhoneNumber): string {
  return `+${country}${area}${line}`;
}

export function withExtension(phone: PhoneNumber, extension: string): string {
  return `${e164(phone)} x${extension}`;
}

export function oneDigitOff(phone: PhoneNumber, random: Random): PhoneNumber {
  const at = random.int(phone.line.length);
  const digit = (Number(phone.line[at]) + 1 + random.int(9)) % 10;
  return { ...phone, line: phone.line.slice(0, at) + digit + phone.line.slice(at + 1) };
}

function checkDigit(body: string): number {
  let sum = 0;
  for (let i = 0; i < body.length; i++) sum += body.charCodeAt(i) - 48;
  return sum % 10;
}
