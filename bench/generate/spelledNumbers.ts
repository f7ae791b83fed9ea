import metadata from 'libphonenumber-js/metadata.min.json';
import { Random } from './random.ts';

const CALLING_CODES = Object.keys(metadata.country_calling_codes);
/** What stands between digits: one sign or several, as people and programs write them. */
const SIGNS = [
  ' ',
  ' ',
  '-',
  '-',
  '.',
  '(',
  ')',
  ') ',
  ' (',
  ' - ',
  '\u00a0',
  '\u2010',
  '\u2011',
  '\u2013',
  '\u2014',
];
const ENDS = ['', '', '', '', ' ', '\u00a0', '.', '-', ')'];

/** Numbers of every country, possible and impossible, and each in some spelling of punctuation alone. */
export function* spelledNumbers(seed: number, count: number): Generator<{ spelled: string; number: string }> {
  const random = new Random(seed);
  for (let made = 0; made < count; made++) {
    const code = random.of(CALLING_CODES);
    let digits = '';
    for (let left = 3 + random.int(12); left > 0; left--) digits += random.int(10);
    let spelled = `+${random.chance(0.1) ? '(' : ''}${code}`;
    for (const digit of digits) spelled += (random.chance(0.3) ? random.of(SIGNS) : '') + digit;
    const start = random.of(['', '', "'", ' ', '\u00a0']);
    yield { spelled: start + spelled + random.of(ENDS), number: `+${code}${digits}` };
  }
}
