import type { Reading } from '../model.ts';
import { damaged, MISSING, redacted } from './reading.ts';
import { cellText, isMissing, isRedacted, isScientific, isSheetError } from './text.ts';

/** Salesforce's 18-character id is its 15-character id and a checksum: the first 15 name the record. */
const SALESFORCE_18 = /^(?:003|00Q|006|001|005)[A-Za-z0-9]{15}$/;
/** More digits than a spreadsheet's number keeps (15), and zeros at the end: rounded. */
const ROUNDED = /^\d{15}0+$|^\d{13,}000$/;
const TRAILING_ZERO = /^(\d+)\.0$/;

/**
 * Reads a contact id of any shape. Case is kept: vendors' ids are case-sensitive. `12345.0` is `12345` (a spreadsheet
 * wrote the number); `1.23E+17` and a number whose digits after the 15th are all zeros have lost digits and are damaged.
 */
export function readContactId(raw: string): Reading {
  const text = cellText(raw);
  if (isMissing(text)) return MISSING;
  if (isSheetError(text)) return damaged('the sheet shows an error here instead of the id');
  if (isScientific(text)) return damaged('the sheet shortened the number and its digits are lost');
  if (ROUNDED.test(text)) return damaged('the sheet rounded the number to 15 digits');
  if (isRedacted(text)) return redacted();
  const id = text.normalize('NFC').replace(TRAILING_ZERO, '$1');
  return { state: 'usable', canonical: SALESFORCE_18.test(id) ? id.slice(0, 15) : id, note: '' };
}
