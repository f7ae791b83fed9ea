import type { Match } from '../match/compare.ts';
import { agree } from '../match/contactIndex.ts';
import { contactKeys } from '../match/contacts.ts';
import { contactName } from '../match/names/contactName.ts';
import type { Identifier } from '../model.ts';
import { comparisonOf, principalContact, type Standing, standingOf } from './identifierStanding.ts';

/** One identifier of the row: as it was, as it was read, and who holds it in which row of the map. */
export interface EvidenceLine {
  readonly identifier: Identifier;
  readonly standing: Standing | 'missing';
  readonly holders: readonly {
    readonly key: string;
    readonly name: string;
    readonly mapRows: readonly number[];
  }[];
  readonly moreHolders: number;
}

const MOST_HOLDERS = 4;

export function evidenceLines(match: Match): readonly EvidenceLine[] {
  const principal = principalContact(match);
  return match.identifiers.map((identifier) => {
    const isCompared = identifier.state === 'usable' || identifier.party === 'our-side';
    const holders = (isCompared ? comparisonOf(identifier, match)?.holders : undefined) ?? [];
    return {
      identifier,
      standing: identifier.state === 'missing' ? 'missing' : standingOf(identifier, match, principal),
      holders: holders.slice(0, MOST_HOLDERS).map((contact) => ({
        key: contactKeys(contact).join(' | '),
        name: contactName(contact),
        mapRows: contact.rows
          .filter((row) => row.identifiers.some((held) => agree(held, identifier)))
          .map(({ row }) => row),
      })),
      moreHolders: Math.max(0, holders.length - MOST_HOLDERS),
    };
  });
}
