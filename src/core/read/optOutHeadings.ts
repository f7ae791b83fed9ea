/** Columns in which a yes means that the contact is not to be reached. In a column of the other meaning a no is usual. */
const OPT_OUT =
  /\bdn[cd]\b|\bdo not |opt(?:ed)? ?out|\bunsub(?:scribed?)?\b(?! (?:link|url)\b)|\bclean(?:ed)? (?:time|campaign)|\b(?:banned|blocked|suppressed|(?:black|block) ?list(?:ed)?)\b/;
/** Columns of many words, of which one may be that the contact is not to be reached. */
const MAY_SAY_OPT_OUT =
  /\b(?:status|stage|type|tags?|labels?|groups?|segments?|lists?|categor(?:y|ies)|subscription|subscribed|marketing|consent|permission)\b/;

/** Whether a yes under this heading, normalized, says that the contact is not to be reached. */
export function isOptOutHeading(heading: string): boolean {
  return OPT_OUT.test(heading);
}

/** Whether one of the words under this heading, normalized, may say so. */
export function maySayOptOut(heading: string): boolean {
  return MAY_SAY_OPT_OUT.test(heading) && !OPT_OUT.test(heading);
}
