import { appointmentOutcome } from '../classify/appointmentOutcome.ts';
import { fieldOf, type SourceRecord } from '../read/sourceRecord.ts';
import type { FieldName } from '../sources/adapter.ts';

/** The actions that sources declare are few. */
const parts = new Map<string, readonly string[]>();

/** What a sync would do with the record, in a person's words. An appointment that was called off is not made. */
export function actionOf(record: SourceRecord): string {
  const outcome = appointmentOutcome(record);
  return outcome === '' ? declaredAction(record) : `set status to ${outcome}`;
}

/** What 0.1.0 said that a sync would do: of an export's contact it said that it would be updated. */
export function actionOf010(record: SourceRecord): string {
  const action = declaredAction(record);
  return action === 'link contact' ? 'update contact' : action;
}

function declaredAction(record: SourceRecord): string {
  const { action: usual, actionBy } = record.plan.adapter;
  const word = actionBy ? fieldOf(record, actionBy.field).toLowerCase() : '';
  const action = (actionBy && Object.hasOwn(actionBy.actions, word) && actionBy.actions[word]) || usual;
  if (!action.includes('{')) return action;
  let said = '';
  for (const [at, part] of partsOf(action).entries())
    said += at % 2 === 0 ? part : fieldOf(record, part as FieldName);
  said = said.trim();
  return said === '' || said === 'log' ? 'log activity' : said;
}

/** `log {activity_type}` in its parts, every second of which is a field. */
function partsOf(action: string): readonly string[] {
  const known = parts.get(action);
  if (known) return known;
  const found = action.split(/\{(\w+)\}/);
  parts.set(action, found);
  return found;
}
