import { domainToASCII } from 'node:url';
import addresses from 'email-addresses';
import parsePhoneNumber from 'libphonenumber-js/max';

export type Kind = 'email' | 'phone' | 'close_contact_id' | 'ghl_contact_id';
export type State =
  | 'usable'
  | 'missing'
  | 'malformed'
  | 'redacted'
  | 'damaged'
  | 'automated'
  | 'own'
  | 'shared';

export interface Identifier {
  readonly kind: Kind;
  readonly raw: string;
  readonly state: State;
  readonly value: string;
  readonly note: string;
}

const MISSING = /^(?:|null|n\/a|na|none|nil|-|--|unknown|missing|\(blank\)|blank|undefined)$/i;
const REDACTED = /\*{2,}|^\W*(?:redacted|removed|hidden|masked)\W*$|^x{4,}$/i;
const DAMAGED = /^#(?:ERROR!|NAME\?|REF!|VALUE!|N\/A|DIV\/0!|NUM!|NULL!)$|^[+-]?\d(?:[.,]\d+)?E\+?\d{1,3}$/i;
const HIDDEN_ADDRESS = /\[email.protected\]/i;
const AUTOMATED = /^(?:no[._-]?reply|do[._-]?not[._-]?reply|mailer-daemon|postmaster|bounces?)(?:[._+-].*)?$/;

/** A cell without white space and without the apostrophe that keeps a spreadsheet from reading a formula. */
export function clean(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@\d(])/, '');
}

export function isMissing(cell: string): boolean {
  return MISSING.test(clean(cell));
}

export function isDamaged(cell: string): boolean {
  return DAMAGED.test(clean(cell));
}

/** Every identifier of a cell: an e-mail or phone cell may hold several. */
export function readIdentifiers(kind: Kind, cell: string): Identifier[] {
  return (kind === 'email' || kind === 'phone' ? cell.split(/[;|\n]/) : [cell]).map((raw) => {
    const text = clean(raw);
    if (MISSING.test(text)) return { kind, raw, state: 'missing', value: '', note: '' };
    if (DAMAGED.test(text) || HIDDEN_ADDRESS.test(text))
      return { kind, raw, state: 'damaged', value: '', note: 'damaged' };
    if (REDACTED.test(text)) return { kind, raw, state: 'redacted', value: '', note: 'redacted' };
    if (kind === 'email') return readEmail(raw, text);
    if (kind === 'phone') return readPhone(raw, text);
    return { kind, raw, state: 'usable', value: text, note: '' };
  });
}

function readEmail(raw: string, text: string): Identifier {
  const parsed = addresses.parseOneAddress({ input: text, rfc6532: true });
  const found = parsed && 'local' in parsed ? parsed : null;
  const domain = found ? domainToASCII(found.domain.normalize('NFC').toLowerCase()) : '';
  const local = found ? found.local.normalize('NFC').toLowerCase() : '';
  if (local === '' || !domain.includes('.'))
    return { kind: 'email', raw, state: 'malformed', value: '', note: 'not an e-mail address' };
  const value = `${local}@${domain}`;
  return AUTOMATED.test(local)
    ? { kind: 'email', raw, state: 'automated', value, note: 'an automated sender' }
    : { kind: 'email', raw, state: 'usable', value, note: '' };
}

function readPhone(raw: string, text: string): Identifier {
  const number = parsePhoneNumber(text, { extract: false });
  if (!number?.isPossible())
    return { kind: 'phone', raw, state: 'malformed', value: '', note: 'not a phone number' };
  const note = number.isValid() ? '' : 'possible, but not an assigned number';
  return { kind: 'phone', raw, state: 'usable', value: number.number, note };
}
