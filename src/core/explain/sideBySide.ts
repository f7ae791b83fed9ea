import type { Match } from '../match/compare.ts';
import { agree } from '../match/contactIndex.ts';
import type { Contact, Identifier, IdentifierKind } from '../model.ts';
import { namedContacts } from './identifierStanding.ts';

/** Missing on one side is neither agreement nor disagreement: it is said which side. */
export type Agreement = 'agrees' | 'disagrees' | 'missing on the row' | 'missing in the map';

/** One contact that the row could be about, and how each kind of identifier speaks for or against it. */
export interface Candidate {
  readonly contact: Contact;
  readonly kinds: readonly {
    readonly kind: IdentifierKind;
    readonly held: readonly string[];
    readonly agreement: Agreement;
  }[];
}

const MOST_CANDIDATES = 6;

export function candidatesSideBySide({ identifiers, comparisons }: Match): readonly Candidate[] {
  return namedContacts(comparisons)
    .slice(0, MOST_CANDIDATES)
    .map((contact) => candidateOf(contact, identifiers));
}

export function candidateOf(contact: Contact, identifiers: readonly Identifier[]): Candidate {
  const held = contact.rows.flatMap((row) => row.identifiers).filter(({ state }) => state !== 'missing');
  const kinds = [...new Set([...held, ...identifiers].map(({ kind }) => kind))];
  return {
    contact,
    kinds: kinds.map((kind) => {
      const theirs = held.filter((one) => one.kind === kind);
      const ours = identifiers.filter((one) => one.kind === kind && one.state === 'usable');
      return { kind, held: [...new Set(theirs.map(shownOf))], agreement: agreementOf(ours, theirs) };
    }),
  };
}

function agreementOf(ours: readonly Identifier[], theirs: readonly Identifier[]): Agreement {
  if (ours.length === 0) return 'missing on the row';
  if (theirs.length === 0) return 'missing in the map';
  return ours.some((one) => theirs.some((other) => agree(one, other))) ? 'agrees' : 'disagrees';
}

function shownOf({ canonical, extension, raw }: Identifier): string {
  return extension ? `${canonical} ext. ${extension}` : canonical || raw.trim();
}
