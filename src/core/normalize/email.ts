import punycode from 'punycode/';
import type { Reading } from '../model.ts';
import { bareAddress } from './addressText.ts';
import { isDummyEmail } from './dummy.ts';
import { isQuotedLocal, withoutNeedlessQuotes } from './quotedLocal.ts';
import { damaged, dummy, MISSING, malformed, redacted } from './reading.ts';
import { cellText, isMissing, isRedacted, isSheetError, ownCopy, plainSigns } from './text.ts';

/** Nearly every address; none of what is damaged or in need of a mapping looks like this. */
const PLAIN = /^[A-Za-z0-9._+-]+@[A-Za-z0-9.-]*[A-Za-z0-9]$/;
const ATOM = /^[^\s"(),:;<>@[\]\\\p{Cc}\p{Cf}]+$/u;
const NEEDS_PUNYCODE = /[^\x20-\x7e]|xn--/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
const DISPLAY_NAME = /^([^<>]*)<([^<>]+)>$/;
/** `Ann Lee (ann@x.test)`: not the brackets of the standard, but there is one address only. */
const IN_PARENTHESES = /^[^<>()@]*\(([^<>()@\s]+@[^<>()@\s]+)\)$/;
const COMMENT = /\s*\(([^()]*)\)\s*$/;
/** A comment that says whose the address is not, or that it is none any more: `ann@x.test (wrong)`. */
const DISOWNED =
  /^(?:wrong|incorrect|invalid|bad|not?|never|do(?: not|n['’]?t)|belongs|bounce[ds]?|falsch|nicht|keine?|geh[oö]rt|faux|fausse|mauvaise?|pas|incorrect[oa]|equivocad[oa]|errad[oa]|n[aã]o|sbagliat[oa]|non|verkeerd|niet|fout)(?![\p{L}\p{N}])/iu;
/** Not an apostrophe inside a word: `o'brien@x.test`. */
const BETWEEN_WORDS = /[\s"(),:;<>[\]]+'*|'+(?![^\s"(),:;<>[\]])|^'+/;
/** What a mail program writes where it names no recipient. */
const UNDISCLOSED = /^undisclosed[\s-]*recipients?[\s:;]*$/i;
/** Room for a display name beside an address. Longer cells are a text, and would take the patterns below minutes. */
const LONGEST = 1000;
const MOST_DOMAINS = 10_000;
const domains = new Map<string, string | null>();
/** What Cloudflare puts in place of an address on a page that was copied. */
const PAGE_PROTECTED = /\[email[\s\u00a0]?protected\]/i;
const AUTOMATED_HINT = /repl|repond|antwo|respond|rispond|daemon|postmaster|bounce|notif/;
const AUTOMATED =
  /^(?:(?:.*[._+-])?(?:no[._-]?reply|do[._-]?not[._-]?reply|ne[._-]?pas[._-]?repondre|nicht[._-]?antworten|n[ao]o?[._-]?respond(?:er|as|a)|non[._-]?rispondere|niet[._-]?(?:be)?antwoorden)(?:[._+-].*)?|mailer-daemon|postmaster|bounces?(?:[._+-].*)?|calendar-notification|notifications?-noreply)$/;

/**
 * Reads one e-mail address: `Ann <ANN@x.test>` and `ann@x.test` are one; `xn--…` and the domain it encodes are one;
 * dots and `+tags` are never folded. A label, quotes or a name around the address are none of it. Several addresses in
 * one cell are malformed here: split the cell first.
 * Reserved domains (`.test`, `.example`) are usable. Limits are those of RFC 5321 (64 octets before the @, 254 in all).
 */
export function readEmail(raw: string): Reading {
  let text = plainSigns(cellText(raw));
  if (isMissing(text)) return MISSING;
  if (text.length > LONGEST) return malformed('too long for an e-mail address');
  if (PLAIN.test(text)) return isRedacted(text) ? redacted() : settle(text.toLowerCase(), isDotted);
  if (UNDISCLOSED.test(text)) return MISSING;
  if (isSheetError(text)) return damaged('the sheet shows an error here instead of the address');
  if (PAGE_PROTECTED.test(text)) return damaged('copied from a page that hides addresses');
  const written = bareAddress(text);
  const [, name = '', address = written] = DISPLAY_NAME.exec(written) ?? [];
  const bare = bareAddress(address.trim()).replace(IN_PARENTHESES, '$1');
  const comment = COMMENT.exec(bare)?.[1] ?? '';
  text = bareAddress(bare.replace(COMMENT, ''));
  if (isRedacted(text)) return redacted();
  if (namesAnother(name, text) || namesAnother(comment, text))
    return malformed('the name beside the address is another address');
  if (DISOWNED.test(comment)) return malformed('what stands in brackets says that it is not theirs');
  return settle(withoutNeedlessQuotes(text).normalize('NFC').toLowerCase(), isLocalPart);
}

/** Whether what stands beside an address is an address, and not that one. */
function namesAnother(beside: string, address: string): boolean {
  return (
    beside.includes('@') &&
    beside
      .split(BETWEEN_WORDS)
      .some((word) => /.@./.test(word) && word.toLowerCase() !== address.toLowerCase())
  );
}

function settle(address: string, isLocal: (local: string) => boolean): Reading {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const written = address.slice(at + 1);
  const domain = at < 1 ? null : asciiDomain(written);
  if (domain === null || !isLocal(local) || local.length + 1 + domain.length > 254)
    return malformed('not an e-mail address');
  if (isDummyEmail(local, domain)) return dummy('a dummy address: it names nobody');
  const canonical = domain === written ? address : `${local}@${domain}`;
  if (AUTOMATED_HINT.test(local) && AUTOMATED.test(local))
    return { state: 'automated', canonical, note: 'an automated sender' };
  return { state: 'usable', canonical, note: '' };
}

function isLocalPart(local: string): boolean {
  return isQuotedLocal(local) || (ATOM.test(local) && isDotted(local));
}

/** Whether dots stand only between other characters. */
function isDotted(local: string): boolean {
  return local.length <= 64 && !local.startsWith('.') && !local.endsWith('.') && !local.includes('..');
}

/** The domain in lower-case ASCII, or null when it is none. Mapped once: there are far fewer domains than addresses. */
function asciiDomain(domain: string): string | null {
  const known = domains.get(domain);
  if (known !== undefined) return known;
  const own = ownCopy(domain);
  const ascii = mapDomain(own);
  if (domains.size >= MOST_DOMAINS) domains.clear();
  domains.set(own, ascii);
  return ascii;
}

/** IDNA2008's hyphen rule; at least two labels. */
function mapDomain(domain: string): string | null {
  let ascii = domain.toLowerCase();
  if (NEEDS_PUNYCODE.test(ascii))
    try {
      ascii = punycode.toASCII(domain.normalize('NFKC').toLowerCase());
      if (ascii.includes('xn--'))
        ascii = punycode.toASCII(punycode.toUnicode(ascii).normalize('NFC').toLowerCase());
    } catch {
      return null;
    }
  const labels = ascii.split('.');
  if (labels.length < 2 || ascii.length > 253 || !labels.every(isLabel)) return null;
  return /^\d+$/.test(labels[labels.length - 1] ?? '') ? null : ascii;
}

function isLabel(label: string): boolean {
  if (label.length > 63 || !LABEL.test(label)) return false;
  return label.slice(2, 4) !== '--' || label.startsWith('xn--');
}
