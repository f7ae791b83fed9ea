import { fieldOf, type SourceRecord } from '../read/sourceRecord.ts';

const APPROVED = /^approved[\s_-]?sample$/i;

/** Whether the row says that it is an approved sample, where its tab has a column that says so of every row. */
export function isApproved(record: SourceRecord): boolean {
  return !record.plan.fields.has('approval') || APPROVED.test(fieldOf(record, 'approval'));
}
