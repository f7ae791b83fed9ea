import { clearContents } from './contents.ts';
import { fillAttribute } from './grid.ts';
import type { AttributeName, Rect, SheetState } from './state.ts';

export type Cleared = 'contents' | 'formats' | 'validations' | 'notes';

const FORMATS: readonly AttributeName[] = [
  'numberFormat',
  'richText',
  'background',
  'fontColor',
  'fontWeight',
  'fontStyle',
  'fontLine',
  'fontFamily',
  'fontSize',
  'horizontalAlignment',
  'verticalAlignment',
  'wrapStrategy',
];

const ATTRIBUTES: Record<Exclude<Cleared, 'contents'>, readonly AttributeName[]> = {
  formats: FORMATS,
  validations: ['validation'],
  notes: ['note'],
};

/** Clears what is named and leaves the rest, comments always. */
export function clear(sheet: SheetState, rect: Rect, what: readonly Cleared[]): void {
  for (const part of what) {
    if (part === 'contents') clearContents(sheet, rect);
    else for (const name of ATTRIBUTES[part]) fillAttribute(sheet, rect, name, undefined);
  }
}
