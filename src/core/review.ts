/*
 * The second pass over the rows of every tab: it gives each row its verdict (judgeRows) by what the first (survey.ts) has learned.
 */

import { classify, type Verdict, verdictOf } from './classify/classify.ts';
import type { RowCase } from './classify/rowCase.ts';
import { heldInExport, noteSide, type SideRow } from './differences/sides.ts';
import type { Match } from './match/compare.ts';
import { type EventIdentity, identifyEvent, identifyRagged, isSuperseded } from './match/events/eventIds.ts';
import { tiesOf } from './match/events/eventTies.ts';
import { existingFor } from './match/existing.ts';
import { isOurs } from './match/ownSides.ts';
import { compareAgain, matchOf } from './matchOf.ts';
import type { Rows } from './model.ts';
import { canonicalField } from './policy/contactFields.ts';
import { isInScope } from './policy/slices.ts';
import type { DateOrder } from './read/cells/timestamp.ts';
import { settledOrders } from './read/dateOrders.ts';
import { misfitOf } from './read/misfit.ts';
import { type IgnoredRow, recordsOf } from './read/records.ts';
import { type SourceRecord, timeOf } from './read/sourceRecord.ts';
import type { OpenTab, Run } from './run.ts';
import { standingInChain } from './writes/otherChanges.ts';
import { readChange } from './writes/readChange.ts';

/** Second pass: a verdict for every row that is a record, in order; the others are added to `ignored`. */
export function judgeRows(
  run: Run,
  tab: OpenTab,
  rows: Rows,
  firstIndex: number,
  ignored: IgnoredRow[],
): Verdict[] {
  const dateOrders = settledOrders(tab.dateOrders, tab.plan);
  const isLearned = tab.learnedOwn !== '' && isOurs(tab.ownSides, tab.learnedOwn);
  const asRead = tab.learnedOwn === '' || isLearned ? tab : { ...tab, read: tab.readAsListed };
  // Not where the row's identifiers are read otherwise than in the first pass.
  const isReadAlike = asRead === tab && tab.plan.coerced.size === 0;
  const saidKeys = isReadAlike ? run.ties.saidKeys.get(tab.plan) : undefined;
  const comparedRows = isReadAlike ? run.comparedRows.byTab.get(tab.plan) : undefined;
  const verdicts: Verdict[] = [];
  for (const record of recordsOf(tab.plan, rows, firstIndex, ignored)) {
    const misfit = misfitOf(tab.plan, record, tab.otherHeader.row);
    if (!misfit && isSuperseded(run.events, record)) ignored.push({ row: record.row, why: 'superseded-row' });
    else {
      const compared = comparedRows?.[record.row];
      const match = compared ? compareAgain(run, compared) : matchOf(run, asRead, record);
      const verdict = judge(run, asRead, record, match, misfit, dateOrders, saidKeys?.[record.row]);
      verdicts.push(verdict);
      noteSafety(run, verdict);
    }
  }
  return verdicts;
}

/** Whom a row of an export is about is settled where the row is safe: only then is what it says compared. */
function noteSafety({ sides }: Run, verdict: Verdict): void {
  const { record, match } = verdict;
  if (match.contact && sides.tabs.has(record.plan)) noteSide(sides, record, match.contact, heldFor(verdict));
}

/** The reason for which a row of an export is held; '' for one that is safe. */
export function heldFor({ outcome, findings: [first] }: Verdict): SideRow['heldFor'] {
  return outcome === 'ledger' ? '' : (first?.reason ?? null);
}

function judge(
  run: Run,
  tab: OpenTab,
  record: SourceRecord,
  match: Match,
  misfit: string,
  dateOrders: ReadonlyMap<number, DateOrder>,
  saidKey: number | undefined,
): Verdict {
  const { setUp, events, ties } = run;
  if (misfit)
    return verdictOf(record, identifyRagged(events, record), match, [
      { reason: 'row-malformed', evidence: misfit },
    ]);
  const tied = tiesOf(ties, record, match, saidKey);
  const event = identifyEvent(events, record, tied.correlationRepeated);
  const { recordKind } = record.plan.adapter;
  if (!isInScope(setUp.scope, record.system, recordKind))
    return verdictOf(record, event, match, [
      { reason: 'out-of-slice', evidence: `source=${record.system}; record_kind=${recordKind}` },
    ]);
  return judgeMatched(run, tab, { record, match, ties: tied, dateOrders, isLinked: false }, event);
}

/** What has been found out about a row before it is judged. */
type Matched = Pick<RowCase, 'record' | 'match' | 'ties' | 'dateOrders' | 'isLinked'>;

/** Judges what a record would do to the contact whom its match names. */
export function judgeMatched(
  run: Run,
  { read }: OpenTab,
  { record, match, ties, dateOrders, isLinked }: Matched,
  event: EventIdentity,
): Verdict {
  const { setUp, index, events, changeOrder, duplicates, claims, people, optedOutPeople, sides, clock } = run;
  const { recordKind } = record.plan.adapter;
  const change =
    recordKind === 'contact-change'
      ? readChange(record, match.contact, index, setUp.fieldRuleFor, read, setUp, heldInExport(sides, events))
      : null;
  const chain =
    change && match.contact && !change.adds
      ? standingInChain(
          changeOrder,
          canonicalField(change.field),
          match.contact,
          record.system,
          timeOf(record, 'updated_at', dateOrders),
        )
      : '';
  return classify(
    {
      record,
      match,
      isLinked,
      policy: setUp.policyFor(recordKind, record.system),
      change,
      existing: existingFor(record, match, setUp.existing, setUp.orderFor),
      dateOrders,
      changeOrder,
      chain,
      duplicates,
      claims,
      neverWrittenTo: setUp.neverWrittenTo,
      conditionsFor: setUp.conditionsFor,
      orderFor: setUp.orderFor,
      index,
      read,
      people,
      stages: setUp.stages,
      optedOutPeople,
      targets: run.targets,
      facts: setUp.targetFacts,
      ruleFor: setUp.fieldRuleFor,
      ofMap: setUp.settings,
      snapshots: events.snapshots,
      ties,
      judgedAt: clock.judgedAt,
    },
    event,
  );
}
