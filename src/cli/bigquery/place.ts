import { PEOPLES_COLUMNS } from '../../core/report/outputColumns.ts';

/** Where the review runs. */
export interface Place {
  readonly project: string;
  readonly dataset: string;
  /** `gs://…`, without a stroke at its end. */
  readonly bucket: string;
}

type Parameter = readonly [name: string, type: 'STRING' | 'FLOAT64'];

/** A row with how its values are read and what the map has of them. */
const ROW: readonly Parameter[] = [
  ['tab_no', 'FLOAT64'],
  ['row_no', 'FLOAT64'],
  ['cells', 'STRING'],
  ['readings', 'STRING'],
  ['holders', 'STRING'],
  ['contacts', 'STRING'],
];

const LEARNED: Parameter = ['learned', 'STRING'];
/** What other rows say, as far as a row's verdict rests on it. */
const FACTS: readonly Parameter[] = [
  ['gathered', 'STRING'],
  ['replays', 'STRING'],
];
/** What a row's verdict rests on. */
const JUDGED: readonly Parameter[] = [LEARNED, ...ROW, ...FACTS];

/** A function of core.js as SQL calls it. BigQuery hands no INT64 to JavaScript. */
export const FUNCTIONS: readonly {
  readonly name: string;
  readonly parameters: readonly Parameter[];
}[] = [
  {
    name: 'read_row',
    parameters: [
      ['tab_no', 'FLOAT64'],
      ['row_no', 'FLOAT64'],
      ['cells', 'STRING'],
    ],
  },
  { name: 'normalize_value', parameters: [['raw', 'STRING']] },
  {
    name: 'survey_row',
    parameters: [LEARNED, ...ROW],
  },
  { name: 'newer_tabs', parameters: [['said', 'STRING']] },
  { name: 'judge_row', parameters: JUDGED },
  { name: 'link_keys', parameters: [['said', 'STRING']] },
  { name: 'survey_link', parameters: [...JUDGED, ['said', 'STRING']] },
  {
    name: 'judge_link',
    parameters: [...JUDGED, ['said', 'STRING'], ['linked', 'STRING'], ['row_key', 'STRING']],
  },
  {
    name: 'compare_contact',
    parameters: [
      LEARNED,
      ['contact_no', 'FLOAT64'],
      ['holders', 'STRING'],
      ['contacts', 'STRING'],
      ['gathered', 'STRING'],
      ['held', 'STRING'],
      ['settled_beside', 'FLOAT64'],
    ],
  },
  { name: 'place_keys', parameters: [['row_keys', 'STRING']] },
  {
    name: 'row_with_key',
    parameters: [
      ['told', 'STRING'],
      ['row_key', 'STRING'],
    ],
  },
  { name: 'row_findings', parameters: [['shown', 'STRING']] },
  {
    name: 'merge_key',
    parameters: [
      ['row_key', 'STRING'],
      ['earlier', 'STRING'],
      ['run_row', 'STRING'],
      ['is_split', 'STRING'],
      ['log_lines', 'STRING'],
      ['link', 'STRING'],
      ['run_id', 'STRING'],
      ['run_at', 'STRING'],
    ],
  },
  {
    name: 'chain_entries',
    parameters: [
      ['last_line', 'STRING'],
      ['entries', 'STRING'],
    ],
  },
  {
    name: 'log_line',
    parameters: [
      ['line', 'FLOAT64'],
      ['above', 'STRING'],
      ['entry', 'STRING'],
    ],
  },
];

/** What is uploaded for SQL to read, a line a row. */
export const UPLOADS = [
  { table: 'source_rows', columns: 'tab_no INT64, row_no INT64, cells STRING' },
  { table: 'map_holders', columns: 'map_key STRING, facts STRING, contacts ARRAY<INT64>' },
  { table: 'map_contacts', columns: 'contact_no INT64, facts STRING, reach ARRAY<STRING>' },
  {
    table: 'set_up_findings',
    columns: 'place INT64, reason STRING, tab STRING, row_no INT64, evidence STRING, fixes STRING',
  },
  {
    table: 'decided_rows',
    columns: `outcome STRING, row_key STRING, fingerprint STRING, ${PEOPLES_COLUMNS.map((column) => `${column} STRING`).join(', ')}`,
  },
] as const;

/** What a review leaves beside the rows of each outcome. */
export const FINAL_TABLES = [
  /** The decision log, to which lines are added. `log_text` is the line as it stands in a folder. */
  { table: 'decisions', columns: 'line INT64, row_key STRING, log_text STRING' },
  /** `findings`, `ignored` and `log_lines` are how many rows the tables have after the run: an export may lack some. */
  {
    table: 'runs',
    columns:
      'run_no INT64, run_id STRING, run_at STRING, kept INT64, updated INT64, reopened INT64, added INT64, cleared INT64, findings INT64, ignored INT64, log_lines INT64',
  },
  {
    table: 'findings',
    columns: 'place INT64, reason STRING, tab STRING, row_no INT64, evidence STRING, fixes STRING',
  },
  { table: 'ignored_rows', columns: 'tab_no INT64, row_no INT64, why STRING' },
  /** Of each row of the last run what it adds to counts, plan and comparison, and what it would write as it is linked. */
  {
    table: 'verdicts',
    columns:
      'tab_no INT64, row_no INT64, is_difference BOOL, place INT64, ended STRING, row_key STRING, added STRING, linked STRING',
  },
] as const;

/** The tables in which rows of an outcome end. */
export const TABLES = { ledger: 'ledger', conflict: 'conflicts', error: 'errors' } as const;

export function tableIn({ project, dataset }: Place, table: string): string {
  return `\`${project}\`.\`${dataset}\`.${table}`;
}

export function uriOf({ bucket }: Place, file: string): string {
  return `${bucket}/${file}`;
}
