import type { IdentifierKind } from '../model.ts';
import { ROLE_MAILBOXES } from '../normalize/ofCompanies.ts';
import { slipsBetween } from '../normalize/spellingSlips.ts';

/** Ways in which two identifiers are nearly the same, nearest first. None of them ever links a row. */
export const NEARNESS = {
  'case-only': 'is the same but for capital letters',
  'dots-or-tag': 'is the same but for dots or a +tag',
  'one-slip': 'differs by one character',
  'same-name-and-domain': 'is of the same domain, and the name is the same',
  'same-local-part': 'is the same before the @, with another domain',
  'one-digit': 'differs by one digit',
  'last-seven-digits': 'has the same last seven digits',
} as const;
export type Nearness = keyof typeof NEARNESS;

/** How two canonical identifiers of one kind are near, or null. `isSameName` says that the row and the map name alike. */
export function nearnessOf(
  kind: IdentifierKind,
  ours: string,
  theirs: string,
  isSameName: boolean,
): Nearness | null {
  if (kind === 'email') return emailNearness(ours, theirs, isSameName);
  if (kind === 'phone') return phoneNearness(ours, theirs);
  return ours.toLowerCase() === theirs.toLowerCase() ? 'case-only' : null;
}

function emailNearness(ours: string, theirs: string, isSameName: boolean): Nearness | null {
  const [local, domain] = partsOf(ours);
  const [theirLocal, theirDomain] = partsOf(theirs);
  if (domain === theirDomain && folded(local) === folded(theirLocal)) return 'dots-or-tag';
  if (slipsBetween(ours, theirs, 1) === 1) return 'one-slip';
  if (isSameName && domain === theirDomain) return 'same-name-and-domain';
  return local === theirLocal && local.length > 2 && !ROLE_MAILBOXES.has(local) ? 'same-local-part' : null;
}

function phoneNearness(ours: string, theirs: string): Nearness | null {
  if (ours.length === theirs.length && slipsBetween(ours, theirs, 1) === 1) return 'one-digit';
  return ours.slice(-7) === theirs.slice(-7) ? 'last-seven-digits' : null;
}

function partsOf(email: string): readonly [string, string] {
  const at = email.lastIndexOf('@');
  return [email.slice(0, at), email.slice(at + 1)];
}

function folded(local: string): string {
  return local.replace(/\+.*$/, '').replace(/\./g, '');
}
