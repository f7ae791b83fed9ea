import type { Outcome, Row, Rows } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { nearHeading } from '../policy/nearHeading.ts';

const SHARED_START = ['event_id', 'source'] as const;
/** Of these, `decision`, `decided_by`, `decided_at` and `note` are people's: see PEOPLES_COLUMNS. */
const SHARED_END = [
  'state',
  'decision',
  'decided_by',
  'decided_at',
  'note',
  'previous_decision',
  'reason_code',
  'other_reasons',
  'source_tab',
  'source_row',
  'queue',
  'row_key',
  'fingerprint',
] as const;

/**
 * The columns of each output table, the runbook's first. People's sheets and scripts rely on the names; in a table that is
 * there already, a new column goes to the right end.
 */
export const COLUMNS = {
  ledger: [
    ...SHARED_START,
    'target',
    'contact_key',
    'action',
    'status',
    'evidence',
    'contact_name',
    'writes',
    ...SHARED_END,
  ],
  conflict: [
    ...SHARED_START,
    'issue',
    'evidence',
    'reviewer_action',
    'contact_name',
    'writes',
    'candidates',
    ...SHARED_END,
  ],
  error: [...SHARED_START, 'error', 'evidence', 'blocked_at', ...SHARED_END],
} as const satisfies Record<Outcome, readonly string[]>;

export type ColumnName = (typeof COLUMNS)[Outcome][number];

/** The columns of all tables, each once. */
export const COLUMN_NAMES: readonly ColumnName[] = [...new Set(Object.values(COLUMNS).flat())];

/** The cells that a decision writes, in this order. A review writes none of them, but for taking TAKEN_COLUMNS away. */
export const PEOPLES_COLUMNS = [
  'decision',
  'decided_by',
  'decided_at',
  'note',
] as const satisfies readonly ColumnName[];

/** What goes from a row that is reopened or cleared, into `previous_decision`. The note stays. */
export const TAKEN_COLUMNS = [
  'decision',
  'decided_by',
  'decided_at',
] as const satisfies readonly (typeof PEOPLES_COLUMNS)[number][];

/** The four cells of a decision as they stand. */
export type DecisionCells = Readonly<Record<(typeof PEOPLES_COLUMNS)[number], string>>;

export function decisionCells(at: (name: keyof DecisionCells) => string): DecisionCells {
  return {
    decision: at('decision'),
    decided_by: at('decided_by'),
    decided_at: at('decided_at'),
    note: at('note'),
  };
}

/** The CSV name of each output table, without `.csv`, and the tab's name in a sheet. */
export const OUTPUTS = {
  ledger: { file: 'sync-ledger', tab: 'Ledger' },
  conflict: { file: 'conflict-queue', tab: 'Conflicts' },
  error: { file: 'error-log', tab: 'Errors' },
} as const satisfies Record<Outcome, { file: string; tab: string }>;

export const OUTCOMES = ['ledger', 'conflict', 'error'] as const satisfies readonly Outcome[];

/** The headings of the columns in a sheet, for people. */
export const SHEET_HEADINGS: Readonly<Record<ColumnName, string>> = {
  event_id: 'Event',
  source: 'Source',
  target: 'Target',
  contact_key: 'Contact',
  contact_name: 'Contact name',
  writes: 'Would change',
  action: 'Action',
  status: 'Status',
  issue: 'Issue',
  error: 'Error',
  evidence: 'Evidence',
  reviewer_action: 'What to do',
  blocked_at: 'Blocked at',
  reason_code: 'Reason',
  other_reasons: 'Other reasons',
  candidates: 'Candidates',
  source_tab: 'Source tab',
  source_row: 'Source row',
  queue: 'Queue',
  state: 'State',
  decision: 'Decision',
  decided_by: 'Decided by',
  decided_at: 'Decided at',
  note: 'Note',
  previous_decision: 'Previous decision',
  row_key: 'Row key',
  fingerprint: 'Fingerprint',
};

/** The header row of a new table in a sheet. */
export function headingsOf(outcome: Outcome): string[] {
  return COLUMNS[outcome].map((column) => SHEET_HEADINGS[column]);
}

/** The column that a heading of an output table means, in its name or in its heading for people. */
export function columnNamed(outcome: Outcome, heading: string): ColumnName | undefined {
  const name = heading.trim().toLowerCase();
  return COLUMNS[outcome].find((column) => column === name || SHEET_HEADINGS[column].toLowerCase() === name);
}

/** Where a table has its header, and each of our columns by its 0-based index. People move columns and put rows above. */
export interface OutputHeader {
  readonly headerIndex: number;
  readonly columns: ReadonlyMap<ColumnName, number>;
}

/** How many of a table's first rows suffice to find its header. */
export const HEADER_WITHIN = 20;

/** The header of an output table: the first row that has the row key's column; null where none has. */
export function outputHeader(outcome: Outcome, table: Rows): OutputHeader | null {
  const headerIndex = table
    .slice(0, HEADER_WITHIN)
    .findIndex((cells) => cells.some((heading) => columnNamed(outcome, heading) === 'row_key'));
  return headerIndex < 0 ? null : { headerIndex, columns: columnsOf(outcome, table[headerIndex] ?? []) };
}

/**
 * Each of our columns by its 0-based index in a header. People put their name to a column that is theirs (`Decision (Kim)`,
 * `Notes`): it is still that one, where no other may be it.
 */
export function columnsOf(outcome: Outcome, header: Row): Map<ColumnName, number> {
  const columns = new Map<ColumnName, number>();
  header.forEach((heading, index) => {
    const column = columnNamed(outcome, heading);
    if (column && !columns.has(column)) columns.set(column, index);
  });
  for (const column of PEOPLES_COLUMNS) {
    if (columns.has(column)) continue;
    const taken = new Set(columns.values());
    const [renamed, ...others] = header.flatMap((heading, index) =>
      !taken.has(index) && !columnNamed(outcome, heading) && isRenamed(heading, column) ? [index] : [],
    );
    if (renamed !== undefined && others.length === 0) columns.set(column, renamed);
  }
  return columns;
}

function isRenamed(heading: string, column: ColumnName): boolean {
  const own = normalizeHeading(column);
  const words = normalizeHeading(heading)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  // A slip in a short word makes another word of it: a vote is no note.
  const isSlip = own.length >= 8 && words !== '' && nearHeading(words, [own]) !== undefined;
  return isSlip || new RegExp(`(^| )${own}s?( |$)`).test(words);
}
