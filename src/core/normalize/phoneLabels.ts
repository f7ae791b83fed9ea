/** What people and exports call a phone beside its number, in the languages that exports come in. */
const LABELS = new Set(
  'tel telephone telefono teléfono téléphone telefone telefon tél phone phones ph fon number num nr no mobile mob móvil movil celular cel cell cellphone cellular handy portable gsm work business office oficina büro buero bureau home casa house private privat personal main direct line fax whatsapp whats app sms text viber telegram signal other'.split(
    ' ',
  ),
);
/** `(c)`, `m:`, `w.`: a letter is a label only where a sign sets it off. */
const LETTERS = new Set('chmwoptdf');
const SETS_OFF = /[()[\].:=,–—-]/;
const MOST_WORDS = 3;
const WORD = /\p{L}+/gu;
const SIGNS_BEFORE = /^["'“”‘’«»`\s]*(\(?)$/;
const SIGNS_AFTER = /^(\)?)[.,;:"'“”‘’«»`\s]*$/;
/** The brackets of `(+1) 555…` and `(+1 555) 010…`. */
const BRACKETED_START = /^\(\s*(\+[\d\s.-]{1,12})\)/;

/** A number without what stands around it: `(c) +1 555…`, `Cell: 555…`, `555… (home)`, `"+1 555…"`, `(+1) 555….`. */
export function withoutLabels(text: string): string {
  const first = text.search(/[+\d]/);
  const last = text.search(/\d\D*$/);
  if (first < 0 || last < first) return text;
  const before = remainder(text.slice(0, first), SIGNS_BEFORE, /\($/);
  const after = remainder(text.slice(last + 1), SIGNS_AFTER, /^\)/);
  return `${before}${text.slice(first, last + 1)}${after}`.replace(BRACKETED_START, '$1 ');
}

/** What is left of the text beside a number: the bracket that belongs to the number, or all where it is no label. */
function remainder(beside: string, signs: RegExp, bracket: RegExp): string {
  if (beside === '') return beside;
  const words = beside.toLowerCase().match(WORD) ?? [];
  if (words.length === 0) return signs.exec(beside)?.[1] ?? beside;
  return isLabel(words, beside) ? (bracket.exec(beside)?.[0] ?? '') : beside;
}

/** `no` is a number only after another word: `tel. no.`, and never `no sms`. */
function isLabel(words: readonly string[], beside: string): boolean {
  return (
    words.length <= MOST_WORDS &&
    words[0] !== 'no' &&
    words.every((word) => LABELS.has(word) || (LETTERS.has(word) && SETS_OFF.test(beside)))
  );
}
