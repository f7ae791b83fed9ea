import { type Handoff, list, paragraph } from '../report/handoff/blocks.ts';
import { OUTPUTS } from '../report/outputColumns.ts';
import type { DecisionCounts } from './readiness.ts';

const MOST_REASONS = 3;

/** What a handoff leads with: whether the review can be signed, what keeps it from that, and who decided what so far. */
export function verdictBlocks(counts: DecisionCounts, reasons: readonly string[]): Handoff {
  const shown = reasons.slice(0, MOST_REASONS).map((reason, at) => {
    const more = at === MOST_REASONS - 1 ? reasons.length - MOST_REASONS : 0;
    return [`${reason}${more > 0 ? `; and ${more} more` : ''}.`];
  });
  const why = list(shown);
  return [
    paragraph({ strong: reasons.length > 0 ? 'Not ready.' : 'Ready to sign.' }, ` ${sayDecisions(counts)}`),
    ...(why ? [why] : []),
  ];
}

function sayDecisions({
  decided,
  approved,
  rejected,
  waiting,
  ledgerOpen,
  byPerson,
}: DecisionCounts): string {
  if (decided + waiting === 0) return 'Nobody has decided anything yet.';
  const people = Object.entries(byPerson).map(([name, rows]) => `${name} ${rows}`);
  const open =
    ledgerOpen > 0 ? ` ${ledgerOpen} of ${OUTPUTS.ledger.tab} not decided: they are not written.` : '';
  return `${decided} rows are decided (${approved} approved, ${rejected} rejected), ${waiting} wait. By person: ${people.join(', ')}.${open}`;
}
