import { isMissing, isSheetError, isShortened } from '../normalize/text.ts';
import type { FieldClass } from '../policy/fieldPolicy.ts';

const NOT_ASCII = /[^ -~]/;
/** What no one sees: zero-width and joining characters, and the blanks that are letters. */
const INVISIBLE = /[\p{Cf}\p{Zs}\u115f\u1160\u2800\u3164\uffa0]/gu;
/** What Excel and databases show for no date at all. */
const DAY_ZERO =
  /^(?:0000-00-00|1900-01-00|(?:0?1\/00?|00?\/0?1)\/1900)(?:[ T]00:00(?::00)?(?:\.0+)?Z?| 12:00(?::00)? AM)?$/;
/** A letter that was lost, and UTF-8 that was read as Windows-1252: `JÃ¶rg` was `Jörg`, `Itâ€™s` was `It’s`. */
const GARBLED =
  /\ufffd|Ã(?:[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•˜™š›œžŸ]|[–—](?=\p{Ll}))|Â[\u0080-\u00bf]|â€[™œ“”˜¦]/u;
/** A whole cell that is a mark in place of a value, or what a program writes where it has none. */
const MARK =
  /^(?:\W*(?:redacted|withheld|masked)\W*|[[(<{]\s*(?:removed|hidden|private)\s*[\])>}]|[*•●█▇■]{2,}|x{4,}|#{3,}|invalid date|[$€£]nan|nan%|(?:undefined|null)(?:\W+(?:undefined|null))+|(?:please )?(?:select|choose) (?:one|an option|a value)\W*|please (?:select|choose)\W*|(?:select|choose)(?:…|\.{3})|-{1,3} ?(?:none|(?:select|choose)[\w ]*?) ?-{1,3})$/i;
/** A field that the sending program was to fill in: `{{contact.status}}`. */
const TEMPLATE =
  /\{\{[^{}]{0,100}\}\}|\$\{[^{}]{0,100}\}|\*\|\w{1,50}\|\*|<%[^%]{0,100}%>|%[A-Z][A-Z0-9_]{2,40}%/;
/** What no stage and no status of a contact can be: an address, an id, a switch, a list, markup, what became of a record. */
const NO_STAGE =
  /@|^(?:true|false|yes|no|null|merged)$|^[[{].*[\]}]$|;|→|[-=]>|^=|&(?:[a-z]{2,8}|#\d{2,5});|^<.*>$|^\d{5,}$|^[0-9a-f]{8}-[0-9a-f]{4}-|^(?:cont|lead|stat|user|oppo)_\w{20,}$|^(?=.*\d)(?=.*[a-z])\w{18,}$/i;
const OBJECT = /^\[object \w{1,20}\]$/;
const PARTLY_MASKED = /\*{3,}|[•●█▇■]{3,}/;
const OPT_OUT = new RegExp(
  [
    String.raw`(?<![a-z0-9])dn[cd](?![a-z0-9])|(?:^|[,;|])\s*stop\s*(?:$|[,;|])`,
    String.raw`do[\s_-]?n[o'’]?t[\s_-]?(?:call|contact|disturb|e-?mail|mail|text|sms|phone|market|solicit|send|sell)|opt(?:ed|ing)?[\s_-]?out|unsubscri|\b(?:not|non)[\s_-]?subscri|suppress|no[\s_-](?:consent|marketing)|(?:black|block)[\s_-]?list|\bblocked\b|\bbanned\b`,
    String.raw`\bnicht[\s_-](?:kontaktieren|anrufen|anschreiben|anmailen|st[oö]ren)|\bkeine?[\s_-](?:werbung|kontakt|e-?mails?\b|anrufe|newsletter|sms\b)|\babgemeldet|\babbestellt|werbesperre|kontaktsperre|\bgesperrt`,
    String.raw`\bne[\s_-]pas[\s_-](?:contacter|appeler|d[eé]ranger|envoyer|solliciter|relancer)|d[eé]sabonn|d[eé]sinscri|bloctel|liste[\s_-](?:noire|rouge)`,
    String.raw`\bno[\s_-](?:contactar|llamar|molestar|enviar|escribir)|\bdad[oa][\s_-]de[\s_-]baja|\blista[\s_-](?:negra|robinson|nera)`,
    String.raw`\bn[aã]o[\s_-](?:contat|contact|ligar|enviar|perturbar|incomodar)|descadastrad|desinscri`,
    String.raw`\bnon[\s_-](?:contattare|chiamare|disturbare|inviare|scrivere)|disiscritt`,
    String.raw`\bniet[\s_-](?:bellen|contacteren|mailen|benaderen|storen)|\bafgemeld|\buitgeschreven|bel[\s_-]me[\s_-]niet|zwarte[\s_-]lijst`,
  ].join('|'),
  'i',
);

/** Whether writing the value would leave nothing to be seen. */
export function isBlankValue(incoming: string): boolean {
  return isMissing(NOT_ASCII.test(incoming) ? incoming.replace(INVISIBLE, '') : incoming);
}

/**
 * Whether a spreadsheet has made an error, a shortened number or its day zero of it, or letters were lost in another encoding.
 * Sheets always writes `E+`; `3E4` may be a room. A long text is none for a letter.
 */
export function isDamagedValue(incoming: string, fieldClass: FieldClass): boolean {
  return (
    isSheetError(incoming) ||
    isShortened(incoming) ||
    DAY_ZERO.test(incoming) ||
    (fieldClass !== 'text' && GARBLED.test(incoming))
  );
}

/** Whether it stands in place of a value. A text may speak of such marks: there only a mark alone counts. */
export function isNoValue(incoming: string, fieldClass: FieldClass): boolean {
  if (MARK.test(incoming) || OBJECT.test(incoming)) return true;
  if (fieldClass === 'stage' && NO_STAGE.test(incoming)) return true;
  const template = TEMPLATE.exec(incoming);
  if (fieldClass === 'text') return template?.[0] === incoming;
  return template !== null || PARTLY_MASKED.test(incoming);
}

/** Whether a text has a place in it that the sending program was to fill in. */
export function isUnfilled(text: string): boolean {
  return TEMPLATE.test(text) || OBJECT.test(text);
}

/** Whether it is such a place and nothing else: what was sent to a person may bear one, and was sent so. */
export function isTemplateAlone(text: string): boolean {
  return TEMPLATE.exec(text)?.[0] === text || OBJECT.test(text);
}

/** Whether a status or tag says that the person does not want to be reached. */
export function isOptOut(value: string): boolean {
  return OPT_OUT.test(value);
}
