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
  /** Who else is on it. */
  readonly copied: readonly Column[];
  readonly direction: Column | null;
}

const INCOMING =
  /^(?:incoming|inbound|in|received|missed)(?:[\s_-]*(?:calls?|messages?|texts?|sms|mms|e-?mails?))?$/i;
const OUTGOING =
  /^(?:outgoing|outbound|out|sent|placed|dialed)(?:[\s_-]*(?:calls?|messages?|texts?|sms|mms|e-?mails?))?$/i;

/** Whether the row itself says that it went out, or came in; '' where it says neither. */
export function directionOf(cells: Row, { direction }: PartyColumns): 'incoming' | 'outgoing' | '' {
  const word = direction ? cellText(cells[direction.index] ?? '') : '';
  if (INCOMING.test(word)) return 'incoming';
  return OUTGOING.test(word) ? 'outgoing' : '';
}

/**
 * The people on the other side of a message or call. With a direction, it is with `from` when incoming and with `to` when
 * outgoing; where no direction is said, our own identifiers tell which side is ours. Our side never names a contact; where it cannot be
 * told which side is ours, nobody is named (`undecided`).
 */
export function partiesOf(cells: Row, parties: PartyColumns, read: ReadIdentifier): readonly Identifier[] {
  const { kind, from, to, copied } = parties;
  const readAll = (columns: readonly Column[]) =>
    columns
      .flatMap((column) =>
        identifiersAt(cells[column.index] ?? '', kindAt(cells, kind, column), column, read),
      )
      .filter(({ state }, at) => state !== 'missing' || at === 0);
  const senders = readAll(from);
  const recipients = readAll(to);
  const others = readAll(copied).filter(({ state, raw }) => state !== 'malformed' || raw.includes('@'));
  const said = directionOf(cells, parties);
  if (said === 'incoming')
    return [
      ...counterparts(senders),
      ...(isOurSide(recipients) ? ourSide(recipients) : alsoAddressed(recipients)),
      ...inCopy(others),
    ];
  if (said === 'outgoing') return [...ourSide(senders), ...addressed(recipients, others)];
  if (senders.some(isOurs)) return [...counterparts(senders), ...addressed(recipients, others)];
  if ([...recipients, ...others].some(isOurs))
    return [...counterparts(senders), ...alsoAddressed(recipients), ...inCopy(others)];
  return [...senders, ...recipients, ...others].map((identifier) =>
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

function counterparts(identifiers: readonly Identifier[]): readonly Identifier[] {
  return identifiers.map((identifier) =>
    isOurs(identifier) ? identifier : { ...identifier, party: 'counterpart' },
  );
}

function inCopy(identifiers: readonly Identifier[]): readonly Identifier[] {
  return identifiers.map((identifier) =>
    isOurs(identifier) ? identifier : { ...identifier, party: 'in-copy' },
  );
}

/**
 * Who stands beside us in `to` of what came in. A mail is its sender's; a group text is a conversation with everybody.
 */
function alsoAddressed(recipients: readonly Identifier[]): readonly Identifier[] {
  return recipients.map((identifier) =>
    isOurs(identifier)
      ? identifier
      : { ...identifier, party: identifier.kind === 'email' ? 'in-copy' : 'counterpart' },
  );
}

/** What we send is with everybody in `to`; where nobody else stands there, with those in copy (we alone in `to`: a round mail). */
function addressed(recipients: readonly Identifier[], others: readonly Identifier[]): readonly Identifier[] {
  const isToSomebody = recipients.some((identifier) => identifier.state !== 'missing' && !isOurs(identifier));
  return [...counterparts(recipients), ...(isToSomebody ? inCopy(others) : counterparts(others))];
}

/**
 * Our own line or mailbox, whatever the cell holds: not even a damaged cell on our side says anything of the contact.
 * Where nobody has listed it as ours, `our-side` says that only the direction does.
 */
function ourSide(identifiers: readonly Identifier[]): readonly Identifier[] {
  return identifiers.map((identifier) =>
    identifier.state === 'missing' || isOurs(identifier)
      ? identifier
      : { ...identifier, state: 'own', note: 'our own side', party: 'our-side' },
  );
}
