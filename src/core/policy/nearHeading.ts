import { slipsBetween } from '../normalize/spellingSlips.ts';

/** A longer heading is a sentence, and a slip of none of ours. */
const LONGEST = 40;
/** `protect-ed` and `protect-ion`, `enabl-es` and `enabl-ed`. */
const SHORTEST_STEM = 5;
const LONGEST_ENDING = 3;

/**
 * The heading of `ours` that somebody meant by one which is none of them, all normalized; undefined where it is a column of
 * their own. Slips are letters that are wrong, missing or too many (`proection`), a word that is cut short, goes on or
 * ends otherwise (`protect`, `source`, `protected`), and a word that is missing or added (`rule`, `protection level`).
 */
export function nearHeading(heading: string, ours: readonly string[]): string | undefined {
  if (heading.length > LONGEST) return undefined;
  return ours
    .map((own) => ({ own, slips: distanceOf(heading, own) }))
    .filter(({ slips }) => slips < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.slips - b.slips)[0]?.own;
}

/** How far two headings are apart; Infinity where they are two. */
function distanceOf(heading: string, own: string): number {
  const [a = '', b = ''] = [heading, own].map((words) => words.replace(/ies\b/g, 'y').replaceAll(' ', ''));
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const most = shorter.length < 8 ? 1 : shorter.length < 12 ? 2 : 3;
  const slips = slipsBetween(a, b, most);
  if (slips <= most) return slips;
  const isOneWord = !heading.includes(' ') && !own.includes(' ');
  if (isOneWord && haveStemInCommon(a, b)) return longer.length;
  const isCut = shorter.length >= 4 && longer.startsWith(shorter) && shorter.length * 2 >= longer.length;
  return isCut || differsByAWord(heading, own) ? longer.length : Number.POSITIVE_INFINITY;
}

function haveStemInCommon(a: string, b: string): boolean {
  let stem = 0;
  while (stem < a.length && a[stem] === b[stem]) stem++;
  return stem >= SHORTEST_STEM && Math.max(a.length, b.length) - stem <= LONGEST_ENDING;
}

/** Whether one has all words of the other, in order, and one more before or behind them. */
function differsByAWord(heading: string, own: string): boolean {
  const [fewer, more] = heading.length < own.length ? [heading, own] : [own, heading];
  const hasOneMore = more.split(' ').length === fewer.split(' ').length + 1;
  return hasOneMore && fewer.length > 2 && (more.startsWith(`${fewer} `) || more.endsWith(` ${fewer}`));
}
