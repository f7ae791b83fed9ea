const PLACEHOLDERS = new Set([
  'null',
  '(null)',
  '<null>',
  '[null]',
  'n/a',
  'n.a.',
  'na',
  'nan',
  'none',
  'nil',
  '-',
  '--',
  '---',
  '–',
  '—',
  '?',
  'unknown',
  'missing',
  '(blank)',
  'blank',
  '(none)',
  '(empty)',
  'empty',
  'undefined',
  'not provided',
  'not available',
  'no email',
  'no phone',
  'tbd',
  'noname',
  // As German, French, Spanish, Portuguese, Italian and Dutch say it.
  ...'unbekannt|kein|keine|keine angabe|keine e-mail|keine email|kein telefon'.split('|'),
  ..."inconnu|inconnue|aucun|aucune|non renseigné|pas de mail|pas d’email|pas d'email".split('|'),
  ...'desconocido|desconocida|ninguno|ninguna|sin email|sin correo|sin teléfono|sin telefono'.split('|'),
  ...'desconhecido|desconhecida|nenhum|nenhuma|não informado|sem email|sem e-mail|sem telefone'.split('|'),
  ...'sconosciuto|sconosciuta|nessuno|nessuna|senza email'.split('|'),
  ...'onbekend|geen|geen e-mail|geen email|geen telefoon'.split('|'),
]);
const LONGEST_PLACEHOLDER = 14;
const SHORTEST_PIECE = 13;
const FIRST_CODES = new Set(
  [...PLACEHOLDERS].flatMap((word) => [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)]),
);
/** Marks in place of characters; what stands for a whole value; what stands before the @ of an address. */
const REDACTION = new RegExp(
  [
    String.raw`\*{2,}|[•●█▇■]{2,}|#{2,}|…|\.{3}|\*\d{2,4}$|(?:^|[\W_])x{4,}$`,
    String.raw`^\W*(?:(?:id|e-?mail|phone)[\s_-]?)?(?:redacted|removed|hidden|masked|withheld|private)(?:[\s_-]?(?:id|e-?mail|phone))?\W*$`,
    String.raw`(?:^|[._-])redacted(?:[._-]\w+)?@|^(?:removed|hidden|masked|withheld)@|^[\w.+-]*\*[\w.+-]*@|\*@|@[^@]*\*|_{3,}[^@\s]*@|^x{3,}@|x{5}@`,
  ].join('|'),
  'i',
);
const SHEET_ERROR = /^#(ERROR!|NAME\?|REF!|VALUE!|N\/A|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/i;
const SCIENTIFIC = /^[+-]?\d(?:[.,]\d+)?E\+?\d{1,3}$/i;
const FORMULA_GUARD = /^'(?=[=+\-@\t\r\n\d(＝＋－＠])/;

/** Directions, joiners, soft hyphens: nobody sees them, and what is copied from a page or a contacts app brings them. */
const INVISIBLE = /\p{Cf}+/gu;
const ASCII = /^[ -~]*$/;
/** ASCII in the width of Chinese and Japanese signs, as their keyboards write it, and the small @. */
const WIDE = /[\uff01-\uff5e\u3000\ufe6b]/g;
/**
 * Signs that stand beside a value and are no part of it: `☎ +1 555…`, `📧 ann@x.test`. Each run of them is tried from its
 * start alone, for a cell may be 50,000 blanks. U+FFFD is none: it stands where a letter was lost, and without it
 * `\ufffdann@x.test` would be somebody else.
 */
const PICTURES =
  /^(?!\ufffd)[\p{So}\p{VS}](?:(?!\ufffd)[\p{So}\p{VS}\s:])*|(?<![\p{So}\p{VS}\s])(?:(?!\ufffd)[\p{So}\p{VS}\s])+$/gu;

/**
 * A cell without the white space around it, without what nobody can see in it and without a spreadsheet's text guard
 * (`'+1555…` is `+1555…`).
 */
export function cellText(raw: string): string {
  const text = ASCII.test(raw) ? raw.trim() : raw.replace(INVISIBLE, '').trim();
  return text.charCodeAt(0) === 39 ? text.replace(FORMULA_GUARD, '').trim() : text;
}

/** An identifier in the width in which ASCII is written everywhere, without pictures around it: `☎ ＋１５５５…` is `+1555…`. */
export function plainSigns(text: string): string {
  return ASCII.test(text) ? text : text.replace(WIDE, inAscii).replace(PICTURES, '');
}

function inAscii(wide: string): string {
  if (wide === '\u3000') return ' ';
  return wide === '\ufe6b' ? '@' : String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
}

/** Blank, or a word that people and exports write where there is nothing (`n/a`, `(blank)`, `-`). */
export function isMissing(text: string): boolean {
  if (text === '') return true;
  return (
    text.length <= LONGEST_PLACEHOLDER &&
    FIRST_CODES.has(text.charCodeAt(0)) &&
    PLACEHOLDERS.has(text.toLowerCase())
  );
}

/** Marks that stand where a value was taken out (`***`, `[redacted]`, `j***@x.test`). */
export function isRedacted(text: string): boolean {
  return REDACTION.test(text);
}

/** An error that a spreadsheet wrote in place of the value. */
export function isSheetError(text: string): boolean {
  return text.charCodeAt(0) === 35 && SHEET_ERROR.test(text);
}

/** The errors that a pasted text becomes when it begins as a formula does; `#N/A` and the like are a formula's own. */
export function isPasteError(text: string): boolean {
  return text === '#ERROR!' || text === '#NAME?';
}

/** A number as a spreadsheet shortens it (`1.41556E+10`): its digits are gone. */
export function isScientific(text: string): boolean {
  return SCIENTIFIC.test(text);
}

/** The same of a value that may be anything: a spreadsheet writes the plus, an id that merely has an E in it (`3E12`) has none. */
export function isShortened(text: string): boolean {
  return isScientific(text) && text.includes('+');
}

/**
 * The same text in memory of its own. In V8 a piece of a longer text keeps the whole of it alive: one id out of a CSV
 * file would keep its chunk. For what is held beyond its row; a text too short to be a piece is returned as it is. What is joined is
 * one text; what is cut from another (`slice`) would be a piece again, of 32 bytes more.
 */
export function ownCopy(text: string): string {
  return text.length < SHORTEST_PIECE ? text : [text.slice(0, 1), text.slice(1)].join('');
}
