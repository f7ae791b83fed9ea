import { normalizeHeading } from '../normalize/heading.ts';
import type { FieldName, TimeField } from '../sources/adapter.ts';

type Named<T> = readonly (readonly [RegExp, T])[];

/** What a heading says of a column of times, whatever else it says. The first that fits. */
const TIMES: Named<TimeField> = [
  [/\b(?:updated?|modified|changed|edited|last change)\b/, 'updated_at'],
  [/\b(?:created?|added|submitted|submission|registered|signup|sign up|opted in|joined)\b/, 'created_at'],
  [/\bbooked\b/, 'created_at'],
  [/\b(?:ends?|ended|finish|until)\b/, 'ends_at'],
  [
    /\b(?:starts?|starting|begins?|when|appointment|appt|booking|meeting|scheduled|slot|session)\b/,
    'starts_at',
  ],
  [/\b(?:occurred|happened|sent|received|called|logged|timestamp|date|time|day|datetime)\b/, 'occurred_at'],
];
/** Days that say nothing of an event or a record. */
const NO_TIME_OF_IT =
  /\b(?:birth|born|birthday|dob|anniversary|due|expir\w*|renew\w*|deadline|duration|zone|timezone)\b/;

const FIELDS: Named<FieldName> = [
  [/^(?:field|field name|changed field|attribute|property)$/, 'field'],
  [/^(?:new value|value|to value|new|changed to)$/, 'new_value'],
  [/\b(?:external (?:key|id)|reference key)\b/, 'external_key'],
  [/^(?:object|record) type$/, 'object_type'],
  [/\b(?:desired|requested|wanted) .*action\b|^(?:ghl |crm )?action$/, 'desired_action'],
  [/^(?:channel|medium|source channel)$/, 'channel'],
  [/^(?:activity |event |call |message )?type$|^activity$|^kind$/, 'activity_type'],
  [/^(?:company|organi[sz]ation|account|business|employer|firm)(?: name)?$/, 'company'],
  [/\b(?:status|outcome|stage|state of)\b/, 'status'],
  [/\b(?:summary|notes?|comments?|message|body|description|details|remarks|transcript)\b/, 'summary'],
  [/\b(?:title|subject|topic|service|event name|appointment name|deal name|opportunity name)\b/, 'title'],
];
/** The number under which an event or a record stands. */
const EVENT_ID =
  /^(?:(?:\w+ )?(?:id|uid|uuid|guid|ref|reference|key)|(?:\w+ )?(?:no|nr|number|#)|#|(?:booking|order|ticket|confirmation) (?:id|ref|reference|code|number|no|#))$/;

export function timeHeading(heading: string): TimeField | undefined {
  const name = normalizeHeading(heading);
  return NO_TIME_OF_IT.test(name) ? undefined : named(TIMES, name);
}

/** Whether a heading speaks of a day, but of none on which an event was or a record changed. */
export function isOtherDay(heading: string): boolean {
  return NO_TIME_OF_IT.test(normalizeHeading(heading));
}

export function fieldHeading(heading: string): FieldName | undefined {
  return named(FIELDS, normalizeHeading(heading));
}

export function isEventIdHeading(heading: string): boolean {
  return EVENT_ID.test(normalizeHeading(heading));
}

function named<T>(table: Named<T>, name: string): T | undefined {
  return table.find(([pattern]) => pattern.test(name))?.[1];
}
