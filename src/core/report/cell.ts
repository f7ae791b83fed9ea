/** What a spreadsheet evaluates at the start of a cell, full-width forms included. */
const EVALUATED = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Whether a text that starts with this code starts nothing that is evaluated: true of nearly all. */
function startsSafely(code: number): boolean {
  return (code > 64 && code < 0xff00) || (code > 47 && code < 58);
}

/** The text so that no spreadsheet evaluates it: a text guard (') goes before what would start a formula. */
export function guardCell(text: string): string {
  return !startsSafely(text.charCodeAt(0)) && EVALUATED.test(text) ? `'${text}` : text;
}

/** The text as it was before guardCell. */
export function unguardCell(text: string): string {
  return text.charCodeAt(0) === 39 && EVALUATED.test(text.slice(1)) ? text.slice(1) : text;
}
