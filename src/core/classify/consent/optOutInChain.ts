import { canonicalField } from '../../policy/contactFields.ts';
import { REASONS } from '../../reasons.ts';
import { changeRule } from '../../writes/changeRules.ts';
import { isOptOut } from '../../writes/incomingValue.ts';
import { someValue } from '../../writes/otherChanges.ts';
import type { RowCase } from '../rowCase.ts';

/**
 * Of several changes of a status or of tags one says that the contact has opted out: whatever follows would take its place, and
 * what was said would be lost with the change that said it.
 */
export function optOutInChain({ change, match: { contact }, changeOrder, chain }: RowCase): string | null {
  if (!change || !contact || change.adds || change.fieldClass === 'text') return null;
  if (chain === 'newest is held') return null;
  const rule = changeRule(change);
  const mayPass = rule === 'allowed' || REASONS[rule].outcome === 'ledger' || isOptOut(change.incoming);
  if (!mayPass) return null;
  const said = someValue(changeOrder, canonicalField(change.field), contact, isOptOut);
  return said === undefined ? null : `a change sets ${change.field} to ${said}`;
}
