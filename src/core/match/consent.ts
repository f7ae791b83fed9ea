import { cellText } from '../normalize/text.ts';
import { fieldOf } from '../read/tabPlan.ts';
import { isConsentEvent } from './consentEvents.ts';
import { saysOptedOut } from './optOutValue.ts';
import type { RowCase } from './rowCase.ts';

/** A webhook that says a contact has opted out is no plain update of the contact. */
export function consentEvent({ record }: RowCase): string | null {
  const type = fieldOf(record, 'activity_type');
  return type !== '' && isConsentEvent(type) ? `type=${type}` : null;
}

/** A contact who has opted out is no plain update either, whatever else stands on the row. */
export function optedOut({ record: { plan, cells } }: RowCase): string | null {
  if (plan.adapter.recordKind !== 'contact') return null;
  for (const { index, heading } of plan.optOut) {
    const value = cellText(cells[index] ?? '');
    if (saysOptedOut(value)) return `${heading}=${value}`;
  }
  return null;
}
