/** What a spreadsheet evaluates at the start of a cell, full-width forms included. */
const STARTERS = '=+\\-@\uff1d\uff0b\uff0d\uff20';
const AT_START = new RegExp(`^'*[${STARTERS}\\t\\r\\n]`);
/**
 * What a program that takes another delimiter reads as the end of a cell or row, or leaves out, and a formula behind it;
 * quotes that the cell would begin with then are taken away. Between them the guards that are there.
 */
const INSIDE = new RegExp(`([;\\t\\r\\n\\0]"*)('*)(?=[${STARTERS}])`, 'g');
const LIVE_INSIDE = new RegExp(`[;\\t\\r\\n\\0]"*[${STARTERS}]`);
const MAY_SEPARATE = /[;\t\r\n\0]/;

/** Whether a text that starts with this code starts nothing that is evaluated: true of nearly all. */
function startsSafely(code: number): boolean {
  return (code > 64 && code < 0xff00) || (code > 47 && code < 58);
}

/**
 * The text so that no spreadsheet evaluates it: one text guard (') more goes before what would start a formula, also where
 * a program with another delimiter would begin a cell. What is guarded already gets another: unguardCell takes one away.
 */
export function guardCell(text: string): string {
  const inside = MAY_SEPARATE.test(text) ? text.replace(INSIDE, "$1'$2") : text;
  return !startsSafely(text.charCodeAt(0)) && AT_START.test(text) ? `'${inside}` : inside;
}

/** The text as it was before guardCell. */
export function unguardCell(text: string): string {
  const bare = text.charCodeAt(0) === 39 && AT_START.test(text) ? text.slice(1) : text;
  return MAY_SEPARATE.test(bare)
    ? bare.replace(INSIDE, (_, before, guards) => before + guards.slice(1))
    : bare;
}

/** A cell of a table guarded once, whether it was or not: people and spreadsheets take guards away. */
export function guardOnce(cell: string): string {
  return guardCell(unguardCell(cell));
}

/** Whether something within a cell of a table would be evaluated by a program with another delimiter. */
export function isLiveInside(cell: string): boolean {
  return MAY_SEPARATE.test(cell) && LIVE_INSIDE.test(cell);
}
