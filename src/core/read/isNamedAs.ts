import { normalizeHeading } from '../normalize/heading.ts';
import type { SourceAdapter } from '../sources/adapter.ts';
import { headingWords } from '../systems/headingWords.ts';
import { SYSTEMS } from '../systems/systems.ts';

/** What stands in the name of an exported file beside whose it is. */
const BESIDE =
  /^(?:\d{1,14}|all|my|our|the|of|from|export(?:s|ed)?|list|data|csv|file|download|backup|copy|final|new|latest|crm|active|current|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/**
 * Whether a tab's name says that it is this export: it begins with the declaration's id, or for contacts it names the system
 * and the contacts and nothing else (`Jobber clients 2026-05`, `export-zoho-contacts`).
 */
export function isNamedAs(tab: string, { id, system, recordKind }: SourceAdapter): boolean {
  if (normalizeHeading(tab).startsWith(normalizeHeading(id))) return true;
  if (recordKind !== 'contact') return false;
  const words = headingWords(tab);
  const whose = words.filter((word) => word.system !== null);
  const who = words.filter(({ says }) => says.has('contact') || says.has('person'));
  const others = words.filter((word) => !whose.includes(word) && !who.includes(word));
  return (
    whose.length > 0 &&
    whose.every((word) => word.system === system) &&
    (who.length > 0 || !SYSTEMS[system]?.isAlsoAWord) &&
    others.every(({ text }) => BESIDE.test(text))
  );
}
