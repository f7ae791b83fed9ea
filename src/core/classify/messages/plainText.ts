/** Who asks for something, or is the wrong person, says so at once. */
const LOOKED_AT = 800;
const ASCII = /^[\0-\x7f]*$/;

/** The beginning of a text, which is all that is looked at: longer ones would take the patterns minutes. */
export function beginningOf(text: string): string {
  return text.slice(0, LOOKED_AT).trim();
}

/** The same in lower case, without accents, with straight apostrophes. */
export function plainText(text: string): string {
  if (ASCII.test(text)) return beginningOf(text).toLowerCase();
  return beginningOf(text)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’]/g, "'")
    .toLowerCase();
}
