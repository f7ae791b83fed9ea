import type { Verdict } from './classify/classify.ts';
import { tiesOf } from './match/events/eventTies.ts';
import { linkedMatch } from './match/linked.ts';
import type { Contact } from './model.ts';
import { judgeMatched } from './review.ts';
import type { OpenTab, Run } from './run.ts';
import { surveyMatched } from './survey.ts';
import { settleChanges } from './writes/changeOrder.ts';

/** A row that a person has linked to a contact: where it stands, and what the rules had said of it. */
export interface LinkedRow {
  readonly tab: OpenTab;
  readonly verdict: Verdict;
  readonly contact: Contact;
}

/**
 * The second judgment of a row: as if the map said that everything on it is this contact's. Only whom it is about is the
 * person's word; what it would write, over what, and all else that has to hold is judged as of any row. Only a row that is
 * then in the Ledger may be written. What is broken stays broken.
 */
export function judgeLinked(run: Run, { tab, verdict, contact }: LinkedRow): Verdict {
  const { record, event, outcome, dateOrders } = verdict;
  if (outcome === 'error') return verdict;
  const match = linkedMatch(verdict.match, contact);
  const ties = tiesOf(run.ties, record, match);
  return judgeMatched(run, tab, { record, match, ties, dateOrders, isLinked: true }, event);
}

/**
 * All linked rows of a run, after the second pass: each knows of the others, so that two of them are no more written against
 * each other than two rows that the map links. `judgedAt` as in settleSurvey.
 */
export function judgeLinks(run: Run, rows: readonly LinkedRow[]): readonly Verdict[] {
  for (const { tab, verdict, contact } of rows)
    if (verdict.outcome !== 'error')
      surveyMatched(run, tab, verdict.record, linkedMatch(verdict.match, contact), true);
  settleChanges(run.changeOrder, run.index, run.clock.judgedAt);
  return rows.map((row) => judgeLinked(run, row));
}
