/** What JSON writes as it stands: no quote, backslash or control character, and no half of a pair of UTF-16. */
const AS_IT_STANDS = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

/** The text as JSON.stringify writes it. Nearly every text stands there as it is, and putting quotes around is faster. */
export function jsonText(text: string): string {
  return AS_IT_STANDS.test(text) ? `"${text}"` : JSON.stringify(text);
}

/** The texts as JSON.stringify writes a list of them. */
export function jsonTexts(texts: readonly string[]): string {
  let list = '';
  for (const text of texts) list += list === '' ? jsonText(text) : `,${jsonText(text)}`;
  return `[${list}]`;
}
