/** What people and exports call an address beside it, in the languages that exports come in. */
const LABEL =
  /^(?:(?:work|home|business|personal|private|office|main|primary|other|my|contact|alt|secondary)[\s-]+)?(?:e-?mail|mail|correo(?: electr[oó]nico)?|courriel|adresse|address|e-?mail[\s-]?(?:address|adresse|id)|adresse e-?mail|posta elettronica|e|to|from)\s*(?:\([^()@]{1,20}\)\s*)?[:=]\s*/i;
const QUOTES: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['„', '“'],
  ['‘', '’'],
  ['«', '»'],
  ['[', ']'],
];
const SIGNS_AFTER = new Set('.,;:');
const LINK = /^mailto:\s*/i;
/** Words, as a name has them: no digits, and nothing that could be a second address. */
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}\s.,'’&-]{0,80}?[\s,:;|–—-]*$/u;
const MOST_WORDS = 6;
/** Words that make of an address something else than the person's own. */
const NOT_THEIRS =
  /(?:^|[\s,.'’-])(?:not?|nicht|kein|non|pas|never|falsch|alte?|old|viejo|antiguo|anterior|ancien|ex|was|former(?:ly)?|previous(?:ly)?|wrong|invalid|bad|bounced?|dead|inactive|don['’]?t|cc|bcc|via|care|for|of|instead|or|and|wife|husband|spouse|partner|mother|father|mom|mum|dad|son|daughter|assistant|secretary|boss|manager|agent|broker|lawyer|accountant)(?:[\s,.:;'’-]|$)/i;

/** An address without what stands around it that is no part of it: `"ann@x.test"`, `Email: ann@x.test`, `ann@x.test.`. */
export function bareAddress(text: string): string {
  let bare = text;
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = withoutSigns(withoutQuotes(withoutLink(bare.replace(LABEL, ''))));
  }
  return afterName(bare);
}

/** `Ann Smith ann@x.test`: the address, where it is the only one and nothing but a name stands before it. */
function afterName(text: string): string {
  const at = text.indexOf('@');
  const start = Math.max(text.lastIndexOf(' ', at), text.lastIndexOf('\t', at)) + 1;
  if (at < 0 || start === 0 || text.includes('@', at + 1)) return text;
  const name = text.slice(0, start).trim();
  const isName = NAME.test(name) && !NOT_THEIRS.test(name) && name.split(/\s+/).length <= MOST_WORDS;
  return isName ? withoutQuotes(text.slice(start)) : text;
}

/** A link may bring a subject: `mailto:ann@x.test?subject=Hi`. */
function withoutLink(text: string): string {
  return LINK.test(text) ? text.replace(LINK, '').replace(/\?.*$/s, '') : text;
}

function withoutQuotes(text: string): string {
  const [open, close] = QUOTES.find(([first]) => text.startsWith(first)) ?? [];
  if (!open || !close || text.length < 3 || !text.endsWith(close)) return text;
  const inside = text.slice(1, -1);
  return inside.includes(open) || inside.includes(close) ? text : inside.trim();
}

/** Three dots stand for what was taken out: they are no end of a sentence. */
function withoutSigns(text: string): string {
  if (text.endsWith('..') || !text.includes('@')) return text;
  let end = text.length;
  while (end > 0 && (SIGNS_AFTER.has(text.charAt(end - 1)) || text.charAt(end - 1) === ' ')) end--;
  return text.slice(0, end);
}
