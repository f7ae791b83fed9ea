import type { Contact } from '../model.ts';
import type { Match } from './compare.ts';
import { contactKeys } from './contacts.ts';

const MOST_SHOWN = 8;
const longLists = new WeakMap<readonly Contact[], string>();

/**
 * The keys of the contacts that a row's identifiers name, and of those on whose line or mailbox ours should be, each once,
 * in alphabetical order, joined by ` | `.
 */
export function candidatesOf({ comparisons, mappedOwnSide }: Match): string {
  const [first] = comparisons;
  if (!first && mappedOwnSide.length === 0) return '';
  if (first && comparisons.length === 1 && mappedOwnSide.length === 0) return keysOf(first.holders);
  const keys = new Set<string>();
  for (const { holders } of [...comparisons, ...mappedOwnSide])
    if (holders.length > MOST_SHOWN) keys.add(keysOf(holders));
    else for (const holder of holders) for (const key of contactKeys(holder)) keys.add(key);
  return keys.size < 2 ? [...keys].join('') : [...keys].sort().join(' | ');
}

/** The keys of these contacts, the first few of many. Thousands may share one phone: a long list is made once. */
export function keysOf(contacts: readonly Contact[]): string {
  if (contacts.length <= MOST_SHOWN) return joined(contacts);
  const known = longLists.get(contacts);
  if (known !== undefined) return known;
  const text = joined(contacts);
  longLists.set(contacts, text);
  return text;
}

function joined(contacts: readonly Contact[]): string {
  const only = contacts[0];
  if (contacts.length === 1 && only && !only.contradictory) return only.key;
  const keys = contacts.flatMap(contactKeys).sort();
  const rest = keys.length - MOST_SHOWN;
  return rest > 0 ? `${keys.slice(0, MOST_SHOWN).join(' | ')} | and ${rest} more` : keys.join(' | ');
}
