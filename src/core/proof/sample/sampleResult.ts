import { settledDecision } from '../../decisions.ts';
import type { Answered } from './answeredSample.ts';
import type { Draw, Stratum } from './draw.ts';
import { readAnswer } from './sampleColumns.ts';
import { mostWrongUnseen } from './sampleSize.ts';

/**
 * `nothing`: no row of the Ledger writes anything. `none`: nobody has drawn one. `stale`: it is of another Ledger. `open`: rows
 * are not answered yet. `passed`: none is wrong. `failed`: at least one is, or nobody could tell.
 */
export type SampleState = 'nothing' | 'none' | 'stale' | 'open' | 'passed' | 'failed';

export interface SampleResult {
  readonly state: SampleState;
  readonly id: string;
  /** Rows of the Ledger that write something, and are not in full review. */
  readonly rows: number;
  readonly drawn: number;
  readonly right: number;
  readonly wrong: number;
  readonly cannotTell: number;
  readonly unanswered: number;
  /** Cells that say something that is no answer. */
  readonly unread: readonly string[];
  /** Strata that have to be decided row by row, with the rows of them that nobody has decided. */
  readonly toReview: readonly {
    readonly stratum: string;
    readonly rows: number;
    readonly undecided: number;
  }[];
  /** Of a sample that passed: there are no more wrong rows than these, with this confidence. */
  readonly bound: { readonly mostWrong: number; readonly confidence: number } | null;
  /** Rows that somebody looked up and did not find right: no plan takes them, whatever was decided. */
  readonly held: readonly { readonly rowKey: string; readonly fingerprint: string }[];
}

/** What people's answers come to. `answered` is the sample as it stands; [] where there is none. */
export function judgeSample(draw: Draw, answered: readonly Answered[]): SampleResult {
  const { id, strata, inFullReview, aim } = draw;
  const said = new Map(answered.map((one) => [`${one.rowKey} ${one.fingerprint}`, one.answer]));
  const counts = { right: 0, wrong: 0, cannotTell: 0, unanswered: 0 };
  const unread: string[] = [];
  const failing: Stratum[] = [];
  for (const stratum of strata) {
    const notRight = counts.wrong + counts.cannotTell;
    for (const row of stratum.drawn) {
      const cell = said.get(`${row.rowKey} ${row.at('fingerprint')}`) ?? '';
      const answer = readAnswer(cell);
      if (answer === 'right') counts.right++;
      else if (answer === 'wrong') counts.wrong++;
      else if (answer === 'cannot tell') counts.cannotTell++;
      else counts.unanswered++;
      if (answer === null && cell !== '') unread.push(cell);
    }
    if (counts.wrong + counts.cannotTell > notRight) failing.push(stratum);
  }
  const rows = strata.reduce((sum, stratum) => sum + stratum.rows.length, 0);
  const drawn = strata.reduce((sum, stratum) => sum + stratum.drawn.length, 0);
  const state = stateOf(draw, answered, counts);
  const looked = strata.map((one) => ({ rows: one.rows.length, drawn: one.drawn.length }));
  return {
    state,
    id,
    rows,
    drawn,
    ...counts,
    unread,
    toReview: [...inFullReview, ...failing].map((stratum) => ({
      stratum: stratum.name,
      rows: stratum.rows.length,
      undecided: stratum.rows.filter(({ at }) => settledDecision(at('decision')) === '').length,
    })),
    bound:
      state === 'passed'
        ? { mostWrong: mostWrongUnseen(looked, aim.confidence), confidence: aim.confidence }
        : null,
    held: answered
      .filter(({ answer }) => (readAnswer(answer) ?? 'right') !== 'right')
      .map(({ rowKey, fingerprint }) => ({ rowKey, fingerprint })),
  };
}

function stateOf(
  { id, strata, inFullReview }: Draw,
  answered: readonly Answered[],
  { wrong, cannotTell, unanswered }: { wrong: number; cannotTell: number; unanswered: number },
): SampleState {
  if (strata.length === 0) return inFullReview.length === 0 ? 'nothing' : 'passed';
  if (answered.length === 0) return 'none';
  if (answered.some(({ sample }) => sample !== id)) return 'stale';
  if (wrong + cannotTell > 0) return 'failed';
  return unanswered > 0 ? 'open' : 'passed';
}
