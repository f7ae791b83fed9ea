import * as z from 'zod/mini';
import type { Tab } from '../model.ts';
import type { ReadIdentifier } from '../normalize/identifier.ts';
import { coercedProblems, type SetupProblem } from './setupTable.ts';
import { type SetupColumns, validateTab } from './validate.ts';

/** A record that a target system already holds, against which opportunities are matched. */
export interface ExistingRecord {
  readonly id: string;
  readonly row: number;
  /** What the record is and whose, as far as the tab says; the e-mail in its canonical spelling. */
  readonly type: string;
  readonly company: string;
  readonly name: string;
  readonly email: string;
  readonly stage: string;
}

/** The Existing Records tab by external key, and by company and name. A list each: more than one may fit. */
export interface ExistingRecords {
  readonly byKey: ReadonlyMap<string, readonly ExistingRecord[]>;
  readonly byCompanyAndName: ReadonlyMap<string, readonly ExistingRecord[]>;
}

const ROW = z.object({
  record_id: z.string(),
  copper_id: z.string(),
  object_type: z.string(),
  external_key: z.string(),
  company: z.string(),
  person_email: z.string(),
  opportunity_name: z.string(),
  stage: z.string(),
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
  const byKey = new Map<string, ExistingRecord[]>();
  const byCompanyAndName = new Map<string, ExistingRecord[]>();
  for (const { row, record_id, copper_id, external_key, company, opportunity_name, ...rest } of rows) {
    const record = {
      id: record_id || copper_id || external_key,
      row,
      type: rest.object_type,
      company,
      name: opportunity_name,
      email: read('email', rest.person_email).canonical,
      stage: rest.stage,
    };
    if (record.id === '')
      problems.push({
        tab: tab.name,
        row,
        heading: 'record_id',
        says: 'is blank. Write the id of the record in its system',
      });
    if (external_key) add(byKey, external_key, record);
    const name = companyAndName(company, opportunity_name);
    if (name) add(byCompanyAndName, name, record);
  }
  return { records: { byKey, byCompanyAndName }, problems };
}

function add(lists: Map<string, ExistingRecord[]>, key: string, record: ExistingRecord): void {
  const list = lists.get(key);
  if (list) list.push(record);
  else lists.set(key, [record]);
}

/** One spelling of a company and an opportunity's name; '' where one of them is missing, which agrees with nothing. */
export function companyAndName(company: string, name: string): string {
  return company.trim() && name.trim() ? `${plainWords(company)}\u0001${plainWords(name)}` : '';
}

export function plainWords(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
