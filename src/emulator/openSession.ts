import type { Behavior } from './behavior.ts';
import type { World } from './document/state.ts';
import { FIRST_CELL } from './google/activation.ts';
import { type GoogleGlobals, newGlobals } from './google/globals.ts';
import { releaseAll } from './google/lockService.ts';
import { type Calls, type Costs, createMeter, type Failure } from './meter.ts';
import { runFromPage } from './runFromPage.ts';
import { type AuthModeName, assertPermitted, type Session } from './session.ts';
import { createUiRecord, type UiRecord } from './uiRecord.ts';
import { type CellChange, createUserActions, type UserActions } from './userActions.ts';

/** What a simple trigger is told of an edit. */
export interface EditEvent extends CellChange {
  readonly authMode: AuthModeName;
  readonly range: GoogleAppsScript.Spreadsheet.Range;
}

export interface SessionOptions {
  /** Whose protections and properties count. */
  email?: string;
  authMode?: AuthModeName;
}

/** One user on the document: what their script sees, what they see, and what they do. */
export interface EmulatorSession {
  readonly globals: GoogleGlobals;
  readonly email: string;
  authMode: AuthModeName;
  hasAllScopes: boolean;
  /** Counts of this session since the last `resetCalls`. */
  readonly calls: Calls;
  resetCalls(): void;
  /** Makes the n-th counted call from now throw, 1 is the next one; a text is its message. */
  failAt(call: number, failure?: Failure | string): void;
  clearFailure(): void;
  readonly ui: UiRecord;
  /** Lines of `console` and `Logger`. */
  readonly log: readonly string[];
  readonly user: UserActions;
  /** What the script has Google call after an edit by hand (a simple trigger); null where it has none. */
  onEdit: ((event: EditEvent) => void) | null;
  /** Calls a function of the script by the rules of `google.script.run`. */
  runFromPage(fn: (...args: unknown[]) => unknown, args: readonly unknown[]): unknown;
  /** What Google does when an execution ends, however it ends: locks that it held are free again. */
  endExecution(): void;
}

export function openSession(
  world: World,
  behavior: Behavior,
  costs: Costs,
  options: SessionOptions,
): EmulatorSession {
  const failed = `Service Spreadsheets failed while accessing document with id ${world.document.id}.`;
  const meter = createMeter(world.clock, costs, failed);
  const session: Session = {
    world,
    behavior,
    email: options.email ?? 'reviewer@example.test',
    meter,
    ui: createUiRecord(),
    log: [],
    authMode: options.authMode ?? 'FULL',
    hasAllScopes: true,
    unflushed: [],
    active: { sheetId: world.document.sheets[0]?.id ?? 0, rect: FIRST_CELL },
    permit: (method) => assertPermitted(session.authMode, method),
  };
  const globals = newGlobals(session);
  const open: EmulatorSession = {
    globals,
    email: session.email,
    get authMode() {
      return session.authMode;
    },
    set authMode(mode) {
      session.authMode = mode;
    },
    get hasAllScopes() {
      return session.hasAllScopes;
    },
    set hasAllScopes(hasAll) {
      session.hasAllScopes = hasAll;
    },
    get calls() {
      return meter.calls;
    },
    resetCalls: meter.resetCalls,
    failAt: (call, failure = {}) =>
      meter.failAt(call, typeof failure === 'string' ? { message: failure } : failure),
    clearFailure: meter.clearFailure,
    ui: session.ui,
    log: session.log,
    user: createUserActions(session, (sheet, a1, change) => {
      const range = globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet)?.getRange(a1);
      if (open.onEdit && range) open.onEdit({ authMode: 'LIMITED', range, ...change });
    }),
    onEdit: null,
    runFromPage,
    endExecution() {
      session.unflushed = [];
      releaseAll(session);
    },
  };
  return open;
}
