import { createEmulator, type Emulator, type EmulatorOptions } from '../../emulator/emulator.ts';
import type { FrameInfo, OpenPage, ResultOfRun, WindowState } from '../wire.ts';
import { type AddonWindow, execute, openAddonWindow, sessionFor } from './addonWindow.ts';
import { changesDocument } from './changes.ts';
import { type FinishedRun, finishedNow } from './finishedRun.ts';
import { History } from './history.ts';
import type { Ask } from './questions.ts';
import { sheetInfo } from './sheetInfo.ts';

export interface BuiltAddon {
  readonly code: string;
  /** HTML files by their names without `.html`. */
  readonly pages: Readonly<Record<string, string>>;
}

/** A document with the built add-on on it, and the windows that look at it. */
export interface Workbook {
  readonly emulator: Emulator;
  readonly addon: BuiltAddon;
  readonly windows: Map<string, AddonWindow>;
  readonly ask: Ask;
  readonly history: History;
  version: number;
  finished: FinishedRun;
}

/** More windows than anybody has; the one that was opened first gives way. */
const MOST_WINDOWS = 24;
/** The function of the add-on that takes a reviewer's name. */
const NAMING = 'pageSetReviewer';

export function openWorkbook(addon: BuiltAddon, options: EmulatorOptions, ask: Ask): Workbook {
  const emulator = createEmulator(options);
  for (const [name, content] of Object.entries(addon.pages)) emulator.addHtmlFile(name, content);
  const history = new History(() => emulator.user);
  const finished = { run: '', inputs: '' };
  return { emulator, addon, windows: new Map(), ask, history, version: 1, finished };
}

/** The window by its id. One that is new gets a session; one that was reloaded goes on where it was. */
export function windowOf(workbook: Workbook, id: string): AddonWindow {
  const { windows, emulator, addon, ask, history } = workbook;
  const known = windows.get(id);
  if (known) return known;
  const [oldest] = windows.keys();
  if (oldest !== undefined && windows.size >= MOST_WINDOWS) {
    windows.delete(oldest);
    history.forget(oldest);
  }
  const opened = openAddonWindow(sessionFor(emulator, windows.size === 0), addon.code, ask);
  // At Google people type their name into the sidebar once. Here they gave it when they started the workbench.
  if (windows.size === 0 && opened.bundle.functions.includes(NAMING))
    execute(opened, NAMING, [emulator.email], true);
  windows.set(id, opened);
  return opened;
}

const placeOf = ({ session }: AddonWindow) => {
  const cell = session.globals.SpreadsheetApp.getCurrentCell();
  return { sheetId: cell.getSheet().getSheetId(), row: cell.getRow(), column: cell.getColumn() };
};

/** Lets the script run, and notes what it did to the document and whether it took the person elsewhere. */
export function running(workbook: Workbook, window: AddonWindow, run: () => unknown): ResultOfRun {
  const { session } = window;
  const before = placeOf(window);
  session.resetCalls();
  try {
    const result = run();
    const after = placeOf(window);
    const isMoved =
      before.sheetId !== after.sheetId || before.row !== after.row || before.column !== after.column;
    return { result, version: workbook.version, movedTo: isMoved ? after : null };
  } finally {
    // The calls are forgotten: they would pile up.
    if (changesDocument(session.calls)) {
      workbook.version += 1;
      workbook.history.wroteElse();
      workbook.finished = finishedNow(workbook.emulator, workbook.finished);
    }
    session.resetCalls();
  }
}

const frameOf = (page: OpenPage | null): FrameInfo | null => page && { key: page.key, title: page.title };

export function stateOf({ emulator, version }: Workbook, window: AddonWindow): WindowState {
  const { session } = window;
  const { SpreadsheetApp } = session.globals;
  const state: WindowState = {
    version,
    sheets: SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .map((sheet) => sheetInfo(emulator, sheet)),
    comments: emulator.comments.list(),
    active: placeOf(window),
    menus: session.ui.menus,
    sidebar: frameOf(window.sidebar),
  };
  session.resetCalls();
  return state;
}

/** A page that the add-on opened in some window, by the key in its address. */
export function pageOf({ windows }: Workbook, key: string): string | null {
  return [...windows.values()].find(({ sidebar }) => sidebar?.key === key)?.sidebar?.content ?? null;
}

/** The sheet's name, for what a person does by hand. */
export function nameOfSheet({ session }: AddonWindow, sheetId: number): string {
  const sheet = session.globals.SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .find((candidate) => candidate.getSheetId() === sheetId);
  if (!sheet) throw new Error('This tab is no longer there: it was deleted in another window');
  return sheet.getName();
}
