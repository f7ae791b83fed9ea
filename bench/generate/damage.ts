import { e164, type PhoneNumber } from './phones.ts';
import type { Random } from './random.ts';

/** Present but hidden. The last way keeps the first letter and the domain, and so looks like an address. */
export function redactedMail(mail: string, random: Random): string {
  return random.of(['***', 'REDACTED', '[redacted]', 'xxxxx', redactionMark(mail)]);
}

export function redactionMark(mail: string): string {
  return `${mail[0]}***${mail.slice(mail.indexOf('@'))}`;
}

export function redactedPhone({ country, area }: PhoneNumber, random: Random): string {
  return random.of(['***', 'REDACTED', '[redacted]', 'xxxxx', `+${country} ${area} *** ****`]);
}

export function malformedMail(mail: string, random: Random): string {
  const at = mail.indexOf('@');
  return random.of([
    mail.replace('@', '@@'),
    mail.replace('@', ''),
    mail.slice(0, at + 1),
    mail.slice(at),
    `${mail.slice(0, at)}@${mail.slice(at + 1).replace('.', '..')}`,
  ]);
}

/** Too long and too short are so in every country: Germany's own numbers may have four digits. */
export function malformedPhone(phone: PhoneNumber, random: Random): string {
  return random.of(['call reception', `+1 ${phone.line.slice(0, 4)}`, `${e164(phone)}00112233`]);
}

/** What a spreadsheet makes of a phone number that it takes for a quantity: `1.55501E+10`. */
export function roundedPhone(phone: PhoneNumber): string {
  return Number(e164(phone).slice(1)).toExponential(5).toUpperCase();
}

export const ERROR_CELLS = ['#ERROR!', '#VALUE!', '#REF!', '#NAME?'];

/** What people type where a form wants an e-mail or a phone. */
export const DUMMY_MAILS = ['test@test.com', 'none@none.com', 'noemail@noemail.com', 'asdf@asdf.com'];
export const DUMMY_PHONES = [
  '123 456 7890',
  '(123) 456-7890',
  '+1 123-456-7890',
  '555-555-5555',
  '000-000-0000',
];
