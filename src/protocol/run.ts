import * as z from 'zod/mini';
import type { RunReport } from '../core/report/runReport.ts';
import { CELLS, COLUMN, COUNT, OUTCOME, TEXT } from './plain.ts';

/** The place of a piece of an output table: see core/rerun/tablePiece.ts. */
export const PIECE_PLACE = {
  outcome: OUTCOME,
  headerIndex: COUNT,
  columns: z.array(z.tuple([COLUMN, COUNT])),
  header: CELLS,
  hadRows: COUNT,
  hadColumns: COUNT,
  first: COUNT,
  count: COUNT,
  taken: z.array(z.object({ row: COUNT, was: CELLS })),
};

/** What the script reads of the report of a run; the rest of it is only passed on. */
const REPORT_PARTS = z.looseObject({
  runId: TEXT,
  now: TEXT,
  version: TEXT,
  counts: z.record(TEXT, COUNT),
  reasons: z.record(TEXT, COUNT),
  rerun: z.record(TEXT, COUNT),
  setup: z.array(z.looseObject({ reason: TEXT, tab: TEXT, evidence: TEXT })),
  unrecognized: z.array(z.looseObject({ tab: TEXT })),
});
export const REPORT = z.custom<RunReport>((value) => z.safeParse(REPORT_PARTS, value).success);
