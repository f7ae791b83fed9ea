import type { Match } from '../match/compare.ts';
import type { Contact, Identifier, IdentifierKind } from '../model.ts';
import { namedContacts } from './standing.ts';

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
      const theirs = [...new Set(held.filter((one) => one.kind === kind).map(shownOf))];
      const ours = identifiers.filter((one) => one.kind === kind && one.state === 'usable').map(shownOf);
      return { kind, held: theirs, agreement: agreementOf(ours, theirs) };
    }),
  };
}

function agreementOf(ours: readonly string[], theirs: readonly string[]): Agreement {
  if (ours.length === 0) return 'missing on the row';
  if (theirs.length === 0) return 'missing in the map';
  return ours.some((value) => theirs.includes(value)) ? 'agrees' : 'disagrees';
}

function shownOf({ canonical, raw }: Identifier): string {
  return canonical || raw.trim();
}
