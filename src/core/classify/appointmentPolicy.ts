import type { FieldRule } from '../policy/fieldPolicy.ts';
import type { FieldName } from '../sources/adapter.ts';
import { isAgainst } from '../writes/fieldChange.ts';
import type { RowCase } from './rowCase.ts';

/** What a field policy calls the fields of an appointment. Its own `status` is the contact's. */
const FIELDS: readonly (readonly [FieldName, readonly string[]])[] = [
  ['status', ['appointment status']],
  ['starts_at', ['appointment time', 'appointment start', 'appointment date']],
];

/** A field of the appointment that the field policy sends to a person, or lets flow another way only. */
export function appointmentAsks(row: RowCase): string | null {
  return firstRule(row, (rule) => rule.protection !== 'never' && !isFree(row, rule));
}

/** A field of the appointment that the field policy protects. */
export function appointmentIsProtected(row: RowCase): string | null {
  return firstRule(row, ({ protection }) => protection === 'never');
}

function isFree({ record }: RowCase, rule: FieldRule): boolean {
  return rule.protection === 'allow' && !isAgainst(rule, record.system, record.plan.target);
}

function firstRule(
  { record: { plan }, ruleFor }: RowCase,
  holds: (rule: FieldRule) => boolean,
): string | null {
  if (plan.adapter.recordKind !== 'appointment') return null;
  for (const [field, names] of FIELDS)
    for (const name of plan.fields.has(field) ? names : []) {
      const rule = ruleFor(name);
      if (rule && holds(rule)) return `${name.replace(' ', '_')} in the field policy`;
    }
  return null;
}
