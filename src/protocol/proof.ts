import * as z from 'zod/mini';
import { CELLS, COUNT, FLAG, TEXT } from './plain.ts';

/** What there is to know before somebody signs, and what was signed. */
export const PROOF = z.object({
  counts: z.object({
    decided: COUNT,
    approved: COUNT,
    rejected: COUNT,
    linked: COUNT,
    open: COUNT,
    waiting: COUNT,
    reopened: COUNT,
    ledgerOpen: COUNT,
    byPerson: z.record(TEXT, COUNT),
  }),
  /** Why it is not ready to be signed, each with the next step. */
  notReady: CELLS,
  plan: z.nullable(
    z.object({ planId: TEXT, madeAt: TEXT, writes: COUNT, contacts: COUNT, leftOut: COUNT, isAsMade: FLAG }),
  ),
  signOff: z.nullable(
    z.object({
      who: TEXT,
      changes: CELLS,
      missing: COUNT,
      signatures: z.array(z.object({ as: TEXT, role: TEXT, statement: TEXT, at: TEXT, open: CELLS })),
    }),
  ),
  /** `rest`: rows of the Ledger that a passed sample lets somebody approve together. `isDue`: one is to be drawn, now or anew. */
  sample: z.object({ says: TEXT, rest: COUNT, isDue: FLAG, isAsked: FLAG }),
  /** How many different people have to sign. */
  signers: COUNT,
});
