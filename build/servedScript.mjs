// A script as HtmlService leaves it alone. Google strips what it takes for comments from the scripts of a page, without
// understanding strings, regular expressions or templates (issue tracker 156139610): a script that holds neither `//` nor
// `/*` has nothing to lose. Control characters and whatever is not ASCII are escapes: nobody promises that they arrive.
import { tokenizer } from 'acorn';

const COMMENT_MARK = /\/[/*]/g;
const NOT_PLAIN = /[^\n\x20-\x7e]/g;
const LITERALS = ['string', 'regexp', 'template'];
const SCRIPT = /<script\b[^>]*>([\s\S]*?)<\/script\s*>/gi;

/** The same script in ASCII, with every slash before `/` or `*` written as `\x2f`. It must have no comments. */
export function servedScript(script) {
  let served = '';
  let at = 0;
  for (const { type, start, end } of tokenizer(script, { ecmaVersion: 'latest' })) {
    if (!LITERALS.includes(type.label)) continue;
    served += script.slice(at, start) + escaped(script.slice(start, end), type.label);
    at = end;
  }
  return served + script.slice(at);
}

/** Throws where HtmlService would find something to strip in a script of the page. */
export function assertServable(html) {
  for (const [, script] of html.matchAll(SCRIPT))
    for (const pattern of [COMMENT_MARK, NOT_PLAIN])
      for (const { 0: found, index } of script.matchAll(pattern))
        throw new Error(
          `The page's script holds ${JSON.stringify(found)}, which HtmlService may strip: ${JSON.stringify(script.slice(Math.max(0, index - 40), index + 40))}`,
        );
}

/** A literal, escape by escape: a slash that was escaped already takes its backslash along. */
function escaped(literal, label) {
  // The slashes around a regular expression are not part of it; the first must stay one.
  const opening = label === 'regexp' ? 1 : 0;
  return (
    literal.slice(0, opening) +
    literal
      .slice(opening)
      .replace(/\\([\s\S])|\/(?=[/*])/g, (pair, character) =>
        character === undefined || character === '/' ? '\\x2f' : pair,
      )
      .replace(NOT_PLAIN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
  );
}
