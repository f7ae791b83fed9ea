import { MOST_HOLDERS } from '../match/candidates.ts';
import type { OpenTab, Run } from '../run.ts';
import { isLearned } from './learnedOwn.ts';

/**
 * What of a workbook cannot be judged from the facts of single rows yet, each with what to do about it; none where all can. `tabs`
 * are those that are recognized; of those on whose first rows a mailbox may be ours all rows have been counted (learnedOwn.ts).
 */
export function notCovered({ setUp, index }: Run, tabs: readonly OpenTab[]): readonly string[] {
  const found = tabs
    .filter((tab) => tab.learnedOwn !== '' && !isLearned(tab))
    .map(
      ({ plan, learnedOwn }) =>
        `${plan.tab}: ${learnedOwn} is on nearly all of the first messages, and not of all. If it is yours, list it in own-identifiers.csv; if it is somebody else’s, add them to contact-map.csv`,
    );
  for (const { plan } of tabs)
    if (plan.coerced.size > 0)
      found.push(
        `${plan.tab}: a spreadsheet has made numbers of some cells. Export the tab as CSV from its source`,
      );
  for (const [canonical, holders] of index.holders.get('phone') ?? [])
    if (holders.length > MOST_HOLDERS && hasExtension(holders, canonical))
      found.push(
        `${setUp.map.tab}: ${holders.length} contacts have ${canonical} with extensions, and only the first ${MOST_HOLDERS} would be looked at. List the number in shared-identifiers.csv`,
      );
  return found;
}

function hasExtension(
  holders: readonly { readonly rows: Run['setUp']['map']['rows'] }[],
  canonical: string,
): boolean {
  return holders.some(({ rows }) =>
    rows.some(({ identifiers }) =>
      identifiers.some((held) => held.canonical === canonical && held.extension),
    ),
  );
}
