import type { Row } from '../model.ts';
import type { SetAside } from '../sources/adapter.ts';
import { isRagged } from './ragged.ts';
import type { TabPlan } from './sourceRecord.ts';

/** Labels are listed with any of these between them, in JSON too. */
const SEPARATORS = /[;,|\n"]/;
/** Where the vendor's own labels stand among those that people have made. */
const VENDORS_OWN = /^\[?(?:gmail|google mail)\]?\/|^\\|^category_/i;

/** Why a record is no part of what went on between us and a contact (a mail in Spam), by its labels; null where it is. */
export function whySetAside(plan: TabPlan, cells: Row): SetAside | null {
  const { setsAside } = plan;
  // In a row that does not fit its header, nobody knows what a label is.
  if (!setsAside || isRagged(plan, cells)) return null;
  for (const { index } of setsAside.columns)
    for (const label of (cells[index] ?? '').split(SEPARATORS)) {
      const why = setsAside.as.get(label.trim().replace(VENDORS_OWN, '').toLowerCase().normalize('NFC'));
      if (why) return why;
    }
  return null;
}
