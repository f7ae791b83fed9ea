const LINK = /^\s*(?:tel:)?([^;]+);(.*)$/is;
/** A sentence before the link (`My number is tel:…`), of which no digit is part. */
const WORDS_BEFORE = /^[^\d;+]{0,80}\btel:/i;
const CONTEXT = /(?:^|;)phone-context=([^;]*)/i;
const GLOBAL = /^\+[\d\-.() ]*\d[\d\-.() ]*$/;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z](?:[a-z0-9-]*[a-z0-9])?\.?$/i;

/**
 * The number in a `tel:` link with parameters (RFC 3966), with its extension kept and its context put before it:
 * `tel:331-6005;phone-context=+64-3` is `+64-3331-6005`. Text that is no such link is returned as it is; a link whose
 * context is neither a number nor a domain names no number: ''.
 */
export function numberOfLink(text: string): string {
  const [, number = '', parameters = ''] = LINK.exec(text.replace(WORDS_BEFORE, 'tel:')) ?? [];
  if (number === '' || !/(?:^|;)(?:phone-context|ext|isub)=/i.test(parameters)) return text;
  const extension = /(?:^|;)ext=([\d\-.() ]+)/i.exec(parameters)?.[1];
  const withExtension = extension ? `${number};ext=${extension}` : number;
  const context = CONTEXT.exec(parameters)?.[1];
  if (context === undefined || number.trim().startsWith('+')) return withExtension;
  if (GLOBAL.test(context)) return context + withExtension;
  return DOMAIN.test(context) ? withExtension : '';
}
