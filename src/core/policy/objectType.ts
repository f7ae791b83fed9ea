import { isMissing } from '../normalize/text.ts';
import { plainWords } from './plainWords.ts';

const NAMES: Readonly<Record<string, readonly string[]>> = {
  opportunity: ['opportunity', 'opportunities', 'deal', 'deals'],
  person: ['person', 'persons', 'people', 'contact', 'contacts'],
  company: ['company', 'companies', 'organization', 'organizations', 'account', 'accounts'],
  lead: ['lead', 'leads'],
};
const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([type, names]) => names.map((name): [string, string] => [name, type])),
);

/** One word for what a record is, whoever says it: `Deal` is `opportunity`, `Contact` is `person`. '' where nobody says. */
export function objectTypeOf(cell: string): string {
  const words = plainWords(cell);
  return isMissing(words) ? '' : (BY_NAME.get(words) ?? words);
}
