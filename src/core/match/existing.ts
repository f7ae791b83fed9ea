import { companyAndName, type ExistingRecord, type ExistingRecords } from '../policy/existingRecords.ts';
import { fieldOf, type SourceRecord } from '../read/tabPlan.ts';

/** The existing records that an opportunity fits: by external key, else by company and name. null where it is none. */
export function existingFor(
  record: SourceRecord,
  existing: ExistingRecords | null,
): readonly ExistingRecord[] | null {
  if (!existing || record.plan.adapter.recordKind !== 'opportunity') return null;
  const externalKey = fieldOf(record, 'external_key');
  if (externalKey) return existing.byKey.get(externalKey) ?? [];
  return (
    existing.byCompanyAndName.get(companyAndName(fieldOf(record, 'company'), fieldOf(record, 'title'))) ?? []
  );
}
