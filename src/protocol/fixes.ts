import * as z from 'zod/mini';
import { COUNT, TEXT } from './plain.ts';

/** A change of a set-up tab that a button makes: cells of its rows by their headings. */
export const FIX = z.object({ caption: TEXT, tab: TEXT, rows: z.array(z.record(TEXT, TEXT)) });

/** Such a change as it was made: what its rows said before, null of one that was added. */
export const APPLIED = z.object({ fix: FIX, before: z.array(z.nullable(z.record(TEXT, TEXT))) });

/** A finding of the set-up that buttons settle, each by rows of a set-up tab. */
export const FIXABLE = z.object({
  reason: TEXT,
  tab: TEXT,
  row: z.optional(COUNT),
  evidence: TEXT,
  fixes: z.array(FIX),
});

export type Fix = z.infer<typeof FIX>;
export type Applied = z.infer<typeof APPLIED>;
export type Fixable = z.infer<typeof FIXABLE>;
