import * as z from 'zod/mini';
import type { Tab } from '../model.ts';
import type { ReadIdentifier } from '../normalize/identifier.ts';
import { objectTypeOf } from './objectType.ts';
import { plainWords } from './plainWords.ts';
import { coercedProblems, readSetupTab } from './readSetupTab.ts';
import type { SetupProblem } from './setupProblem.ts';
import { type SetupColumns, validateTab } from './validate.ts';

/** What a record can be found by, in the words of the Existing Records tab. */
export const RECORD_KEYS = ['external_key', 'company', 'opportunity_name', 'person_email'] as const;
export type RecordKey = (typeof RECORD_KEYS)[number];
/** Keys that must all agree. */
export type KeySet = readonly RecordKey[];

/** A record that a target system already holds, against which opportunities and persons are matched. */
export interface ExistingRecord {
  readonly id: string;
  readonly row: number;
  /** What the record is and whose, as far as the tab says; the e-mail in its canonical spelling. */
  readonly type: string;
  readonly externalKey: string;
  readonly company: string;
  readonly name: string;
  readonly email: string;
  readonly stage: string;
  /** When it was last changed, as the tab writes it. */
  readonly updatedAt: string;
  /** Every cell by its normalized heading. */
  readonly cells: ReadonlyMap<string, string>;
}

export interface ExistingRecords {
  /** The records that hold these values, a list: more than one may. */
  readonly find: (keys: KeySet, values: RecordValues) => readonly ExistingRecord[];
  /** Normalized. */
  readonly headings: readonly string[];
  readonly count: number;
}

export type RecordValues = Readonly<Record<RecordKey, string>>;

const ROW = z.object({
  record_id: z.string(),
  copper_id: z.string(),
  object_type: z.string(),
  external_key: z.string(),
  company: z.string(),
  person_email: z.string(),
  opportunity_name: z.string(),
  stage: z.string(),
  owner: z.string(),
  updated_at: z.string(),
});
export const EXISTING_RECORDS_COLUMNS: SetupColumns<typeof ROW> = { schema: ROW, required: ['external_key'] };

/** Where a record's id stands, and what it is found by. */
const NAMING = ['record_id', 'copper_id', 'external_key', 'company', 'opportunity_name'];

export function readExistingRecords(
  tab: Tab,
  read: ReadIdentifier,
): { records: ExistingRecords; problems: SetupProblem[] } {
  const { rows, problems } = validateTab(tab, EXISTING_RECORDS_COLUMNS);
  problems.push(...coercedProblems(tab, NAMING));
  const table = readSetupTab(tab);
  const cellsOf = new Map(table.rows.map(({ row, cells }) => [row, cells]));
  const records = rows.map(({ row, record_id, copper_id, external_key, ...rest }): ExistingRecord => {
    const id = record_id || copper_id || external_key;
    if (id === '')
      problems.push({
        tab: tab.name,
        row,
        heading: 'record_id',
        says: 'is blank. Write the id of the record in its system',
      });
    return {
      id,
      row,
      type: objectTypeOf(rest.object_type),
      externalKey: external_key,
      company: rest.company,
      name: rest.opportunity_name,
      email: read('email', rest.person_email).canonical,
      stage: rest.stage,
      updatedAt: rest.updated_at,
      cells: cellsOf.get(row) ?? new Map(),
    };
  });
  return { records: { find: finder(records), headings: table.headings, count: records.length }, problems };
}

function finder(records: readonly ExistingRecord[]): ExistingRecords['find'] {
  const indexes = new Map<string, ReadonlyMap<string, readonly ExistingRecord[]>>();
  return (keys, values) => {
    const name = keys.join('+');
    const index = indexes.get(name) ?? indexBy(records, keys);
    indexes.set(name, index);
    return index.get(joined(keys, values)) ?? [];
  };
}

function indexBy(records: readonly ExistingRecord[], keys: KeySet) {
  const index = new Map<string, ExistingRecord[]>();
  for (const record of records) {
    const { externalKey, company, name, email } = record;
    const key = joined(keys, {
      external_key: externalKey,
      company,
      opportunity_name: name,
      person_email: email,
    });
    const same = index.get(key);
    if (same) same.push(record);
    else if (key !== '') index.set(key, [record]);
  }
  return index;
}

/** One text of the values; '' where one of them is missing, which agrees with nothing. A key counts to the letter. */
function joined(keys: KeySet, values: RecordValues): string {
  if (keys.some((key) => values[key].trim() === '')) return '';
  return keys.map((key) => (key === 'external_key' ? values[key] : plainWords(values[key]))).join('\u0001');
}
