import * as z from 'zod/mini';
import { APPLIED, FIXABLE } from './fixes.ts';
import { CELLS, COUNT, OUTCOME, ROWS, TEXT } from './plain.ts';

/** A tab of the spreadsheet. `holds` says what it is for; `name` is its name in the sheet. */
const SHEET = z.object({
  name: TEXT,
  id: COUNT,
  rows: COUNT,
  columns: COUNT,
  holds: z.enum(['set-up', 'output', 'source']),
  outcome: z.nullable(OUTCOME),
});

/** What was signed, as it was last checked or a change of it noticed: it stands where nothing changed and nobody is missing. */
const SIGN_OFF = z.object({ who: TEXT, changes: CELLS, missing: COUNT });

export const WORKBOOK = z.object({
  version: TEXT,
  reviewer: TEXT,
  slice: TEXT,
  /** Changes whenever a run begins, stops or ends. */
  mark: TEXT,
  /** A run that was cut off or stopped while it wrote. */
  unfinished: z.nullable(z.object({ by: TEXT, since: TEXT })),
  /** What the last finished run wrote, as a hash of its handoff and the sheet ids behind its links, and what it ran on. */
  finished: z.object({ handoff: TEXT, links: TEXT, runId: TEXT, judgedAt: TEXT }),
  /** What the last run that wrote something did with the rows. */
  rerun: z.nullable(z.object({ kept: COUNT, updated: COUNT, reopened: COUNT, new: COUNT, cleared: COUNT })),
  signOff: z.nullable(SIGN_OFF),
  /** Of the last finished run. */
  fixable: z.array(FIXABLE),
  /** Changes that buttons made, the last one at the end: what can be taken back. */
  applied: z.array(APPLIED),
  sheets: z.array(SHEET),
});

/** Where the person is in the sheet, and what stands there now. `lastRun` is `finished.handoff` of the workbook as it is now. */
export const PLACE = z.object({
  sheet: TEXT,
  row: COUNT,
  cells: CELLS,
  lastRun: TEXT,
  signOff: z.nullable(SIGN_OFF),
});

/** Rows of a tab. `coerced`: cells by column that Sheets has turned into numbers or dates, as [column, cells, first row]. */
export const PAGE = z.object({ rows: ROWS, coerced: z.array(z.tuple([COUNT, COUNT, COUNT])) });

/** Columns of an output tab by name, and the sheet's row of each row. `left` counts the rows after these. */
export const TABLE = z.object({ columns: CELLS, firstRow: COUNT, rows: ROWS, left: COUNT });
