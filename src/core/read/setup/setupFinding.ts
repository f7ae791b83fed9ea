import type { ReasonCode } from '../../reasons.ts';
import type { SetupFix } from './setupFix.ts';

/** A finding about set-up: a source tab, or a row of the contact map. */
export interface SetupFinding {
  readonly reason: ReasonCode;
  readonly tab: string;
  readonly row?: number;
  readonly evidence: string;
  /** What would settle it, the likeliest first. */
  readonly fixes?: readonly SetupFix[];
}
