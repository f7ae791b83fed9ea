import { type Identifier, identifiersIn } from './identifiers.ts';

/** Who stands on a message, by a reading of its own. */
export interface Parties {
  isDecided: boolean;
  isIncoming: boolean;
  /** Whom it was with. */
  with: readonly Identifier[];
  /** Who else is on it. */
  others: readonly Identifier[];
  /** What stands on our side without being listed. */
  unlisted: readonly Identifier[];
}

const MAIL = /[^\s<>",;]+@[^\s<>",;]+/g;

/** null for a tab that is no log of messages. */
export function partiesIn(cells: Record<string, string>, own: ReadonlySet<string>): Parties | null {
  if (cells.Subject !== undefined) return mailParties(cells, own);
  if (cells.direction !== undefined) return textParties(cells, own);
  return null;
}

function mailParties(cells: Record<string, string>, own: ReadonlySet<string>): Parties {
  const at = (heading: string) =>
    (cells[heading]?.match(MAIL) ?? []).flatMap((mail) => listed(identifiersIn('email', mail)));
  const isOurs = ({ value }: Identifier) => own.has(value);
  const [from, to, cc] = [at('From'), at('To'), at('Cc')];
  const isOutgoing = from.some(isOurs);
  const isDecided = isOutgoing || [...to, ...cc].some(isOurs);
  const theirs = (found: readonly Identifier[]) => found.filter((each) => !isOurs(each));
  return {
    isDecided,
    isIncoming: !isOutgoing,
    with: isDecided ? theirs(isOutgoing ? to : from) : [],
    others: theirs(isOutgoing ? cc : [...to, ...cc]),
    unlisted: [],
  };
}

function textParties(cells: Record<string, string>, own: ReadonlySet<string>): Parties {
  const at = (heading: string) =>
    (cells[heading] ?? '').split(/,\s*/).flatMap((phone) => listed(identifiersIn('phone', phone)));
  const isIncoming = cells.direction === 'incoming';
  return {
    isDecided: true,
    isIncoming,
    with: at(isIncoming ? 'from' : 'to'),
    others: [],
    unlisted: at(isIncoming ? 'to' : 'from').filter(({ value }) => !own.has(value)),
  };
}

function listed(read: ReturnType<typeof identifiersIn>): readonly Identifier[] {
  return read === 'unreadable' ? [] : read;
}
