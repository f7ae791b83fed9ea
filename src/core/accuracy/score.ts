import type { Verdict } from '../classify/classify.ts';
import type { Match } from '../match/compare.ts';
import type { Contact } from '../model.ts';
import { fieldOf } from '../read/sourceRecord.ts';
import type { ReasonCode } from '../reasons.ts';
import type { Rival } from './rivals.ts';

/** How rows came out: written to the right contact, to a wrong one, or held; of these `needless` are truly one contact's. */
export interface Score {
  right: number;
  wrong: number;
  held: number;
  needless: number;
}

/** A row that would be written to somebody whom it is not about. */
export interface Miss {
  readonly tab: string;
  readonly row: number;
  readonly eventId: string;
  readonly reason: string;
  readonly named: string;
  readonly truly: string;
}

/** The review beside its rivals, over the rows whose truth is known. */
export interface Accuracy {
  rows: number;
  /** Rows of which the truth says nothing. */
  untold: number;
  readonly review: Score;
  readonly rivals: Record<string, Score>;
  readonly byReason: Record<string, Score>;
  /** By which identifiers the row bears that can be read, whatever the map says of them. */
  readonly byIdentifiers: Record<string, Score>;
  readonly misses: Miss[];
}

const NOBODY = 'nobody';

export function noAccuracy(rivals: Readonly<Record<string, Rival>>): Accuracy {
  return {
    rows: 0,
    untold: 0,
    review: noScore(),
    rivals: Object.fromEntries(Object.keys(rivals).map((name) => [name, noScore()])),
    byReason: {},
    byIdentifiers: {},
    misses: [],
  };
}

/** Ledger rows for which nothing is written because another change of the field is: they cannot be written to a wrong contact. */
const LEAVES_IT_TO_ANOTHER: ReadonlySet<string> = new Set([
  'superseded',
  'loses-by-policy',
] satisfies ReasonCode[]);

/** Counts one verdict whose truth is known. */
export function countVerdict(
  accuracy: Accuracy,
  { record, match, outcome, findings }: Verdict,
  truly: Contact | null,
  rivals: Readonly<Record<string, Rival>>,
): void {
  const reason = findings[0]?.reason ?? '';
  const isHeld = outcome !== 'ledger' || (LEAVES_IT_TO_ANOTHER.has(reason) && match.contact !== truly);
  accuracy.rows++;
  for (const score of [
    accuracy.review,
    scoreIn(accuracy.byReason, reason),
    scoreIn(accuracy.byIdentifiers, kindsOf(match)),
  ])
    count(score, isHeld, match.contact, truly);
  for (const [name, rival] of Object.entries(rivals)) {
    const named = rival(match.identifiers);
    count(scoreIn(accuracy.rivals, name), named === null, named, truly);
  }
  if (!isHeld && match.contact !== truly)
    accuracy.misses.push({
      tab: record.plan.tab,
      row: record.row,
      eventId: fieldOf(record, 'event_id'),
      reason,
      named: match.contact?.key ?? NOBODY,
      truly: truly?.key ?? NOBODY,
    });
}

function count(score: Score, isHeld: boolean, named: Contact | null, truly: Contact | null): void {
  if (!isHeld) score[named === truly ? 'right' : 'wrong']++;
  else {
    score.held++;
    if (truly) score.needless++;
  }
}

function noScore(): Score {
  return { right: 0, wrong: 0, held: 0, needless: 0 };
}

function scoreIn(scores: Record<string, Score>, name: string): Score {
  const score = scores[name] ?? noScore();
  scores[name] = score;
  return score;
}

function kindsOf({ comparisons }: Match): string {
  const has = (isIt: (kind: string) => boolean) =>
    comparisons.some(({ identifier }) => isIt(identifier.kind));
  const kinds = [
    has((kind) => kind.endsWith('_contact_id')) && 'contact id',
    has((kind) => kind === 'email') && 'e-mail',
    has((kind) => kind === 'phone') && 'phone',
  ].filter((kind) => kind !== false);
  return kinds.join(' + ') || 'none';
}
