import type { Contact } from '../model.ts';
import type { Match } from './compare.ts';
import { contactKeys } from './contacts.ts';
import { contactLabel, contactTitle } from './names/contactName.ts';

const MOST_SHOWN = 8;
/** More than any rule asks for one by one: who is not among the first so many is named in no text, and holds what the others hold. */
export const MOST_HOLDERS = 24;
const longKeys = new WeakMap<readonly Contact[], string>();
const longCounts = new WeakMap<readonly Contact[], number>();
const longLabels = new WeakMap<readonly Contact[], string>();
const longTitles = new WeakMap<readonly Contact[], string>();

/**
 * The keys of the contacts that a row's identifiers name, and of those on whose line or mailbox ours should be, each once,
 * in alphabetical order, joined by ` | `.
 */
export function candidatesOf({ comparisons, mappedOwnSide }: Match): string {
  const [first] = comparisons;
  if (!first && mappedOwnSide.length === 0) return '';
  if (first && comparisons.length === 1 && mappedOwnSide.length === 0) return keysOf(first.holders);
  const only = mappedOwnSide.length === 0 ? onlyHolder(comparisons) : null;
  if (only && !only.contradictory) return only.key;
  const keys = new Set<string>();
  for (const { holders } of [...comparisons, ...mappedOwnSide])
    if (holders.length > MOST_SHOWN) keys.add(keysOf(holders));
    else for (const holder of holders) for (const key of contactKeys(holder)) keys.add(key);
  return keys.size < 2 ? [...keys].join('') : [...keys].sort().join(' | ');
}

/** The one contact whom each of the identifiers names, as on nearly every row; null where there is none. */
function onlyHolder(comparisons: Match['comparisons']): Contact | null {
  const only = comparisons[0]?.holders[0] ?? null;
  return comparisons.every(({ holders }) => holders.length === 1 && holders[0] === only) ? only : null;
}

/** The keys of these contacts, the first few of many. Thousands may share one phone: a long list is made once. */
export function keysOf(contacts: readonly Contact[]): string {
  return listed(contacts, contactKeys, longKeys);
}

/** The same, each key with what people call the contact. */
export function labelsOf(contacts: readonly Contact[]): string {
  const [only, second] = contacts;
  if (only && !second) return contactLabel(only);
  return listed(contacts, (contact) => [contactLabel(contact)], longLabels);
}

/** How many contacts a list stands for. */
export function countOf(contacts: readonly Contact[]): number {
  return longCounts.get(contacts) ?? contacts.length;
}

/** Of a long list only the first contacts are here: how many there are, and how they are written. */
export function listedAs(
  contacts: readonly Contact[],
  { count, keys, labels }: { readonly count: number; readonly keys: string; readonly labels: string },
): void {
  longCounts.set(contacts, count);
  longKeys.set(contacts, keys);
  longLabels.set(contacts, labels);
}

/** The same for sentences. */
export function titlesOf(contacts: readonly Contact[]): string {
  return listed(contacts, (contact) => [contactTitle(contact)], longTitles);
}

function listed(
  contacts: readonly Contact[],
  textsOf: (contact: Contact) => readonly string[],
  long: WeakMap<readonly Contact[], string>,
): string {
  const [only, second] = contacts;
  if (only && !second) return joined(textsOf(only));
  if (contacts.length <= MOST_SHOWN) return joined(contacts.flatMap(textsOf));
  const known = long.get(contacts);
  if (known !== undefined) return known;
  const text = joined(contacts.flatMap(textsOf));
  long.set(contacts, text);
  return text;
}

function joined(texts: readonly string[]): string {
  if (texts.length === 1) return texts[0] ?? '';
  const sorted = [...texts].sort();
  const rest = sorted.length - MOST_SHOWN;
  return rest > 0 ? `${sorted.slice(0, MOST_SHOWN).join(' | ')} | and ${rest} more` : sorted.join(' | ');
}
