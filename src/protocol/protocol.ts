import * as z from 'zod/mini';
import { DECIDED, DECIDED_MANY, DECISION_CELLS, LOG_ENTRY, SHOWN_ROW } from './decisions.ts';
import { APPLIED, FIX } from './fixes.ts';
import { HANDOFF } from './handoff.ts';
import { CELLS, COLUMN, COUNT, FLAG, NOTHING, OUTCOME, ROWS, TEXT } from './plain.ts';
import { PROOF } from './proof.ts';
import { PIECE_PLACE, REPORT } from './run.ts';
import { PAGE, PLACE, TABLE, WORKBOOK } from './workbook.ts';

/*
 * What the page and the script say to each other. Everything is checked on arrival, on both sides: a page that was opened
 * before an update may talk to a newer script.
 */

/** What was done, for people. */
const SAYS = z.object({ says: TEXT });

/** Rows that were written, or read back. */
const DONE = z.object({ rows: COUNT });
/** What has begun; `token` names it in the calls that follow. */
const BEGUN = z.object({ token: TEXT });

/** Every function of the script that the page may call: what it takes, in order, and what it gives. */
export const PROTOCOL = {
  pageOpen: { takes: z.tuple([]), gives: WORKBOOK },
  /** The view that a command of the menu has opened the page at, told once; ''. */
  pageView: { takes: z.tuple([]), gives: TEXT },
  pagePlace: { takes: z.tuple([]), gives: PLACE },
  /** The first and the last row of what is selected. */
  pageSelection: { takes: z.tuple([]), gives: z.object({ sheet: TEXT, first: COUNT, last: COUNT }) },
  /** Selects a row of a tab: that which bears the key where one is given. */
  pageGo: { takes: z.tuple([TEXT, COUNT, TEXT]), gives: PLACE },
  pageRows: { takes: z.tuple([TEXT, COUNT, COUNT]), gives: PAGE },
  pageTable: { takes: z.tuple([OUTCOME, COUNT, COUNT, z.array(COLUMN)]), gives: TABLE },
  pageDecide: { takes: z.tuple([z.object({ ...SHOWN_ROW, decision: TEXT, note: TEXT })]), gives: DECIDED },
  pageRestore: { takes: z.tuple([z.object({ ...SHOWN_ROW, cells: DECISION_CELLS })]), gives: DECIDED },
  /** One decision for many rows, in one step; a blank note leaves the notes that are there. */
  pageDecideMany: {
    takes: z.tuple([z.object({ rows: z.array(z.object(SHOWN_ROW)), decision: TEXT, note: TEXT })]),
    gives: DECIDED_MANY,
  },
  pageRestoreMany: {
    takes: z.tuple([z.array(z.object({ ...SHOWN_ROW, cells: DECISION_CELLS }))]),
    gives: DECIDED_MANY,
  },
  /** What was ever said of a row, the newest first. */
  pageHistory: { takes: z.tuple([OUTCOME, TEXT]), gives: z.array(LOG_ENTRY) },
  /** Adds to the decision log what a run has seen that has nothing else to write. */
  pageLog: { takes: z.tuple([z.array(LOG_ENTRY)]), gives: NOTHING },
  /** Rows that wait for a second answer, of somebody else than who asks. */
  pageSecond: { takes: z.tuple([]), gives: z.array(z.object({ outcome: OUTCOME, rowKey: TEXT })) },
  pageAnswerSecond: {
    takes: z.tuple([
      z.object({ outcome: OUTCOME, rowKey: TEXT, fingerprint: TEXT, decision: TEXT, note: TEXT }),
    ]),
    gives: NOTHING,
  },
  /** Checks every cell that a sign-off rests on. */
  pageProof: { takes: z.tuple([]), gives: PROOF },
  /** Draws a sample of the Ledger, or says what its answers come to. */
  pageSample: { takes: z.tuple([]), gives: SAYS },
  pageApproveRest: { takes: z.tuple([]), gives: SAYS },
  pagePlan: { takes: z.tuple([]), gives: SAYS },
  pageSign: { takes: z.tuple([z.object({ as: TEXT, role: TEXT, statement: TEXT })]), gives: SAYS },
  /** plan.json and signoff.json; '' for what is not there. */
  pageProofFiles: { takes: z.tuple([]), gives: z.object({ plan: TEXT, signOff: TEXT }) },
  /** What a run of the page has to know of sample, plan and sign-off, as it stands in the tabs, and what a run that was cut off was about to say. */
  pagePast: {
    takes: z.tuple([]),
    gives: z.object({
      journal: ROWS,
      sample: z.array(
        z.object({
          sample: TEXT,
          rowKey: TEXT,
          fingerprint: TEXT,
          answer: TEXT,
          by: TEXT,
          note: TEXT,
        }),
      ),
      plan: TEXT,
      signOff: TEXT,
    }),
  },
  pageSetReviewer: { takes: z.tuple([TEXT]), gives: NOTHING },
  pageMapTab: { takes: z.tuple([TEXT, ROWS]), gives: DONE },
  /** Gives the cells that stood in each row before; null for a row that was added. */
  pageFix: { takes: z.tuple([FIX]), gives: NOTHING },
  pageTakeBack: { takes: z.tuple([APPLIED]), gives: DONE },
  pageImportBegin: { takes: z.tuple([TEXT, COUNT, COUNT, FLAG]), gives: BEGUN },
  pageImportRows: { takes: z.tuple([TEXT, COUNT, ROWS]), gives: z.object({ rows: COUNT, altered: COUNT }) },
  pageImportFinish: { takes: z.tuple([TEXT, TEXT]), gives: DONE },
  pageRunBegin: {
    takes: z.tuple([
      TEXT,
      z.object({ places: z.array(z.object(PIECE_PLACE)), past: ROWS, entries: z.array(LOG_ENTRY) }),
    ]),
    gives: BEGUN,
  },
  pageRunWrite: {
    takes: z.tuple([TEXT, z.object({ ...PIECE_PLACE, rows: ROWS }), FLAG]),
    gives: z.object({ emptied: CELLS, altered: CELLS }),
  },
  pageRunStop: { takes: z.tuple([TEXT, COUNT]), gives: NOTHING },
  pageRunFinish: {
    takes: z.tuple([
      TEXT,
      z.object({
        handoff: HANDOFF,
        report: REPORT,
        marks: CELLS,
        emptied: CELLS,
        altered: CELLS,
        isRepair: FLAG,
      }),
    ]),
    gives: SAYS,
  },
} as const satisfies Record<string, { takes: z.ZodMiniType<unknown[]>; gives: z.ZodMiniType }>;

export type FunctionName = keyof typeof PROTOCOL;
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
/** Neither side changes what it sends. */
export type Takes<N extends FunctionName> = Frozen<z.infer<(typeof PROTOCOL)[N]['takes']>>;
export type Gives<N extends FunctionName> = z.infer<(typeof PROTOCOL)[N]['gives']>;
export type Given<N extends FunctionName> = Frozen<Gives<N>>;

/** What was not done: `says` and `todo` are for people, `code` tells the page what it can offer to do about it. */
const REFUSAL = z.object({ ok: z.literal(false), says: TEXT, todo: TEXT, code: z.optional(TEXT) });
export type Refusal = z.infer<typeof REFUSAL>;

/** How the script answers: with what the function gives, or with why it was not done. */
export const ANSWER = z.union([z.object({ ok: z.literal(true), gives: z.unknown() }), REFUSAL]);

export type Workbook = Gives<'pageOpen'>;
export type Place = Gives<'pagePlace'>;
export type Page = Gives<'pageRows'>;
export type Proof = Gives<'pageProof'>;
