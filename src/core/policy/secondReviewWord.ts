import { REASONS } from '../reasons.ts';
import { shareNamed } from './shareWord.ts';

/** Which rows two people decide. */
export interface SecondReview {
  /** 0.1: one row in ten, by lot. */
  readonly share: number;
  /** Codes: every row of these. */
  readonly reasons: readonly string[];
}

/** Shares and reason codes with commas between them, as they are kept; undefined where one of them is neither. */
export function secondReviewNamed(word: string): string | undefined {
  const parts = word.split(/[,;]/).map((part) => part.trim().toLowerCase());
  const read = parts.map((part) => (part in REASONS ? part : shareNamed(part, 0, 1)));
  return read.every((part) => part !== undefined) ? read.join(', ') : undefined;
}

/** Reads what `secondReviewNamed` gives, and ''. */
export function readSecondReview(value: string): SecondReview {
  const parts = value.split(', ').filter(Boolean);
  return {
    share: Math.max(0, ...parts.map(Number).filter((share) => !Number.isNaN(share))),
    reasons: parts.filter((part) => part in REASONS),
  };
}
