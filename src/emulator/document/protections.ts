import { exception } from '../exception.ts';
import { overlap } from './rects.ts';
import type { DocumentState, ProtectionState, Rect, SheetState } from './state.ts';

/** Whether this person may edit what is protected. The owner always may. */
export function mayEdit(document: DocumentState, protection: ProtectionState, email: string): boolean {
  return email === document.owner || protection.editors.includes(email);
}

function protects(protection: ProtectionState, rect: Rect): boolean {
  return protection.rect === null || overlap(protection.rect, rect);
}

export function mayEditRect(document: DocumentState, sheet: SheetState, rect: Rect, email: string): boolean {
  return sheet.protections.every(
    (protection) => !protects(protection, rect) || mayEdit(document, protection, email),
  );
}

export function assertMayEdit(document: DocumentState, sheet: SheetState, rect: Rect, email: string): void {
  if (mayEditRect(document, sheet, rect, email)) return;
  throw exception(
    'You are trying to edit a protected cell or object. ' +
      'Please contact the spreadsheet owner to remove protection if you need to edit.',
  );
}

export function addProtection(
  document: DocumentState,
  sheet: SheetState,
  rect: Rect | null,
  editors: string[],
  description: string,
): void {
  sheet.protections.push({ id: document.nextId++, rect, description, editors });
}
