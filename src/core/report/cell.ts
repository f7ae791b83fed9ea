/** What a spreadsheet evaluates at the start of a cell, full-width forms included. */
const EVALUATED = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** The text so that no spreadsheet evaluates it: a text guard (') goes before what would start a formula. */
export function guardCell(text: string): string {
  return EVALUATED.test(text) ? `'${text}` : text;
}

/** The text as it was before guardCell. */
export function unguardCell(text: string): string {
  return text.charCodeAt(0) === 39 && EVALUATED.test(text.slice(1)) ? text.slice(1) : text;
}
