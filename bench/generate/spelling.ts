import type { FullName } from './mails.ts';
import { e164, type PhoneNumber } from './phones.ts';
import type { Random } from './random.ts';

const PLACEHOLDERS = ['', '', '', 'null', 'N/A', '-', 'none', 'Unknown', '(blank)', '  '];

/** A cell that says "nothing here" in one of the ways people and exporters say it. */
export function nothing(random: Random): string {
  return random.of(PLACEHOLDERS);
}

/** The same mailbox, as one export or another spells it. */
export function spellMail(mail: string, name: FullName, random: Random): string {
  const spelled = mail.includes('ü') ? spellUmlaut(mail, random) : mail;
  switch (random.int(16)) {
    case 0:
      return spelled.toUpperCase();
    case 1:
      return capital(spelled);
    case 2:
      return `  ${spelled} `;
    case 3:
      return `${capital(name.first)} ${capital(name.last)} <${spelled}>`;
    case 4:
      return `"${capital(name.last)}, ${capital(name.first)}" <${capital(spelled)}>`;
    case 5:
      return `${spelled}\u00a0`;
    default:
      return spelled;
  }
}

/** The same number, always readable without knowing a region. */
export function spellPhone(phone: PhoneNumber, random: Random): string {
  const { country, area, line } = phone;
  const [head, tail] = [line.slice(0, 3), line.slice(3)];
  switch (random.int(12)) {
    case 0:
      return `+${country} ${area} ${head} ${tail}`;
    case 1:
      return `+${country} (${area}) ${head}-${tail}`;
    case 2:
      return `+${country}-${area}-${head}-${tail}`;
    case 3:
      return `+${country}.${area}.${head}.${tail}`;
    case 4:
      return `'${e164(phone)}`;
    case 5:
      return ` +${country}\u00a0${area}\u00a0${head}\u00a0${tail} `;
    default:
      return e164(phone);
  }
}

/** The same number in a dozen spellings that each need no region: what exports of many tools hold, put together. */
export function spellPhoneADozenWays(phone: PhoneNumber, random: Random): string {
  const { country, area, line } = phone;
  const [head, tail] = [line.slice(0, 3), line.slice(3)];
  return random.of([
    e164(phone),
    `'${e164(phone)}`,
    `tel:${e164(phone)}`,
    `+${country} ${area} ${head} ${tail}`,
    `+${country} (${area}) ${head}-${tail}`,
    `+${country}-${area}-${head}-${tail}`,
    `+${country}.${area}.${head}.${tail}`,
    `(+${country}) ${area} ${line}`,
    `+${country} ${area} ${line}`,
    ` +${country}\u00a0${area}\u00a0${head}\u00a0${tail} `,
    `+${country} ${area}\u2011${head}\u2011${tail}`,
    `Mobile: +${country} ${area} ${head} ${tail}`,
  ]);
}

/** The same United States number as people write it at home; readable only with region US. */
export function spellPhoneAtHome({ area, line }: PhoneNumber, random: Random): string {
  const [head, tail] = [line.slice(0, 3), line.slice(3)];
  return random.of([
    `(${area}) ${head}-${tail}`,
    `${area}-${head}-${tail}`,
    `${area}.${head}.${tail}`,
    `1-${area}-${head}-${tail}`,
    `${area}${line}`,
  ]);
}

function spellUmlaut(mail: string, random: Random): string {
  return random.of([mail, mail.normalize('NFD'), mail.replace('bücher', 'xn--bcher-kva')]);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
