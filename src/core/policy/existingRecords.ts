import * as z from 'zod/mini';
import type { Tab } from '../model.ts';
import { coercedProblems, type SetupProblem } from './setupTable.ts';
import { validateTab } from './validate.ts';

/** A record that a target system already holds, against which opportunities are matched. */
export interface ExistingRecord {
  readonly id: string;
  readonly row: number;
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
  opportunity_name: z.string(),
});

/** Where a record's id stands, and what it is found by. */
const NAMING = ['record_id', 'copper_id', 'external_key', 'company', 'opportunity_name'];

export function readExistingRecords(tab: Tab): { records: ExistingRecords; problems: SetupProblem[] } {
  const { rows, problems } = validateTab(tab, ROW, ['external_key']);
  problems.push(...coercedProblems(tab, NAMING));
  const byKey = new Map<string, ExistingRecord[]>();
  const byCompanyAndName = new Map<string, ExistingRecord[]>();
  for (const { row, record_id, copper_id, external_key, company, opportunity_name } of rows) {
    const record = { id: record_id || copper_id || external_key, row };
    if (record.id === '')
      problems.push({
        tab: tab.name,
        row,
        heading: 'record_id',
        says: 'is blank. Write the id of the record in its system',
      });
    if (external_key) byKey.set(external_key, [...(byKey.get(external_key) ?? []), record]);
    const name = companyAndName(company, opportunity_name);
    if (name) byCompanyAndName.set(name, [...(byCompanyAndName.get(name) ?? []), record]);
  }
  return { records: { byKey, byCompanyAndName }, problems };
}

/** One spelling of a company and an opportunity's name; '' where one of them is missing, which agrees with nothing. */
export function companyAndName(company: string, name: string): string {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return company.trim() && name.trim() ? `${plain(company)}\u0001${plain(name)}` : '';
}
