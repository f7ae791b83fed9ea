import * as z from 'zod/mini';

// The page's content-security policy forbids making code from text, which zod would otherwise try.
z.config({ jitless: true });

/*
 * What crosses google.script.run, as the page expects it. Everything is checked on arrival: a page that was opened before
 * an update may talk to a newer script.
 */

const TEXT = z.string();
const COUNT = z.number();

const CELLS = z.array(TEXT);
const ROWS = z.array(CELLS);

/** Rows of a tab. `coerced`: cells by column that Sheets has turned into numbers or dates, as [column, cells, first row]. */
export const PAGE = z.object({ rows: ROWS, coerced: z.array(z.tuple([COUNT, COUNT, COUNT])) });
export type Page = z.infer<typeof PAGE>;

const OUTCOME = z.enum(['ledger', 'conflict', 'error']);

/** A finding of the set-up that buttons settle, each by rows of a set-up tab. */
const FIXABLE = z.object({
  reason: TEXT,
  tab: TEXT,
  row: z.optional(COUNT),
  evidence: TEXT,
  fixes: z.array(z.object({ caption: TEXT, tab: TEXT, rows: z.array(z.record(TEXT, TEXT)) })),
});
export type Fixable = z.infer<typeof FIXABLE>;
export type Fix = Fixable['fixes'][number];

/** A tab of the spreadsheet. `holds` says what it is for; `name` is its name in the sheet. */
const SHEET = z.object({
  name: TEXT,
  id: COUNT,
  rows: COUNT,
  columns: COUNT,
  holds: z.enum(['set-up', 'output', 'source']),
  outcome: z.nullable(OUTCOME),
});

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
  /** Of the last finished run. */
  fixable: z.array(FIXABLE),
  sheets: z.array(SHEET),
});
export type Workbook = z.infer<typeof WORKBOOK>;

/** Where the person is in the sheet, and what stands there now. `lastRun` is `finished.handoff` of the workbook as it is now. */
export const PLACE = z.object({ sheet: TEXT, row: COUNT, cells: CELLS, lastRun: TEXT });
export type Place = z.infer<typeof PLACE>;

/** The columns of an output tab that the page needs, by name, and the sheet's row of each row. */
export const TABLE = z.object({
  columns: CELLS,
  firstRow: COUNT,
  rows: ROWS,
  left: COUNT,
});
export type Table = z.infer<typeof TABLE>;

/** What was not done: `says` and `todo` are for people, `code` tells the page what it can offer to do about it. */
export const REFUSAL = z.object({ ok: z.literal(false), says: TEXT, todo: TEXT, code: z.optional(TEXT) });
export type Refusal = z.infer<typeof REFUSAL>;

/** The four cells of a decision. */
const DECISION_CELLS = z.object({ decision: TEXT, decided_by: TEXT, decided_at: TEXT, note: TEXT });

const DECIDED = z.object({
  ok: z.literal(true),
  row: COUNT,
  before: DECISION_CELLS,
  after: DECISION_CELLS,
});
export const DECISION = z.union([DECIDED, REFUSAL]);
export type Decision = z.infer<typeof DECISION>;

const DONE = z.object({ ok: z.literal(true), rows: COUNT });
export const ANSWER = z.union([DONE, REFUSAL]);
export type Answer = z.infer<typeof ANSWER>;

/** What has begun; `token` names it in the calls that follow. */
export const BEGUN = z.union([z.object({ ok: z.literal(true), token: TEXT }), REFUSAL]);
export const RUN_WRITTEN = z.union([z.object({ ok: z.literal(true), emptied: CELLS }), REFUSAL]);
export const RUN_FINISHED = z.union([z.object({ ok: z.literal(true), says: TEXT }), REFUSAL]);
