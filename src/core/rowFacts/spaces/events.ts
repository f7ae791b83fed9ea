import { entriesOf, noSeenEvents, type SeenEvents, see } from '../../match/events/seenEvents.ts';
import type { Gathered, Saying, Space } from './space.ts';

/** Contents that bear one event id. */
export const event: Space<number> = {
  tell: ({ events }) => contentsIn(events.seen),
  load: ({ events }, gathered) =>
    seeAll(
      events.seen,
      gathered,
      gathered.said.map((content) => [content]),
    ),
};

/** Events that say the same of the same contact: the hash of each one's id, and where it stands first. */
export const sameWords: Space<readonly [id: number, place: number]> = {
  *tell({ ties }) {
    for (const { id, content, notes } of entriesOf(ties.said))
      yield { key: String(id), is: String(content), said: [content, notes[0] ?? 0] };
  },
  load({ ties }, gathered) {
    const [, second] = gathered.said;
    seeAll(ties.said, gathered, gathered.said);
    if (second) ties.seconds.set(Number(gathered.key), second[1]);
  },
};

/** What events with one correlation id say. */
export const correlated: Space<number> = {
  tell: ({ ties }) => contentsIn(ties.correlated),
  load: ({ ties }, gathered) =>
    seeAll(
      ties.correlated,
      gathered,
      gathered.said.map((content) => [content]),
    ),
};

/** What exports have of a contact in one minute: the first of each. */
export const tool: Space<readonly [of: string, content: number]> = {
  *tell({ ties }) {
    for (const [of, seen] of ties.tools.byExport)
      for (const { id, content } of entriesOf(seen)) yield { key: String(id), is: of, said: [of, content] };
  },
  load({ ties: { tools } }, { key, said }) {
    for (const [of, content] of said) {
      const seen = tools.byExport.get(of) ?? noSeenEvents();
      tools.byExport.set(of, seen);
      see(seen, Number(key), content);
    }
  },
};

function* contentsIn(seen: SeenEvents): Generator<Saying<number>> {
  for (const { id, content } of entriesOf(seen))
    yield { key: String(id), is: String(content), said: content };
}

/** As if the rows had been seen one by one: that one of several said the same is all that counts beside what was said. */
function seeAll(
  seen: SeenEvents,
  { key, rows }: Gathered<unknown>,
  said: readonly (readonly [content: number, note?: number])[],
): void {
  const id = Number(key);
  for (const [content, note] of said) see(seen, id, content, note === undefined ? [] : [note]);
  const [first] = said;
  if (first && said.length === 1 && rows > 1) see(seen, id, first[0]);
}
