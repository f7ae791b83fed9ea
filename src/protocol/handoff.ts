import * as z from 'zod/mini';
import type { Handoff } from '../core/report/handoff/blocks.ts';
import { CELLS, COLUMN, COUNT, OUTCOME, TEXT } from './plain.ts';

/** A part of a line of the handoff: see core/report/handoff/blocks.ts. */
const PIECE = z.union([
  TEXT,
  z.object({ strong: TEXT }),
  z.object({ emphasis: TEXT }),
  z.object({ code: TEXT }),
  z.object({ table: OUTCOME }),
  z.object({ column: COLUMN }),
  z.object({ tab: TEXT, row: z.optional(COUNT) }),
]);
const LINE = z.array(PIECE);
const BLOCK = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.literal([1, 2, 3]), line: LINE }),
  z.object({ kind: z.literal('paragraph'), line: LINE }),
  z.object({ kind: z.literal(['list', 'steps']), items: z.array(LINE) }),
  z.object({ kind: z.literal('table'), headings: CELLS, rows: z.array(z.array(LINE)) }),
  z.object({
    kind: z.literal('bars'),
    bars: z.array(z.object({ name: TEXT, count: COUNT, outcome: z.optional(OUTCOME) })),
  }),
  z.object({ kind: z.literal('picture'), tab: TEXT, row: COUNT }),
]);
export const HANDOFF = z.custom<Handoff>((value) => z.safeParse(z.array(BLOCK), value).success);
