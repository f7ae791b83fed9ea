import type { Outcome, System } from '../../model.ts';
import type { Write } from '../../writes/write.ts';

/** One thing to write, for whoever builds the sync. Nothing is ever deleted or created but a record of its own (`append`). */
export interface Operation {
  /** Stands for this very write in every plan of it: what bears a key that was applied is never applied again. */
  readonly key: string;
  readonly kind: 'append' | 'update';
  readonly target: System;
  readonly contactId: string;
  readonly contact: string;
  readonly contactName: string;
  readonly fields: readonly PlannedField[];
  readonly precondition: Precondition;
  readonly source: { readonly system: System; readonly eventId: string; readonly rowKey: string };
  readonly fingerprint: string;
  /** The decision on which it is written: `approve`, `link: CLOSE-1/GHL-1`, `use: close`. */
  readonly decision: string;
  readonly approvedBy: string;
  readonly approvedAt: string;
}

/** `set`: the value takes the place of another; `add`: it joins a list; `append`: a part of a new record. `before` is null where nobody knows. */
export interface PlannedField {
  readonly field: string;
  readonly mode: Write['operation'];
  readonly before: string | null;
  readonly after: string;
}

/**
 * What must hold before the write: the field still says `value`; nobody knew what it says, so it must be blank or say the new
 * value already; or no record bears the key yet.
 */
export type Precondition =
  | { readonly type: 'equals'; readonly field: string; readonly value: string }
  | { readonly type: 'blank-or-after'; readonly field: string }
  | { readonly type: 'key-unused' };

export interface LeftOut {
  readonly rowKey: string;
  readonly table: Outcome;
  readonly why: string;
}

/** A row of a table on whose decision something is written, as it stands. */
export interface ApprovedRow {
  /** The decision in one spelling. */
  readonly on: string;
  readonly rowKey: string;
  readonly table: Outcome;
  readonly fingerprint: string;
  readonly state: string;
  readonly by: string;
  readonly at: string;
  /** What it says that would be written, and to whom ('' where its table does not say): what the person who approved it has read. */
  readonly writes: string;
  readonly contact: string;
}
