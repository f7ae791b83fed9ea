const SCRIPT = /(<script\b[^>]*>)([\s\S]*?)(<\/script\s*>)/gi;
const TAKEN_FOR_COMMENT = /\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/g;

/**
 * A page as HtmlService serves it: whatever looks like a comment is cut from its scripts, also where it stands in a
 * string, a regular expression or a template (issue tracker 156139610; how much of that Google does is *unverified*, so
 * all of it is done). The line breaks stand for any other byte that Google may change: a policy of hashes would not hold.
 */
export function servedPage(html: string): string {
  return html.replace(
    SCRIPT,
    (_, opening: string, script: string, closing: string) =>
      `${opening}\n${script.replace(TAKEN_FOR_COMMENT, '')}\n${closing}`,
  );
}
