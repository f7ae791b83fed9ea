import type { Verdict } from '../classify/classify.ts';
import { countOf, labelsOf, titlesOf } from '../match/candidates.ts';
import type { Comparison } from '../match/compare.ts';
import { contactTitle } from '../match/names/contactName.ts';
import type { IdentifierKind } from '../model.ts';
import { fieldName, normalizeHeading } from '../normalize/heading.ts';
import { fieldOf, timeOf } from '../read/sourceRecord.ts';
import type { ReasonCode } from '../reasons.ts';
import { TIME_FIELDS } from '../sources/adapter.ts';

/** What one cause is about: the key that rows with one cause share, and what stands for it in a sentence. */
export interface Subject {
  readonly key: string;
  readonly shown: string;
  readonly about?: CauseAbout;
}

/** The identifier, or the field, of which a cause is. */
export interface CauseAbout {
  readonly kind: IdentifierKind | 'field';
  readonly value: string;
}

interface CauseKind {
  /** The reasons whose rows it groups, as the first finding of a row. */
  readonly reasons: readonly ReasonCode[];
  /** null where the row has that reason for another cause. */
  readonly subjectOf: (verdict: Verdict) => Subject | null;
  /** The cause in a sentence without its count: `GHL-7004 is not in the contact map`. */
  readonly says: (shown: string) => string;
  /** What one person does once. */
  readonly todo: string;
}

/**
 * Why rows are held, grouped by what one correction would settle. Read from the top: the first kind that fits a row's
 * first finding is its cause; where none fits, the reason itself is.
 */
export const CAUSE_KINDS = {
  'country-missing': {
    reasons: ['identifier-unreadable', 'phone-invalid', 'required-field-missing'],
    subjectOf: ({ match }) =>
      match.identifiers.some(({ incomplete }) => incomplete?.lacks === 'country code') ? ONE : null,
    says: () => 'Phones lack their country code, and no phone region is set',
    todo: 'Set the phone region.',
  },
  'date-order': {
    reasons: ['timestamp-invalid', 'order-undecided'],
    subjectOf: ({ record, dateOrders }) =>
      TIME_FIELDS.some((field) => timeOf(record, field, dateOrders).state === 'ambiguous') ? ONE : null,
    says: () => 'Dates may begin with the day or with the month',
    todo: 'Set the order of dates.',
  },
  'own-side': {
    reasons: ['direction-undecided'],
    subjectOf: ({ record }) => ({ key: record.plan.tab, shown: record.plan.tab }),
    says: (tab) => `Nobody has said which side of the messages on ${tab} is ours`,
    todo: 'List your own mailboxes and lines in Own Identifiers.',
  },
  'not-in-the-map': {
    reasons: ['contact-not-mapped', 'contact-id-disagrees'],
    subjectOf: ({ match }) =>
      identifierSubject(
        match.comparisons.filter(({ holders, isCovered }) => holders.length === 0 && isCovered),
      ),
    says: (identifier) => `${identifier} is not in the contact map`,
    todo: 'Add the contact to the contact map with its id in both systems, or reject the rows.',
  },
  'new-on-contact': {
    reasons: ['new-identifier-on-contact'],
    subjectOf: ({ match: { comparisons, contact } }) => {
      const unknown = identifierSubject(comparisons.filter(({ holders }) => holders.length === 0));
      return (
        unknown && contact && { ...unknown, shown: `${unknown.shown} is new for ${contactTitle(contact)}` }
      );
    },
    says: (shown) => shown,
    todo: 'If it is theirs, add it to their row of the contact map. If not, correct the source.',
  },
  'shared-by-contacts': {
    reasons: ['identifier-shared', 'identifiers-disagree', 'contact-id-disagrees', 'several-recipients'],
    subjectOf: ({ match }) => {
      const shared = match.comparisons.filter(({ holders }) => holders.length > 1);
      const subject = identifierSubject(shared);
      const holders = shared.find(({ identifier }) => identifier.canonical === subject?.shown)?.holders ?? [];
      return subject && { ...subject, shown: `${subject.shown} belongs to ${countOf(holders)} contacts` };
    },
    says: (shown) => shown,
    todo: 'If it is nobody’s alone, list it as shared. If not, correct the contact map.',
  },
  'of-several-people': {
    reasons: ['identifier-of-several-people', 'weak-identifier-only', 'phone-disowned'],
    subjectOf: ({ match }) =>
      identifierSubject(match.comparisons.filter(({ holders }) => holders.length === 1)),
    says: (identifier) => `${identifier} alone does not say who a row is about`,
    todo: 'Find out whose it is. If it is nobody’s alone, list it as shared.',
  },
  'between-contacts': {
    reasons: ['identifiers-disagree', 'contact-id-disagrees', 'several-recipients'],
    subjectOf: ({ match }) => {
      const named = [...new Set(match.comparisons.flatMap(({ holders }) => holders))];
      return named.length > 1 ? { key: labelsOf(named), shown: titlesOf(named) } : null;
    },
    says: (contacts) => `Rows name several contacts: ${contacts}`,
    todo: 'Decide whose the rows are, or correct the identifier that is wrong.',
  },
  contact: {
    reasons: ['map-contradiction', 'target-contact-missing', 'consent-change', 'source-of-truth-differs'],
    subjectOf: ({ match: { contact } }) => contact && { key: contact.key, shown: contactTitle(contact) },
    says: (contact) => contact,
    todo: '',
  },
  field: {
    reasons: [
      'protected-field',
      'field-needs-review',
      'field-not-in-policy',
      'identity-field-change',
      'blank-would-erase',
      'sensitive-status-change',
      'older-than-map',
      'changed-on-both-sides',
    ],
    subjectOf: ({ record }) => {
      const field = normalizeHeading(fieldOf(record, 'field'));
      return field === ''
        ? null
        : { key: field, shown: fieldName(field), about: { kind: 'field', value: field } };
    },
    says: (field) => `Changes of ${field}`,
    todo: 'Say in the field policy what may be written to it, or decide the rows.',
  },
} as const satisfies Readonly<Record<string, CauseKind>>;

export type CauseName = keyof typeof CAUSE_KINDS;
const ONE: Subject = { key: '', shown: '' };

/** Ids before e-mails before phones: the one that a person would look up first. */
function identifierSubject(comparisons: readonly Comparison[]): Subject | null {
  const rank = ({ isContactId, identifier }: Comparison) =>
    isContactId ? 0 : identifier.kind === 'email' ? 1 : 2;
  const [first] = [...comparisons].sort((a, b) => rank(a) - rank(b));
  return first
    ? {
        key: `${first.identifier.kind} ${first.identifier.canonical}`,
        shown: first.identifier.canonical,
        about: { kind: first.identifier.kind, value: first.identifier.canonical },
      }
    : null;
}
