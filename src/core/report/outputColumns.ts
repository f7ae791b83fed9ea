import { DECISIONS, decisionWords } from '../decisions.ts';
import type { Outcome } from '../model.ts';

export const OUTCOMES = ['ledger', 'conflict', 'error'] as const satisfies readonly Outcome[];

/** The CSV name of each output table, without `.csv`, and the tab's name in a sheet. */
export const OUTPUTS = {
  ledger: { file: 'sync-ledger', tab: 'Ledger' },
  conflict: { file: 'conflict-queue', tab: 'Conflicts' },
  error: { file: 'error-log', tab: 'Errors' },
} as const satisfies Record<Outcome, { file: string; tab: string }>;

/** The decision log: a file in a folder; in a sheet a hidden tab, a line a cell. */
export const LOG_FILE = 'decisions.jsonl';
export const LOG_TAB = 'Decision log';

/** A column of the output tables. What its cell says in a new row stands in outputRow.ts. */
export interface OutputColumn {
  /** The heading in a CSV file. Scripts rely on it: it never changes. */
  readonly name: string;
  /** The heading in a sheet, for people. */
  readonly heading: string;
  /** What the heading was called in earlier releases: their sheets are read by it. */
  readonly formerHeadings?: readonly string[];
  /** What a person reads who rests on the heading. */
  readonly note: string;
  /** The tables that have it. */
  readonly tables: readonly Outcome[];
  /** `people`: what people have written there stays, but for what goes when a row is reopened or cleared. */
  readonly writtenBy: 'review' | 'people';
  /** Moves into `previous_decision` when the row is reopened or cleared. */
  readonly goesWhenReopened?: true;
  /** In pixels, in a new sheet: what a colleague reads, up to the note, stands side by side on a screen of 1280. Few widths are few calls. */
  readonly width: number;
  /** For the program and for whoever looks closely: folded away in a new sheet. */
  readonly isTechnical?: true;
}

/**
 * Every column of the output tables, in the order of a new table. In a table that is there already, a column that is new
 * to it comes at the right end.
 */
const OUTPUT_COLUMNS = [
  {
    name: 'event_id',
    heading: 'Event',
    note: 'The id of the event in the system it comes from.',
    tables: OUTCOMES,
    writtenBy: 'review',
    width: 75,
  },
  {
    name: 'source',
    heading: 'Source',
    note: 'The system the row comes from. The link leads to the row.',
    tables: OUTCOMES,
    writtenBy: 'review',
    width: 75,
  },
  {
    name: 'target',
    heading: 'Target',
    note: 'The system that would be written to.',
    tables: ['ledger'],
    writtenBy: 'review',
    width: 75,
  },
  {
    name: 'contact_key',
    heading: 'Contact',
    note: 'The one contact it would be written to, by its ids in the Contact Map.',
    tables: ['ledger'],
    writtenBy: 'review',
    width: 75,
  },
  {
    name: 'action',
    heading: 'Action',
    note: 'What would be done once you approve.',
    tables: ['ledger'],
    writtenBy: 'review',
    width: 75,
  },
  {
    name: 'status',
    heading: 'Status',
    note: 'How certain the contact is.',
    tables: ['ledger'],
    writtenBy: 'review',
    width: 75,
  },
  {
    name: 'issue',
    heading: 'Issue',
    note: 'Why a person must decide first.',
    tables: ['conflict'],
    writtenBy: 'review',
    width: 170,
  },
  {
    name: 'error',
    heading: 'Error',
    note: 'What is broken.',
    tables: ['error'],
    writtenBy: 'review',
    width: 170,
  },
  {
    name: 'evidence',
    heading: 'Evidence',
    note: 'Every identifier on the row, how it was read, and whom it names in which row of the Contact Map.',
    tables: OUTCOMES,
    writtenBy: 'review',
    width: 75,
  },
  {
    name: 'reviewer_action',
    heading: 'What to do',
    note: 'The next thing to do, and where.',
    tables: ['conflict'],
    writtenBy: 'review',
    width: 115,
  },
  {
    name: 'blocked_at',
    heading: 'Blocked at',
    note: 'The time that the row itself states.',
    tables: ['error'],
    writtenBy: 'review',
    width: 75,
  },
  {
    name: 'contact_name',
    heading: 'Contact name',
    note: 'What people call the contact. It names nobody: the ids do.',
    tables: ['ledger', 'conflict'],
    writtenBy: 'review',
    width: 115,
  },
  {
    name: 'writes',
    heading: 'Would change',
    note: 'What would change in the target, field by field: what is held → what would be written.',
    tables: ['ledger', 'conflict'],
    writtenBy: 'review',
    width: 115,
  },
  {
    name: 'candidates',
    heading: 'Candidates',
    note: 'Every contact that shares an identifier with the row.',
    tables: ['conflict'],
    writtenBy: 'review',
    width: 75,
  },
  {
    name: 'state',
    heading: 'State',
    note: 'open: not decided, or decided and unchanged since. reopened: its evidence changed after your decision. cleared: no longer here, see Previous decision.',
    tables: OUTCOMES,
    writtenBy: 'review',
    width: 75,
  },
  {
    name: 'decision',
    heading: 'Decision',
    note: `Yours: ${decisionWords(DECISIONS)}. Where the evidence changes, a run moves it to Previous decision.`,
    tables: OUTCOMES,
    writtenBy: 'people',
    width: 75,
    goesWhenReopened: true,
  },
  {
    name: 'decided_by',
    heading: 'Decided by',
    note: 'Yours: who decided. It moves with the decision.',
    tables: OUTCOMES,
    writtenBy: 'people',
    width: 75,
    goesWhenReopened: true,
  },
  {
    name: 'decided_at',
    heading: 'Decided at',
    note: 'Yours: when. It moves with the decision.',
    tables: OUTCOMES,
    writtenBy: 'people',
    width: 75,
    goesWhenReopened: true,
  },
  {
    name: 'note',
    heading: 'Note',
    note: 'Yours: anything. A run never writes here.',
    tables: OUTCOMES,
    writtenBy: 'people',
    width: 100,
  },
  {
    name: 'previous_decision',
    heading: 'Previous decision',
    note: 'What was decided before the evidence changed or the row moved, newest first.',
    tables: OUTCOMES,
    writtenBy: 'review',
    width: 100,
  },
  {
    name: 'if_linked',
    heading: 'As linked',
    note: 'Of a row that was linked to a contact: what would be written to them, or why it is still held.',
    tables: ['conflict'],
    writtenBy: 'review',
    width: 100,
  },
  {
    name: 'reason_code',
    heading: 'Reason',
    note: 'The reason as a short code. Codes never change their meaning.',
    tables: OUTCOMES,
    writtenBy: 'review',
    width: 100,
    isTechnical: true,
  },
  {
    name: 'other_reasons',
    heading: 'Other reasons',
    note: 'Further reasons that hold for this row.',
    tables: OUTCOMES,
    writtenBy: 'review',
    width: 100,
    isTechnical: true,
  },
  {
    name: 'cause',
    heading: 'Cause',
    note: 'What one correction would settle: rows with one cause are freed together. Filter by it.',
    tables: ['conflict', 'error'],
    writtenBy: 'review',
    width: 100,
    isTechnical: true,
  },
  {
    name: 'source_tab',
    heading: 'Source tab',
    note: 'The tab the row stands on.',
    tables: OUTCOMES,
    writtenBy: 'review',
    width: 100,
    isTechnical: true,
  },
  {
    name: 'source_row',
    heading: 'Source row',
    note: 'Its row number there.',
    tables: OUTCOMES,
    writtenBy: 'review',
    width: 100,
    isTechnical: true,
  },
  {
    name: 'queue',
    heading: 'Queue',
    note: 'The review queue, if the slice names one.',
    tables: OUTCOMES,
    writtenBy: 'review',
    width: 100,
    isTechnical: true,
  },
  {
    name: 'row_key',
    heading: 'Row key',
    note: 'By this the row is found again in the next run. Leave it as it is.',
    tables: OUTCOMES,
    writtenBy: 'review',
    width: 100,
    isTechnical: true,
  },
  {
    name: 'fingerprint',
    heading: 'Fingerprint',
    note: 'Changes when the evidence does. Leave it as it is.',
    tables: OUTCOMES,
    writtenBy: 'review',
    width: 100,
    isTechnical: true,
  },
] as const satisfies readonly OutputColumn[];

type Listed = (typeof OUTPUT_COLUMNS)[number];
export type ColumnName = Listed['name'];
export type PeoplesColumn = Extract<Listed, { writtenBy: 'people' }>['name'];
export type ReviewsColumn = Exclude<ColumnName, PeoplesColumn>;

const ALL: readonly (OutputColumn & { readonly name: ColumnName })[] = OUTPUT_COLUMNS;

/** The columns of a table. */
export function columnsOf(outcome: Outcome): typeof ALL {
  return ALL.filter(({ tables }) => tables.includes(outcome));
}

/** The header row of a new table in a file. */
export const COLUMNS: Readonly<Record<Outcome, readonly ColumnName[]>> = {
  ledger: columnsOf('ledger').map(({ name }) => name),
  conflict: columnsOf('conflict').map(({ name }) => name),
  error: columnsOf('error').map(({ name }) => name),
};

/** The header row of a new table in a sheet. */
export function headingsOf(outcome: Outcome): string[] {
  return columnsOf(outcome).map(({ heading }) => heading);
}

export const COLUMN_NAMES: readonly ColumnName[] = ALL.map(({ name }) => name);

/** Each column's heading in a sheet. */
export const SHEET_HEADINGS = Object.fromEntries(ALL.map(({ name, heading }) => [name, heading])) as Readonly<
  Record<ColumnName, string>
>;

/** The cells that a decision writes. A review writes none of them, but for taking TAKEN_COLUMNS away. */
export const PEOPLES_COLUMNS = ALL.filter(({ writtenBy }) => writtenBy === 'people').map(
  ({ name }) => name,
) as readonly PeoplesColumn[];

/** What goes from a row that is reopened or cleared. The note stays. */
export const TAKEN_COLUMNS = ALL.filter(({ goesWhenReopened }) => goesWhenReopened).map(
  ({ name }) => name,
) as readonly PeoplesColumn[];

export function isPeoples(column: ColumnName): column is PeoplesColumn {
  return (PEOPLES_COLUMNS as readonly ColumnName[]).includes(column);
}

/** What people have written beside a row. */
export type DecisionCells = Readonly<Record<PeoplesColumn, string>>;

export function decisionCells(at: (name: PeoplesColumn) => string): DecisionCells {
  return Object.fromEntries(PEOPLES_COLUMNS.map((name) => [name, at(name)])) as DecisionCells;
}
