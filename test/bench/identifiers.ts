import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** A second, much simpler reading of cells: it need only understand what the generator writes. */
export type Kind = 'email' | 'phone' | 'close_contact_id' | 'ghl_contact_id';

export interface Identifier {
  kind: Kind;
  value: string;
}

const BLANK = /^\s*(null|n\/a|-|none|unknown|\(blank\))?\s*$/i;
const DUMMIES = ['test@test.com', 'none@none.com', 'noemail@noemail.com', 'asdf@asdf.com'];
const DUMMY_DIGITS = /^1?(?:1234567890|5555555555|0000000000)$/;
const DAMAGED = /^#[A-Z]+[!?]$|^\d\.\d+E\+\d+$|^\[email.protected\]$/;
const HIDDEN = /\*\*\*|^redacted$|^\[redacted\]$|^xxxxx$/i;
const MAIL = /^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/;
const AUTOMATED = /^(no-?reply|mailer-daemon|postmaster|donotreply)@/;

/** What people type where they have nothing says no more than a blank. */
export const isBlank = (cell: string) =>
  BLANK.test(cell) ||
  DUMMIES.includes(cell) ||
  (/^[\d\s()+-]+$/.test(cell) && DUMMY_DIGITS.test(cell.replace(/\D/g, '')));
export const isDamaged = (cell: string) => DAMAGED.test(cell);
export const isHidden = (cell: string) => HIDDEN.test(cell);
export const isAutomated = ({ kind, value }: Identifier) => kind === 'email' && AUTOMATED.test(value);

/** What the cell holds; 'unreadable' where it holds something that is none. */
export function identifiersIn(kind: Kind, cell: string): readonly Identifier[] | 'unreadable' {
  if (isBlank(cell)) return [];
  if (isDamaged(cell) || isHidden(cell)) return 'unreadable';
  const read = { email: readMail, phone: readPhone, close_contact_id: readId, ghl_contact_id: readId }[kind];
  const values = cell.split(';').map(read);
  return values.every((value) => value !== null) ? values.map((value) => ({ kind, value })) : 'unreadable';
}

function readMail(text: string): string | null {
  const address = (/<(.*)>/.exec(text)?.[1] ?? text).trim().toLowerCase().normalize('NFC');
  return MAIL.test(address) ? address.replace('xn--bcher-kva', 'bücher') : null;
}

function readPhone(text: string): string | null {
  const phone = parsePhoneNumberFromString(text.trim().replace(/^'/, ''), 'US');
  if (!phone?.isPossible()) return null;
  return phone.ext ? `${phone.number}x${phone.ext}` : phone.number;
}

function readId(text: string): string {
  return text.trim();
}
