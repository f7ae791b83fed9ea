import type { RowPlace } from '../../match/contactIndex.ts';
import { ascending, type Space } from './space.ts';

/** Names under which an e-mail or phone stands, and whether nothing more is to be found out about them. */
export const name: Space<readonly [name: string, isSettled: boolean]> = {
  *tell({ people }) {
    for (const [key, { names, two }] of people)
      for (const one of names) yield { key, is: one, said: [one, two !== null] };
  },
  load({ people }, { key, said }) {
    const known = people.get(key);
    people.set(key, {
      names: said.map(([one]) => one).slice(0, MOST_NAMES),
      two: known?.two || (said.some(([, isSettled]) => isSettled) ? '' : null),
    });
  },
};

/** Two names at one e-mail or phone that are two people's. */
export const twoNames: Space<string> = {
  *tell({ people }) {
    for (const [key, { two }] of people) if (two) yield { key, is: '', said: two };
  },
  load({ people }, { key, said }) {
    people.set(key, { names: people.get(key)?.names ?? [], two: said[0] ?? '' });
  },
};

/** Where it says of a contact that they are not to be reached: the first row of each tab. */
export const optedOut: Space<RowPlace> = {
  *tell({ optedOutPeople }, { noOf }) {
    for (const [contact, place] of optedOutPeople)
      yield { key: String(noOf(contact)), is: place.tab, said: place, order: ascending(place.row) };
  },
  load({ optedOutPeople }, { key, said }, { contactOf }) {
    const place = firstOf(said);
    if (place) optedOutPeople.set(contactOf(Number(key)), place);
  },
};

/** Where it says of a phone that it is another's: the first row of each tab. */
export const disowned: Space<RowPlace> = {
  *tell({ index }) {
    for (const [key, place] of index.disowned) yield { key, is: place.tab, said: place };
  },
  load({ index }, { key, said }) {
    const place = firstOf(said);
    if (place) index.disowned.set(key, place);
  },
};

/** A firm's mailbox or number that stands beside somebody else. */
export const ofSeveral: Space<true> = {
  *tell({ index }) {
    for (const key of index.ofSeveral) yield { key, is: '', said: true };
  },
  load({ index }, { key }) {
    index.ofSeveral.add(key);
  },
};

/** Who would get what only one contact can have; null for somebody unknown. */
export const claimed: Space<number | null> = {
  *tell({ claims }, { noOf }) {
    for (const [key, contact] of claims) {
      const no = contact && noOf(contact);
      yield { key, is: String(no), said: no };
    }
  },
  load({ claims }, { key, said }, { contactOf }) {
    const [no, another] = said;
    claims.set(key, another !== undefined || no === null || no === undefined ? null : contactOf(no));
  },
};

/** As many as a registry keeps. */
const MOST_NAMES = 8;

/** By the name of the tab and then the row, whatever the order of the tabs. */
function firstOf(places: readonly RowPlace[]): RowPlace | undefined {
  return [...places].sort((a, b) => (a.tab === b.tab ? a.row - b.row : a.tab < b.tab ? -1 : 1))[0];
}
