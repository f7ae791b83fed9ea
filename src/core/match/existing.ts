import type { ExistingRecord, ExistingRecords, KeySet, RecordValues } from '../policy/existingRecords.ts';
import { objectTypeOf } from '../policy/objectType.ts';
import { fieldOf, type SourceRecord } from '../read/sourceRecord.ts';
import type { Match } from './compare.ts';

/** What a row fits among the existing records. */
export interface Fit {
  /** What the row's record is. */
  readonly type: string;
  /** The records that hold the first keys of the order that the row has all of. */
  readonly records: readonly ExistingRecord[];
  /** Those keys; null where the row lacks one of every step. */
  readonly keys: KeySet | null;
  /** By each later step of which the row has all keys too: the records that it finds. */
  readonly later: readonly { readonly keys: KeySet; readonly records: readonly ExistingRecord[] }[];
  /** What existing records have, normalized. */
  readonly headings: readonly string[];
}

const SHOWN = 8;

/** What the row's record is; an opportunity where it does not say. */
export function typeOf(record: SourceRecord): string {
  return objectTypeOf(fieldOf(record, 'object_type')) || 'opportunity';
}

/** null where the row is of a kind that is not matched, or there is nothing to match against. */
export function existingFor(
  record: SourceRecord,
  { identifiers }: Pick<Match, 'identifiers'>,
  existing: ExistingRecords | null,
  orderOf: (type: string) => readonly KeySet[],
): Fit | null {
  if (!existing || record.plan.adapter.recordKind !== 'opportunity') return null;
  const type = typeOf(record);
  const values: RecordValues = {
    external_key: fieldOf(record, 'external_key'),
    company: fieldOf(record, 'company'),
    opportunity_name: fieldOf(record, 'title'),
    person_email:
      identifiers.find(({ kind, state }) => kind === 'email' && state === 'usable')?.canonical ?? '',
  };
  const steps = orderOf(type).filter((set) => set.every((key) => values[key].trim() !== ''));
  const found = steps.map((keys) => ({ keys, records: ofType(existing.find(keys, values), keys, type) }));
  const [first, ...later] = found;
  return {
    type,
    records: first?.records ?? [],
    keys: first?.keys ?? null,
    later,
    headings: existing.headings,
  };
}

/** Only a key names a record of another type, which then disagrees: what else they share says nothing. */
function ofType(found: readonly ExistingRecord[], keys: KeySet, type: string): readonly ExistingRecord[] {
  const same = found.filter((other) => other.type === '' || other.type === type);
  return same.length > 0 || !keys.includes('external_key') ? same : found;
}

/** The one record that a row fits; undefined where none or several do. */
export function onlyRecord({
  existing,
}: {
  readonly existing: Pick<Fit, 'records'> | null;
}): ExistingRecord | undefined {
  return existing?.records.length === 1 ? existing.records[0] : undefined;
}

/** Why it cannot be told which record the row is: `31000001, 31000002 by external_key`; null where it can, or fits none. */
export function severalFit({ type, records, keys, later }: Fit): string | null {
  if (keys && records.length > 1) return `fits ${byKeys(records, keys)}`;
  const [only] = records;
  if (!only || !keys || (only.type !== '' && only.type !== type)) return null;
  // What the record has otherwise speaks against it by itself. What it does not have at all, another may have.
  const better = later.find(
    (step) => step.records.length > 0 && !step.records.includes(only) && lacksOneOf(only, step.keys),
  );
  return better ? `fits ${byKeys(records, keys)}, and ${byKeys(better.records, better.keys)}` : null;
}

/** What an existing record fits beside the one that the row is: perhaps the same record twice. ''. */
export function mayBeTwice({ records, later }: Fit): string {
  const [only] = records;
  const twin = only && later.find((step) => step.records.includes(only) && step.records.length > 1);
  if (!twin) return '';
  const others = twin.records.filter((record) => record !== only && record.externalKey === '');
  return others.length > 0
    ? `${recordIds(others)} has the same ${twin.keys.join('+')} and no external_key: it may be ${only.id} twice`
    : '';
}

/** Why no record fits, and what fits nearly. */
export function noneFits({ type, keys, later }: Fit, orderOf: readonly KeySet[]): string {
  if (!keys) return `the row has neither ${orderOf.map((set) => set.join('+')).join(' nor ')}`;
  const near = later
    .filter((step) => step.records.length > 0)
    .map((step) => `but ${byKeys(step.records, step.keys)} fits: to create one more would make it twice`);
  return [`no ${type} fits by ${keys.join('+')}`, ...near].join('; ');
}

/** `record 31000001 (row 2 of Existing Records)` */
export function recordAt({ id, row }: ExistingRecord): string {
  return `record ${id} (row ${row} of Existing Records)`;
}

/** The ids of records that a row fits, with their rows of Existing Records, the first few of many. */
function recordIds(records: readonly ExistingRecord[]): string {
  const shown = records
    .slice(0, SHOWN)
    .map(({ id, row }) => `${id} (row ${row} of Existing Records)`)
    .join(', ');
  return records.length > SHOWN ? `${shown} and ${records.length - SHOWN} more` : shown;
}

function byKeys(records: readonly ExistingRecord[], keys: KeySet): string {
  return `${recordIds(records)} by ${keys.join('+')}`;
}

function lacksOneOf({ externalKey, company, name, email }: ExistingRecord, keys: KeySet): boolean {
  const held: RecordValues = {
    external_key: externalKey,
    company,
    opportunity_name: name,
    person_email: email,
  };
  return keys.some((key) => held[key].trim() === '');
}
