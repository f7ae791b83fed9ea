import { systemTitle } from '../systems/systems.ts';
import type { JudgedWrite } from '../writes/write.ts';
import { shownValue, wouldChange } from './writesText.ts';

const LONGEST_VALUE = 40;

/** An activity as it is noted: `call completed`, `email received`. */
const DONE_LAST = /^(\w+) (\w+ed|sent)$/;

/**
 * What approving a row means, in one line: `GHL logs a completed call for Chloe Tanaka`; `lifecycle_stage lead → customer in Close`. `whom` is the
 * contact's name, or its key where nobody says the name.
 */
export function approvalText(writes: readonly JudgedWrite[], whom: string): string {
  const [first, ...others] = writes.filter(wouldChange);
  if (!first) return 'nothing would change';
  const more = others.length === 0 ? '' : `, and ${others.length} more`;
  return `${writeSentence(first, whom)}${more}`;
}

/** One write of it. */
export function writeSentence(
  { field, target, before, after, operation }: JudgedWrite,
  whom: string,
): string {
  const system = systemTitle(target);
  const words = field.replaceAll('_', ' ').replace(DONE_LAST, '$2 $1');
  const of = whom === '' ? '' : ` for ${whom}`;
  if (operation === 'append') return `${system} logs ${/^[aeiou]/i.test(words) ? 'an' : 'a'} ${words}${of}`;
  const name = field.replaceAll(' ', '_');
  if (operation === 'add') return `${name} + ${short(after)} in ${system}`;
  return `${name} ${before === null ? '(unknown)' : short(before)} → ${short(after)} in ${system}`;
}

function short(value: string): string {
  const text = shownValue(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}
