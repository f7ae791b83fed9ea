/** What a spreadsheet evaluates at the start of a cell, full-width forms included. */
const STARTERS = '=+\\-@\uff1d\uff0b\uff0d\uff20';
/** What may stand before it: another program may take these for the end of a cell, or leave them out. */
const SEPARATORS = ';\\t\\0';
const EVALUATED = new RegExp(`^[${SEPARATORS}\\r\\n]*[${STARTERS}]|^[\\t\\r\\n]`);
/** A separator with a formula right behind it, and the guards between the two. */
const UNGUARDED_INSIDE = new RegExp(`([${SEPARATORS}][\\r\\n]*'*)(?=[${STARTERS}])`, 'g');
const GUARDED_INSIDE = new RegExp(`([${SEPARATORS}][\\r\\n]*'*)'(?=[${STARTERS}])`, 'g');

/** Whether a text that starts with this code starts nothing that is evaluated: true of nearly all. */
function startsSafely(code: number): boolean {
  return (code > 64 && code < 0xff00) || (code > 47 && code < 58);
}

function mayHoldSeparator(text: string): boolean {
  return text.includes(';') || text.includes('\t') || text.includes('\0');
}

/**
 * The text so that no spreadsheet evaluates it: a text guard (') goes before what would start a formula, also where a
 * program with another delimiter would begin a cell.
 */
export function guardCell(text: string): string {
  const inside = mayHoldSeparator(text) ? text.replace(UNGUARDED_INSIDE, "$1'") : text;
  return !startsSafely(text.charCodeAt(0)) && EVALUATED.test(text) ? `'${inside}` : inside;
}

/** The text as it was before guardCell. */
export function unguardCell(text: string): string {
  const inside = mayHoldSeparator(text) ? text.replace(GUARDED_INSIDE, '$1') : text;
  return inside.charCodeAt(0) === 39 && EVALUATED.test(inside.slice(1)) ? inside.slice(1) : inside;
}
