import type { SetupFinding } from '../read/setup/setupFinding.ts';
import type { SetupFix } from '../read/setup/setupFix.ts';
import type { TabPlan } from '../read/sourceRecord.ts';
import { contactKeys } from './contacts.ts';
import { isOurs, type OwnSides, type Presence } from './ownSides.ts';

interface MessageTab {
  readonly plan: TabPlan;
  readonly ownSides: OwnSides;
  /** What was taken for ours; ''. */
  readonly learnedOwn: string;
}

/** On so many of the rows in doubt an address is worth naming. */
const WORTH_NAMING = 0.8;
const FEWEST_ROWS = 3;
const MOST_NAMED = 4;
const MOST_TABS = 5;

/**
 * One finding for all tabs of which most messages name nobody who is listed as ours: who stands on nearly all of them, and
 * what to write where. A person says whether it is ours.
 */
export function ownSidesFinding(tabs: readonly MessageTab[]): readonly SetupFinding[] {
  const doubtful = tabs.filter(
    ({ plan, ownSides }) =>
      ownSides.rows >= FEWEST_ROWS &&
      ownSides.rows * 2 >= ownSides.messages &&
      (plan.parties?.direction === null || frequent(ownSides).length > 0),
  );
  const [first] = doubtful;
  if (!first) return [];
  const told = doubtful.slice(0, MOST_TABS).map(describe);
  const more = doubtful.length - told.length;
  const lines = [...new Set(doubtful.flatMap((tab) => suggestedBy(tab.ownSides) ?? []))].slice(0, MOST_NAMED);
  return [
    {
      reason: 'own-side-unlisted',
      tab: first.plan.tab,
      evidence: [...told, ...(more > 0 ? [`${more} more tabs have the same`] : []), ...lines.map(doors)].join(
        '. ',
      ),
      ...(lines.length > 0 ? { fixes: lines.map(listing) } : {}),
    },
  ];
}

const WHY = 'our own';

function listing(identifier: string): SetupFix {
  return {
    caption: `List ${identifier} as our own and run again`,
    tab: 'own-identifiers',
    rows: [{ identifier, why: WHY }],
  };
}

/** What to do in each door. */
function doors(identifier: string): string {
  return `If ${identifier} is your own: in the sidebar the button "${listing(identifier).caption}", or in Own Identifiers (own-identifiers.csv) the row ${identifier},${WHY}`;
}

function describe({ plan, ownSides, learnedOwn }: MessageTab): string {
  const { rows, messages } = ownSides;
  const named = frequent(ownSides)
    .slice(0, MOST_NAMED)
    .map(
      ({ identifier, holder, rows: of }) =>
        `${identifier.canonical} is on ${of} of them${holder ? `, and in the map as ${contactKeys(holder).join(' | ')}` : ''}`,
    );
  const taken =
    learnedOwn !== '' && isOurs(ownSides, learnedOwn) ? `, so this run took ${learnedOwn} as ours there` : '';
  const nobody = named.length === 0 ? ['nobody is on nearly all of them'] : named;
  return `On ${rows} of ${messages} messages of ${plan.tab} nobody is listed as ours: ${nobody.join(', ')}${taken}`;
}

/**
 * The mailbox, line or domain that can be ours: the only one on nearly all rows that is no contact's, unless it stands where
 * our line should. Of two, one may be a client whom the map lacks.
 */
function suggestedBy(sides: OwnSides): string | undefined {
  const [one, ...others] = frequent(sides).filter(({ holder, isOurSide }) => !holder || isOurSide);
  return one && others.length === 0 ? one.identifier.canonical : undefined;
}

function frequent({ rows, messages, addresses, domains }: OwnSides): readonly Presence[] {
  const isFrequent = (presence: Presence) =>
    presence.rows >= (presence.isOurSide ? messages : rows) * WORTH_NAMING;
  const found = [...addresses.values()].filter(isFrequent);
  if (found.length > 0) return found;
  const known = [...addresses.values()].filter(({ holder }) => holder);
  return [...domains.values()].filter(
    (presence) =>
      isFrequent(presence) &&
      !known.some(({ identifier }) => identifier.canonical.endsWith(presence.identifier.canonical)),
  );
}
