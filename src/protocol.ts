import * as z from 'zod/mini';
import type { Handoff } from './core/report/handoff/blocks.ts';
import { COLUMN_NAMES, type ColumnName, OUTCOMES } from './core/report/outputColumns.ts';
import type { RunReport } from './core/report/runReport.ts';

// The page's content-security policy forbids making code from text, which zod would otherwise try.
z.config({ jitless: true });

/*
 * What the page and the script say to each other. Everything is checked on arrival, on both sides: a page that was opened
 * before an update may talk to a newer script.
 */

const TEXT = z.string();
const COUNT = z.number();
const FLAG = z.boolean();
const CELLS = z.array(TEXT);
const ROWS = z.array(CELLS);
const NOTHING = z.null();

const OUTCOME = z.enum(OUTCOMES);
const COLUMN = z.enum(COLUMN_NAMES as [ColumnName, ...ColumnName[]]);

/** Rows of a tab. `coerced`: cells by column that Sheets has turned into numbers or dates, as [column, cells, first row]. */
const PAGE = z.object({ rows: ROWS, coerced: z.array(z.tuple([COUNT, COUNT, COUNT])) });

/** A change of a set-up tab that a button makes: cells of its rows by their headings. */
const FIX = z.object({ caption: TEXT, tab: TEXT, rows: z.array(z.record(TEXT, TEXT)) });

/** Such a change as it was made: what its rows said before, null of one that was added. */
const APPLIED = z.object({ fix: FIX, before: z.array(z.nullable(z.record(TEXT, TEXT))) });

/** A finding of the set-up that buttons settle, each by rows of a set-up tab. */
const FIXABLE = z.object({
  reason: TEXT,
  tab: TEXT,
  row: z.optional(COUNT),
  evidence: TEXT,
  fixes: z.array(FIX),
});

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

const WORKBOOK = z.object({
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
  /** The view that a command of the menu asked for; ''. */
  view: TEXT,
  /** Of the last finished run. */
  fixable: z.array(FIXABLE),
  /** Changes that buttons made, the last one at the end: what can be taken back. */
  applied: z.array(APPLIED),
  sheets: z.array(SHEET),
});

/** Where the person is in the sheet, and what stands there now. `lastRun` is `finished.handoff` of the workbook as it is now. */
const PLACE = z.object({
  sheet: TEXT,
  row: COUNT,
  cells: CELLS,
  lastRun: TEXT,
  signOff: z.nullable(SIGN_OFF),
});

/** Columns of an output tab by name, and the sheet's row of each row. `left` counts the rows after these. */
const TABLE = z.object({ columns: CELLS, firstRow: COUNT, rows: ROWS, left: COUNT });

/** The four cells of a decision. */
const DECISION_CELLS = z.object({ decision: TEXT, decided_by: TEXT, decided_at: TEXT, note: TEXT });

/** A row of an output tab as the page shows it: where the sheet says something else, somebody was faster. */
const SHOWN_ROW = { outcome: OUTCOME, rowKey: TEXT, fingerprint: TEXT, row: COUNT, expected: DECISION_CELLS };
const DECIDED = z.object({ row: COUNT, before: DECISION_CELLS, after: DECISION_CELLS });
/** Of many rows: those that were written, by their keys, and why others were not. */
const DECIDED_MANY = z.object({
  done: z.array(z.extend(DECIDED, { rowKey: TEXT })),
  refused: z.array(z.object({ rowKey: TEXT, says: TEXT, todo: TEXT })),
});

/** The place of a piece of an output table: see core/rerun/tablePiece.ts. */
const PIECE_PLACE = {
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

/** What is said of a row for the decision log: see core/proof/decisionLog.ts. */
const LOG_ENTRY = z.object({
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
const REPORT = z.custom<RunReport>((value) => z.safeParse(REPORT_PARTS, value).success);

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
const HANDOFF = z.custom<Handoff>((value) => z.safeParse(z.array(BLOCK), value).success);

/** What there is to know before somebody signs, and what was signed. */
const PROOF = z.object({
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
/** What was done, for people. */
const SAYS = z.object({ says: TEXT });

/** Rows that were written, or read back. */
const DONE = z.object({ rows: COUNT });
/** What has begun; `token` names it in the calls that follow. */
const BEGUN = z.object({ token: TEXT });

/** Every function of the script that the page may call: what it takes, in order, and what it gives. */
export const PROTOCOL = {
  pageOpen: { takes: z.tuple([]), gives: WORKBOOK },
  pagePlace: { takes: z.tuple([]), gives: PLACE },
  /** Selects a row of a tab: that which bears the key where one is given. */
  /** The first and the last row of what is selected. */
  pageSelection: { takes: z.tuple([]), gives: z.object({ sheet: TEXT, first: COUNT, last: COUNT }) },
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
  /** What a run of the page has to know of sample, plan and sign-off, as it stands in the tabs. */
  pagePast: {
    takes: z.tuple([]),
    gives: z.object({
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
export type Fix = z.infer<typeof FIX>;
export type Applied = z.infer<typeof APPLIED>;
export type Fixable = z.infer<typeof FIXABLE>;
