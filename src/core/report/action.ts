import { fieldOf, type SourceRecord } from '../read/tabPlan.ts';
import type { FieldName } from '../sources/adapter.ts';

/** What a sync would do with the record, in a person's words. */
export function actionOf(record: SourceRecord): string {
  const { action } = record.plan.adapter;
  if (!action.includes('{')) return action;
  const said = action.replace(/\{(\w+)\}/g, (_, field: FieldName) => fieldOf(record, field)).trim();
  return said === '' || said === 'log' ? 'log activity' : said;
}
