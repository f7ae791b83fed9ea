import type { Behavior } from './behavior.ts';
import type { Rect, World } from './document/state.ts';
import { exception } from './exception.ts';
import type { Meter } from './meter.ts';
import type { UiRecord } from './uiRecord.ts';

/** `NONE`: an add-on that is installed but not yet enabled in the file, as `onOpen` meets it. */
export type AuthModeName = 'NONE' | 'LIMITED' | 'FULL';

/** One user's run of the script on the shared document. */
export interface Session {
  readonly world: World;
  readonly behavior: Behavior;
  readonly email: string;
  readonly meter: Meter;
  readonly ui: UiRecord;
  readonly log: string[];
  authMode: AuthModeName;
  /** False: the person left a permission out at the consent. */
  hasAllScopes: boolean;
  /** Cells that were formatted since the last `flush`, where that matters (behavior.formatHoldsAtOnce). */
  unflushed: { readonly sheetId: number; readonly rect: Rect }[];
  active: { sheetId: number; rect: Rect };
  /** Throws, in Google's words, if the authorization does not cover the method. */
  permit(method: string): void;
}

/** What `onOpen` may do under AuthMode NONE (Apps Script documentation: build the menu). */
const NEEDS_NO_AUTHORIZATION = new Set(['SpreadsheetApp.getUi', 'Ui.createMenu', 'Ui.createAddonMenu']);

export function assertPermitted(authMode: AuthModeName, method: string): void {
  if (authMode !== 'NONE' || NEEDS_NO_AUTHORIZATION.has(method)) return;
  throw exception(`You do not have permission to call ${method}.`);
}
