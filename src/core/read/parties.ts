import type { Identifier, Row } from '../model.ts';
import type { ReadIdentifier } from '../normalize/identifier.ts';
import { cellText } from '../normalize/text.ts';
import type { Column } from './columns.ts';
import { identifiersAt } from './identifierCell.ts';

/** The columns of the two sides of a message or call. */
export interface PartyColumns {
  /** `either`: a cell with an `@` is an e-mail, any other a phone. */
  readonly kind: 'email' | 'phone' | 'either';
  readonly from: readonly Column[];
  readonly to: readonly Column[];
  readonly direction: Column | null;
}

const INCOMING = /^(incoming|inbound|in|received)$/i;
const OUTGOING = /^(outgoing|outbound|out|sent)$/i;

/**
 * The people on the other side of a message or call. With a direction, the contact is `from` when incoming and `to` when
 * outgoing; without one, our own identifiers tell which side is ours. Our side never names a contact; where it cannot be
 * told which side is ours, nobody is named (`undecided`).
 */
export function partiesOf(
  cells: Row,
  { kind, from, to, direction }: PartyColumns,
  read: ReadIdentifier,
): readonly Identifier[] {
  const readAll = (columns: readonly Column[]) =>
    columns
      .flatMap((column) => identifiersAt(cells, kindAt(cells, kind, column), column, read))
      .filter(({ state }, at) => state !== 'missing' || at === 0);
  const senders = readAll(from);
  const recipients = readAll(to);
  const word = direction ? cellText(cells[direction.index] ?? '') : '';
  if (direction && INCOMING.test(word))
    return [...theirs(senders), ...(isOurSide(recipients) ? ours(recipients) : theirs(recipients))];
  if (direction && OUTGOING.test(word)) return [...ours(senders), ...theirs(recipients)];
  if (!direction && senders.some(isOurs)) return [...senders, ...theirs(recipients)];
  if (!direction && recipients.some(isOurs)) return [...theirs(senders), ...theirs(recipients)];
  return [...senders, ...recipients].map((identifier) =>
    identifier.state === 'usable'
      ? { ...identifier, state: 'undecided', note: 'nobody can tell whether this side is ours' }
      : identifier,
  );
}

function isOurs({ state }: Identifier): boolean {
  return state === 'own';
}

function kindAt(cells: Row, kind: PartyColumns['kind'], { index }: Column): 'email' | 'phone' {
  if (kind !== 'either') return kind;
  return cells[index]?.includes('@') ? 'email' : 'phone';
}

/** One recipient of an incoming call or text is our line, listed or not; of several, only those we have listed are. */
function isOurSide(recipients: readonly Identifier[]): boolean {
  return recipients.filter(({ state }) => state !== 'missing').length < 2 || recipients.every(isOurs);
}

function theirs(identifiers: readonly Identifier[]): readonly Identifier[] {
  return identifiers.map((identifier) =>
    isOurs(identifier) ? identifier : { ...identifier, isParty: true },
  );
}

/** Our own line or mailbox, whatever the cell holds: not even a damaged cell on our side says anything of the contact. */
function ours(identifiers: readonly Identifier[]): readonly Identifier[] {
  return identifiers.map((identifier) =>
    identifier.state === 'missing' ? identifier : { ...identifier, state: 'own', note: 'our own side' },
  );
}
