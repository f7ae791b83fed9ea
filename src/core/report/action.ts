import { fieldOf, type SourceRecord } from '../read/tabPlan.ts';
import type { FieldName } from '../sources/adapter.ts';

/** What a sync would do with the record, in a person's words. */
export function actionOf(record: SourceRecord): string {
  const { action: usual, actionBy } = record.plan.adapter;
  const word = actionBy ? fieldOf(record, actionBy.field).toLowerCase() : '';
  const action = (actionBy && Object.hasOwn(actionBy.actions, word) && actionBy.actions[word]) || usual;
  if (!action.includes('{')) return action;
  const said = action.replace(/\{(\w+)\}/g, (_, field: FieldName) => fieldOf(record, field)).trim();
  return said === '' || said === 'log' ? 'log activity' : said;
}
