import type { System } from '../model.ts';
import type { ReasonCode } from '../reasons.ts';

/** One field, on one contact or record, in one target system: before → after. What a sync would do. */
export interface Write {
  /** Normalized as a heading: `lifecycle stage`. */
  readonly field: string;
  readonly target: System;
  /** The contact's or record's id there; '' where the map has none. */
  readonly targetId: string;
  /** What is held there now: '' where nothing is, null where nobody knows. Of an append, null. */
  readonly before: string | null;
  readonly after: string;
  readonly operation: WriteOperation;
  /** What is written to, where that is no contact: `opportunity`, `company`, `appointment`. */
  readonly record?: string;
}

/** `append`: a record of its own (a call log, an appointment). `set`: the value takes the place of another. `add`: it joins a list. */
export type WriteOperation = 'append' | 'set' | 'add';

/**
 * What allows or stops a write: `allowed`; `left-alone` for a protected field of which nobody knows what is held; else the
 * reason for which it is held (a conflict or an error) or nothing is written (`no-change`, `superseded`).
 */
export type WriteRule = 'allowed' | 'left-alone' | ReasonCode;

export interface JudgedWrite extends Write {
  readonly rule: WriteRule;
}
