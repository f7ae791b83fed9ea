import { cellText, isMissing } from '../normalize/text.ts';
import { fieldOf } from '../read/tabPlan.ts';
import type { RowCase } from './rowCase.ts';

/** Events after which somebody may not be written to any more (`ContactDndUpdate`, `sms_stop`, `complaint`). */
const CONSENT_EVENT = /dnd|dnc|opt[-_ ]?(?:in|out)|unsubscribe|(?<![a-z])stop(?![a-z])|complain|bounce|spam/i;
const NO = /^(?:false|no|n|0|0\.0|off|unchecked|inactive|disabled|never|\[\s*\]|\{\s*\})$/i;
const ACTIVE = /\b(?:active|permanent|true|yes)\b/i;

/** A webhook that says a contact has opted out is no plain update of the contact. */
export function consentEvent({ record }: RowCase): string | null {
  const type = fieldOf(record, 'activity_type');
  return CONSENT_EVENT.test(type) ? `type=${type}` : null;
}

/** A contact who has opted out is no plain update either, whatever else stands on the row. */
export function optedOut({ record: { plan, cells } }: RowCase): string | null {
  if (plan.adapter.recordKind !== 'contact') return null;
  for (const { index, heading } of plan.optOut) {
    const value = cellText(cells[index] ?? '');
    if (saysYes(value)) return `${heading}=${value}`;
  }
  return null;
}

/** GHL's settings are a list by channel (`{"SMS":{"status":"active"}}`): one that is active suffices. */
function saysYes(value: string): boolean {
  if (isMissing(value) || NO.test(value)) return false;
  return value.startsWith('{') ? ACTIVE.test(value) : true;
}
