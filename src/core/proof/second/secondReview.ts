import { settledDecision } from '../../decisions.ts';
import type { Rows } from '../../model.ts';
import { hashNumber } from '../../normalize/hash.ts';
import type { SecondReview } from '../../policy/secondReviewWord.ts';
import { type UnclearedRow, unclearedRows } from '../../report/unclearedRows.ts';
import { type DecisionLog, DISAGREED, type LogEntry, type RowEntry, SECOND } from '../decisionLog.ts';
import { isSamePerson } from '../samePerson.ts';
import { placeOf } from '../standing.ts';

/**
 * How far two people are with a row: `first` waits for the first answer, `second` for that of somebody else;
 * `agreed` and `disagree` have both.
 */
export type SecondState = 'first' | 'second' | 'agreed' | 'disagree';

/** A row that two people decide, with what the second one said. */
export interface SecondRow {
  readonly row: UnclearedRow;
  readonly state: SecondState;
  readonly answer: RowEntry | undefined;
}

/** Where second answers stand: lines that a run adds have no hash yet. */
export type SecondLog = Pick<DecisionLog, 'problems'> & { readonly lines: readonly LogEntry[] };

const LOTS = 2 ** 53;

/** Whether two people decide a row: by its reason, or, of the conflicts, by lot. The lot goes by what the row says. */
function needsSecond({ share, reasons }: SecondReview, { table, rowKey, at }: UnclearedRow): boolean {
  if (table === 'error') return false;
  if (reasons.includes(at('reason_code'))) return true;
  return table === 'conflict' && hashNumber(`second ${rowKey} ${at('fingerprint')}`) / LOTS < share;
}

/** What second people answered, by table and row key: the last answer of each row that no disagreement has ended. */
export function secondAnswers(log: readonly LogEntry[]): ReadonlyMap<string, RowEntry> {
  const answers = new Map<string, RowEntry>();
  for (const entry of log)
    if (entry.through === SECOND && entry.table !== '') answers.set(placeOf(entry), entry as RowEntry);
    else if (entry.through === DISAGREED) answers.delete(placeOf(entry));
  return answers;
}

/** Every row that two people decide, in the order of the tables. Of a log that somebody has changed no answer counts: its rows wait for one. */
export function* secondRows(
  tables: Readonly<Record<'ledger' | 'conflict', Rows>>,
  asked: SecondReview,
  { lines, problems }: SecondLog,
): Generator<SecondRow> {
  if (asked.share === 0 && asked.reasons.length === 0) return;
  const isChanged = problems.some(({ isClock }) => !isClock);
  const answers = secondAnswers(isChanged ? [] : lines);
  for (const table of ['ledger', 'conflict'] as const)
    for (const row of unclearedRows(table, tables[table])) {
      if (!needsSecond(asked, row)) continue;
      const answer = answers.get(placeOf(row));
      const isOfThis = answer?.fingerprint === row.at('fingerprint');
      yield {
        row,
        state: stateOf(row, isOfThis ? answer : undefined),
        answer: isOfThis ? answer : undefined,
      };
    }
}

/** Of a row that two people decide. Somebody's own second answer is none, nor is one that leaves the row open. */
function stateOf({ at }: UnclearedRow, answer: RowEntry | undefined): SecondState {
  const first = settledDecision(at('decision'));
  if (first === '') return 'first';
  if (!answer || isSamePerson(answer.by, at('decided_by'))) return 'second';
  const second = settledDecision(answer.to);
  if (second === '') return 'second';
  return second === first ? 'agreed' : 'disagree';
}
