import type { ReasonCode } from '../../src/core/reasons.ts';
import { type Contact, hasAny, holders, holds, type Index } from './contacts.ts';
import type { Export } from './exports.ts';
import type { Identifier, State } from './identifiers.ts';

export interface Named {
  readonly identifier: Identifier;
  readonly contacts: readonly Contact[];
}

export interface Match {
  readonly identifiers: readonly Identifier[];
  readonly named: readonly Named[];
  readonly contact: Contact | null;
}

export function compare(identifiers: readonly Identifier[], index: Index): Match {
  const named = identifiers
    .filter(({ state }) => state === 'usable')
    .map((identifier) => ({ identifier, contacts: holders(index, identifier) }));
  const single = new Set(
    named.filter(({ contacts }) => contacts.length === 1).map(({ contacts }) => contacts[0]),
  );
  return { identifiers, named, contact: (single.size === 1 ? [...single][0] : null) ?? null };
}

/** Who the row is about: the first condition that holds decides. */
export function whoIsIt({ identifiers, named, contact }: Match, { acceptsAlone }: Export): ReasonCode {
  const some = (state: State, kind?: string) =>
    identifiers.some((identifier) => identifier.state === state && (!kind || identifier.kind === kind));
  if (some('damaged')) return 'value-damaged';
  if (named.length === 0) {
    if (some('shared')) return 'shared-identifier-only';
    if (some('malformed', 'email')) return 'email-invalid';
    if (some('malformed', 'phone')) return 'phone-invalid';
    return 'no-identity';
  }
  if (named.every(({ contacts }) => contacts.length === 0)) return 'contact-not-mapped';
  const isAgainst = (one: Contact) =>
    named.some(({ identifier, contacts }) => contacts.length > 0 && !holds(one, identifier));
  const ids = named.filter(({ identifier }) => identifier.kind.endsWith('_contact_id'));
  const byId = ids[0]?.contacts[0];
  if (ids.some(({ contacts }) => contacts.length === 0)) return 'contact-id-disagrees';
  if (byId && (!contact || isAgainst(byId))) return 'contact-id-disagrees';
  if (contact ? isAgainst(contact) : named.some(({ contacts }) => contacts.length === 1))
    return 'identifiers-disagree';
  if (!contact) return 'identifier-shared';
  if (contact.contradictory) return 'map-contradiction';
  if (named.some(({ identifier, contacts }) => contacts.length === 0 && hasAny(contact, identifier.kind)))
    return 'new-identifier-on-contact';
  if (some('malformed') || some('redacted')) return 'identifier-unreadable';
  const naming = named.filter(({ contacts }) => contacts.length === 1);
  if (new Set(naming.map(({ identifier }) => `${identifier.kind} ${identifier.value}`)).size > 1)
    return 'identifiers-agree';
  return naming.some(({ identifier }) => acceptsAlone.includes(identifier.kind))
    ? 'single-identifier-match'
    : 'weak-identifier-only';
}
