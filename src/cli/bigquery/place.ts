/** Where the review runs. */
export interface Place {
  readonly project: string;
  readonly dataset: string;
  /** `gs://…`, without a stroke at its end. */
  readonly bucket: string;
}

/** A function of core.js as SQL calls it. BigQuery hands no INT64 to JavaScript. */
export const FUNCTIONS: readonly {
  readonly name: string;
  readonly parameters: readonly (readonly [name: string, type: 'STRING' | 'FLOAT64'])[];
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
    parameters: [
      ['learned', 'STRING'],
      ['tab_no', 'FLOAT64'],
      ['row_no', 'FLOAT64'],
      ['cells', 'STRING'],
      ['readings', 'STRING'],
      ['holders', 'STRING'],
      ['contacts', 'STRING'],
    ],
  },
  { name: 'newer_tabs', parameters: [['said', 'STRING']] },
  {
    name: 'judge_row',
    parameters: [
      ['learned', 'STRING'],
      ['tab_no', 'FLOAT64'],
      ['row_no', 'FLOAT64'],
      ['cells', 'STRING'],
      ['readings', 'STRING'],
      ['holders', 'STRING'],
      ['contacts', 'STRING'],
      ['gathered', 'STRING'],
      ['replays', 'STRING'],
    ],
  },
  {
    name: 'compare_contact',
    parameters: [
      ['learned', 'STRING'],
      ['contact_no', 'FLOAT64'],
      ['holders', 'STRING'],
      ['contacts', 'STRING'],
      ['gathered', 'STRING'],
      ['held', 'STRING'],
      ['settled_beside', 'FLOAT64'],
    ],
  },
];

/** What is uploaded for SQL to read, a line a row. */
export const UPLOADS = [
  { table: 'source_rows', columns: 'tab_no INT64, row_no INT64, cells STRING' },
  { table: 'map_holders', columns: 'map_key STRING, facts STRING, contacts ARRAY<INT64>' },
  { table: 'map_contacts', columns: 'contact_no INT64, facts STRING, reach ARRAY<STRING>' },
  { table: 'set_up_findings', columns: 'reason STRING, tab STRING, row_no INT64, evidence STRING' },
] as const;

/** The tables in which rows of an outcome end. */
export const TABLES = { ledger: 'ledger', conflict: 'conflicts', error: 'errors' } as const;

export function tableIn({ project, dataset }: Place, table: string): string {
  return `\`${project}\`.\`${dataset}\`.${table}`;
}

export function uriOf({ bucket }: Place, file: string): string {
  return `${bucket}/${file}`;
}
