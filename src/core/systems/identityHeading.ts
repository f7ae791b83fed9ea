import type { IdentifierKind, System } from '../model.ts';
import { ownCopy } from '../normalize/text.ts';
import { type HeadingWord, headingWords } from './headingWords.ts';
import { SYSTEMS } from './systems.ts';
import type { WordClass } from './words.ts';

/** What a heading says of the column below it, where that is an e-mail, a phone or an id. */
export interface IdentityHeading {
  readonly what: 'email' | 'phone' | 'id';
  /**
   * `contact`: the contact's own. `ours`: a host's, an owner's, somebody's who made the record. `other`: anybody's or
   * anything's, so that it names nobody, but may speak against somebody.
   */
  readonly whose: 'contact' | 'ours' | 'other';
  /** Of an id: the system that gave it; null where the heading does not say. */
  readonly system: System | null;
  /** Whether it says that it is a contact's or a person's, not only a record's. */
  readonly saysContact: boolean;
  /** Of an e-mail or phone: whether it is called the contact's e-mail or phone and nothing more, or its primary one. */
  readonly isFirst: boolean;
  /** The heading alone does not tell (`GoHighLevel Contact`, `GHL`, `SMS`): only a value that looks so is one. */
  readonly byValues: boolean;
}

const ID_WORDS = ['id', 'key', 'number', 'contact', 'person', 'lead', 'record', 'digits'] as const;
const ANOTHER: ReadonlySet<string> = new Set([
  'other',
  'second',
  'secondary',
  '2nd',
  'third',
  'additional',
  'alternate',
  'alternative',
  'backup',
]);
const DIGITS = /^\d{1,2}$/;
const LETTERS = /^\p{L}+$/u;
const MOST_REMEMBERED = 10_000;
const remembered = new Map<string, IdentityHeading | null>();

/**
 * THE reader of headings that name an e-mail, a phone or an id: for the contact map, exports, changed fields, policies and
 * mappings alike. An id is the contact's where the heading is a system's name with nothing but words for an id
 * (`GoHighLevel ID`, `HubSpot Record ID`, `Contact ID (GHL)`), or `<word>_contact_id` of a system that nobody knows.
 */
export function identityHeading(heading: string): IdentityHeading | undefined {
  const known = remembered.get(heading);
  if (known !== undefined) return known ?? undefined;
  const words = headingWords(heading).filter(({ says }) => !(says.size === 1 && says.has('small')));
  const read = idOf(words) ?? reachOf(words) ?? null;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(ownCopy(heading), read);
  return read ?? undefined;
}

/** Whether a heading speaks of a person of ours: the owner, the host, who made the record. */
export function saysOurs(heading: string): boolean {
  return headingWords(heading).some(isA('ours'));
}

/**
 * The kind of identifier that a person means who writes its name into a set-up tab: there is no value to be looked at, and
 * nothing else that `GoHighLevel Contact` could mean. `contact_id` is the id in the row's own system.
 */
export function identifierMeant(name: string): IdentifierKind | 'contact_id' | undefined {
  const read = identityHeading(name);
  if (read?.whose !== 'contact') return undefined;
  if (read.what !== 'id') return read.what;
  return read.system === null ? 'contact_id' : `${read.system}_contact_id`;
}

function idOf(words: readonly HeadingWord[]): IdentityHeading | undefined {
  const [system, second] = new Set(words.flatMap((one) => one.system ?? []));
  const rest = words.filter((one) => one.system === null);
  if (system !== undefined && second === undefined && rest.every(isA(...ID_WORDS)))
    return systemId(system, words);
  const at = lastOf(words, 'id', 'key');
  const id = words[at];
  return id && words.slice(at + 1).every(isA('number', 'digits'))
    ? otherId(words.slice(0, at), id)
    : undefined;
}

/** `<system> … id` in words for an id alone. */
function systemId(system: System, words: readonly HeadingWord[]): IdentityHeading | undefined {
  const { keepsNoContacts, leadIsNoContact } = SYSTEMS[system] ?? {};
  const isLead = words.some(isA('lead'));
  const saysContact = words.some(isA('contact', 'person')) || (isLead && !leadIsNoContact);
  const isContact = saysContact || !(isLead || keepsNoContacts);
  const isSure =
    words.some(isA('id', 'key')) || (words.some(isA('number')) && (saysContact || words.some(isA('record'))));
  if (!isSure && (!isContact || words[0]?.system === null)) return undefined;
  return {
    what: 'id',
    whose: isContact ? 'contact' : 'other',
    system,
    saysContact,
    isFirst: false,
    byValues: !isSure,
  };
}

/** An id of which the heading names no system that is known, or two, or of which it says more. `before`: what stands before the word. */
function otherId(before: readonly HeadingWord[], id: HeadingWord): IdentityHeading {
  const read = {
    what: 'id',
    system: null,
    saysContact: before.some(isA('contact', 'person')),
    isFirst: false,
    byValues: false,
  } as const;
  if (before.some(isA('ours'))) return { ...read, whose: 'ours' };
  const who = before.slice(0, -1);
  const contact = before.at(-1);
  if (!isA('id')(id) || !contact || !isA('contact')(contact)) return { ...read, whose: 'other' };
  if (who.every(isPrimary)) return { ...read, whose: 'contact' };
  return contact.text === 'contact' && who.every(isUnheardOf)
    ? { ...read, whose: 'contact', system: who.map(({ text }) => text).join('-') }
    : { ...read, whose: 'other' };
}

function isPrimary({ text }: HeadingWord): boolean {
  return text === 'primary' || text === 'main';
}

function isUnheardOf({ text, says, system }: HeadingWord): boolean {
  return says.size === 0 && system === null && LETTERS.test(text);
}

/** `Secondary Contact Email`, `Contact 2 Phone`, `contacts.1.email`: of two people on one record, the second. */
function isOfAnotherPerson(one: HeadingWord, next: HeadingWord | undefined): boolean {
  if (!next) return false;
  const isPerson = isA('contact', 'person');
  if (ANOTHER.has(one.text)) return isPerson(next);
  const first = one.text === 'contacts' ? 0 : 1;
  return isPerson(one) && DIGITS.test(next.text) && Number(next.text) > first;
}

function reachOf(words: readonly HeadingWord[]): IdentityHeading | undefined {
  const at = lastOf(words, 'email', 'phone', 'messenger');
  const noun = words[at];
  if (!noun || words.some(isA('count'))) return undefined;
  const before = words.slice(0, at);
  const after = words.slice(at + 1);
  const saysContact = words.some(isA('contact', 'person', 'lead'));
  const read = {
    what: isA('email')(noun) ? 'email' : 'phone',
    system: null,
    saysContact,
    isFirst:
      !isA('mobile', 'messenger', 'other')(noun) &&
      before.every(isPrimary) &&
      after.every((one) => isA('address', 'number')(one) || one.text === '1'),
    byValues: isA('messenger')(noun) && !after.some(isA('number')) && !before.some(isA('phone')),
  } as const;
  if (words.some(isA('ours'))) return { ...read, whose: 'ours' };
  const isTheirs =
    !isA('other')(noun) &&
    !before.some((one, i) => isOfAnotherPerson(one, before[i + 1])) &&
    before.every(
      (one) =>
        isA('which', 'contact', 'person', 'lead', 'email', 'phone', 'messenger', 'digits')(one) ||
        keepsContacts(one),
    ) &&
    after.every(isA('which', 'address', 'number', 'digits'));
  if (isTheirs) return { ...read, whose: 'contact' };
  const isLast = after.every(isA('address', 'number', 'digits')) && !before[0]?.says.has('number');
  return isLast ? { ...read, whose: 'other' } : undefined;
}

function lastOf(words: readonly HeadingWord[], ...classes: readonly WordClass[]): number {
  return words.map(isA(...classes)).lastIndexOf(true);
}

function keepsContacts({ system }: HeadingWord): boolean {
  return system !== null && !SYSTEMS[system]?.keepsNoContacts;
}

function isA(...classes: readonly (WordClass | 'digits')[]) {
  return ({ says, text }: HeadingWord): boolean =>
    classes.some((one) => (one === 'digits' ? DIGITS.test(text) : says.has(one)));
}
