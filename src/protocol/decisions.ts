import * as z from 'zod/mini';
import { OUTCOMES } from '../core/report/outputColumns.ts';
import { COUNT, OUTCOME, TEXT } from './plain.ts';

/** The four cells of a decision. */
export const DECISION_CELLS = z.object({ decision: TEXT, decided_by: TEXT, decided_at: TEXT, note: TEXT });

/** A row of an output tab as the page shows it: where the sheet says something else, somebody was faster. */
export const SHOWN_ROW = {
  outcome: OUTCOME,
  rowKey: TEXT,
  fingerprint: TEXT,
  row: COUNT,
  expected: DECISION_CELLS,
};
export const DECIDED = z.object({ row: COUNT, before: DECISION_CELLS, after: DECISION_CELLS });
/** Of many rows: those that were written, by their keys, and why others were not. */
export const DECIDED_MANY = z.object({
  done: z.array(z.extend(DECIDED, { rowKey: TEXT })),
  refused: z.array(z.object({ rowKey: TEXT, says: TEXT, todo: TEXT })),
});

/** What is said of a row for the decision log: see core/proof/decisionLog.ts. */
export const LOG_ENTRY = z.object({
  at: TEXT,
  table: z.enum([...OUTCOMES, '']),
  rowKey: TEXT,
  fingerprint: TEXT,
  from: TEXT,
  to: TEXT,
  by: TEXT,
  decidedAt: TEXT,
  note: TEXT,
  through: TEXT,
});
