import { fieldName } from '../normalize/heading.ts';
import { REASONS } from '../reasons.ts';
import { systemTitle } from '../systems/systems.ts';
import type { JudgedWrite, Write } from '../writes/write.ts';

const LONGEST = 200;
/** White space that is no single blank. */
const OTHER_BLANKS = /\s\s|[^\S ]/;

/**
 * What would change, one write a line: `lifecycle_stage: lead → customer`; `city: (unknown) → Oslo`; `tags: + summer`. What
 * is left alone, or changes nothing, is no write. Where there are several targets each line says its own: `city: Oslo → Bergen (GHL)`.
 */
export function writesText(writes: readonly JudgedWrite[]): string {
  return textOf(writes, wouldChange);
}

/** The same of writes that all change something. */
export function changesText(writes: readonly Write[]): string {
  return textOf(writes, () => true);
}

function textOf<W extends Write>(writes: readonly W[], isMeant: (write: W) => boolean): string {
  let text = '';
  const first = writes.length > 1 ? writes.find(isMeant) : undefined;
  const isOfSeveral =
    first !== undefined && writes.some((write) => write.target !== first.target && isMeant(write));
  for (const write of writes) {
    if (!isMeant(write)) continue;
    const line = isOfSeveral ? `${writeLine(write)} (${systemTitle(write.target)})` : writeLine(write);
    text += text === '' ? line : `\n${line}`;
  }
  return text;
}

/** Whether anything would be written: at once, or once a person has decided. */
export function wouldChange({ rule }: JudgedWrite): boolean {
  return rule === 'allowed' || (rule !== 'left-alone' && REASONS[rule].outcome === 'conflict');
}

function writeLine({ field, before, after, operation }: Write): string {
  const name = fieldName(field);
  if (operation !== 'set') return `${name}: + ${shownValue(after)}`.trim();
  return `${name}: ${before === null ? '(unknown)' : shownValue(before)} → ${shownValue(after)}`;
}

/** A value on one line; a blank one is said to be blank. */
export function shownValue(value: string): string {
  const trimmed = value.trim();
  const text = OTHER_BLANKS.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
  if (text === '') return '(blank)';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
