import type { SheetState } from './state.ts';

const revisions = new WeakMap<SheetState, number>();
let latest = 0;

/** The cells of the sheet are about to be others than they were. */
export function noteChange(sheet: SheetState): void {
  latest += 1;
  revisions.set(sheet, latest);
}

/** A number that grows whenever what the sheet's cells hold may have changed. */
export function revisionOf(sheet: SheetState): number {
  return revisions.get(sheet) ?? 0;
}
