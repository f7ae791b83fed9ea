import { naming, restsOnOne } from '../match/compare.ts';
import { severalPeopleAt } from '../match/names/namesSeen.ts';
import { addressAsName, allBeside, namesOf, peopleAmong } from '../match/names/rowNames.ts';
import { areTwoFirms } from '../match/names/twoFirms.ts';
import { areTwoPeople } from '../match/names/twoPeople.ts';
import type { RowCase } from './rowCase.ts';

/** The name on the row where it cannot be the contact's. Two identifiers that agree outweigh a name, unless the policy says always. */
export function nameDisagrees({ record, match, policy: { names } }: RowCase): string | null {
  const { contact } = match;
  if (!contact || names === 'ignore' || (names === 'single' && !restsOnOne(match))) return null;
  for (const { identifier } of naming(match)) {
    const names = allBeside(identifier, record, contact);
    if (names.length === 0) continue;
    const mapped = namesOf(contact);
    if (mapped.length === 0) return null;
    const other =
      peopleAmong(names, identifier, record).find((name) =>
        mapped.every((held) => areTwoPeople(name, held, () => addressAsName(identifier))),
      ) ?? names.find((name) => mapped.every((held) => areTwoFirms(name, held)));
    if (other)
      return `name=${other.shown} where the map has ${mapped.map(({ shown }) => shown).join(' | ')} (${contact.key})`;
  }
  return null;
}

/** The names under which the only e-mail or phone stands elsewhere, where they are several people's. */
export function identifierOfSeveralPeople({ match, policy, people }: RowCase): string | null {
  if (!match.contact || policy.names === 'ignore' || !restsOnOne(match)) return null;
  for (const { identifier } of naming(match)) {
    const several = severalPeopleAt(people, identifier);
    if (several) return `${identifier.canonical} stands under ${several}`;
  }
  return null;
}
