import { randomBytes } from 'node:crypto';
import type { Emulator } from '../../emulator/emulator.ts';
import { type LoadedBundle, loadBundle } from '../../emulator/loadBundle.ts';
import type { EmulatorSession } from '../../emulator/openSession.ts';
import type { OpenPage } from '../wire.ts';
import { type Ask, withQuestions } from './questions.ts';

/** One browser window on the document: its own selection, sidebar and run of the script, as at Google. */
export interface AddonWindow {
  readonly session: EmulatorSession;
  readonly bundle: LoadedBundle;
  sidebar: OpenPage | null;
}

const newKey = (): string => randomBytes(24).toString('base64url');

/** Loads the script for a session and opens the document: `onOpen` builds the menu without authorization. */
export function openAddonWindow(session: EmulatorSession, code: string, ask: Ask): AddonWindow {
  const { ui, globals } = session;
  const SpreadsheetApp = withQuestions(globals.SpreadsheetApp, ui.answers, ask);
  const window: AddonWindow = {
    session,
    bundle: loadBundle(code, { ...globals, SpreadsheetApp }),
    sidebar: null,
  };
  session.authMode = 'NONE';
  if (window.bundle.functions.includes('onOpen')) execute(window, 'onOpen', [{ authMode: 'NONE' }]);
  session.authMode = 'FULL';
  if (window.bundle.functions.includes('onEdit'))
    session.onEdit = (event) => execute(window, 'onEdit', [event]);
  return window;
}

/** The first window is the document's own session; every other is another session of the same user. */
export function sessionFor(emulator: Emulator, isFirst: boolean): EmulatorSession {
  return isFirst ? emulator : emulator.openSession({ email: emulator.email });
}

/** Runs a function as a menu does. Pages that it showed are the window's from now on. */
export function execute(
  window: AddonWindow,
  name: string,
  args: readonly unknown[],
  isFromPage = false,
): unknown {
  const { session, bundle } = window;
  const call = (...given: unknown[]) => bundle.call(name, ...given);
  try {
    return isFromPage ? session.runFromPage(call, args) : call(...args);
  } finally {
    session.endExecution();
    const { ui } = session;
    if (ui.sidebar) window.sidebar = { ...ui.sidebar, key: newKey() };
    ui.sidebar = null;
  }
}
