import type { ButtonName, MenuRecord, PageRecord } from '../emulator/uiRecord.ts';

/** What the page knows of one tab without its cells. */
export interface SheetInfo {
  readonly id: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly frozenRows: number;
  readonly hidden: boolean;
  /** Pixels by column - 1; 0 for a hidden column. */
  readonly widths: readonly number[];
  /** Rows that are not shown, as pairs of the first and the last of a stretch. */
  readonly hiddenRows: readonly (readonly [number, number])[];
  /** The column that is filtered by its values, if there is one. */
  readonly filtered: number | null;
  /** What the tab is for: its place among the tabs, and whether its columns are people's. */
  readonly role: TabRole;
  /** Columns that every run fills: what a person types there is written over. */
  readonly computed: readonly number[];
}

/** In the order in which they stand at the bottom. */
export const TAB_ROLES = ['result', 'source', 'set-up'] as const;
export type TabRole = (typeof TAB_ROLES)[number];

/** What a cell shows. What it does not have is left out, so that 50,000 rows stay cheap to send. */
export interface CellInfo {
  readonly column: number;
  readonly text: string;
  /** `#gid=…&range=…`, the place in this workbook that the cell links to. */
  readonly link?: string;
  readonly note?: string;
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  /** The text ends at the cell's edge; without it, it runs on over blank cells. */
  readonly clip?: boolean;
  /** The choices of a drop-down. */
  readonly choices?: readonly string[];
}

export interface RowInfo {
  readonly row: number;
  readonly cells: readonly CellInfo[];
}

export interface CommentInfo {
  readonly id: number;
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly author: string;
  /** Milliseconds. */
  readonly at: number;
  readonly resolved?: true;
  readonly anchored: boolean;
}

/** A page of the add-on in a frame; `key` makes up its address, which nobody can guess. */
export interface FrameInfo {
  readonly key: string;
  readonly title: string;
}

/** A page as the add-on handed it over. */
export interface OpenPage extends PageRecord {
  readonly key: string;
}

/** The workbook as one browser window sees it. */
export interface WindowState {
  /** Grows with every change of the document, by whichever window. */
  readonly version: number;
  readonly sheets: readonly SheetInfo[];
  readonly comments: readonly CommentInfo[];
  readonly active: { readonly sheetId: number; readonly row: number; readonly column: number };
  readonly menus: readonly MenuRecord[];
  readonly sidebar: FrameInfo | null;
}

/** After an undo: what was taken back, or why nothing was. */
export interface StateAfterUndo extends WindowState {
  readonly said: string;
}

/** After a run of the script: whether it selected another cell, so that the person is taken there. */
export interface StateAfterRun extends WindowState {
  readonly moved: boolean;
}

export interface ResultOfRun {
  readonly result: unknown;
  readonly version: number;
  /** Where the script took the person; null where it left them. */
  readonly movedTo: WindowState['active'] | null;
}

export interface Opened extends WindowState {
  readonly title: string;
  readonly user: string;
  /** Where everything is written; null while nothing is. */
  readonly savesTo: string | null;
  /** The folder that was opened, to which it can be written; null for the sample and for files that were dropped. */
  readonly folder: string | null;
  readonly standing: Standing;
  readonly clashes: readonly FileClash[];
}

/** How far the workbook is. */
export interface Standing {
  /** Tabs of exports. */
  readonly exports: readonly string[];
  readonly contacts: number;
  /** Rows of Existing Records, which may stand for a contact map. */
  readonly records: number;
  readonly counts: Readonly<Record<'Ledger' | 'Conflicts' | 'Errors', number>>;
  /** Rows of Conflicts that nobody has decided. */
  readonly undecided: number;
  /** Exports of which no row was reviewed. */
  readonly notReviewed: readonly string[];
}

/** A question of the add-on that holds its execution until somebody answers it. */
export interface HeldQuestion {
  readonly id: number;
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly prompt: string;
  readonly buttons: readonly ButtonName[];
}

export interface HeldAnswer {
  readonly button: ButtonName;
  readonly text: string;
}

/** What the server tells every open window without being asked. */
export type WorkbenchEvent =
  | { readonly type: 'changed'; readonly version: number }
  | { readonly type: 'question'; readonly question: HeldQuestion | null }
  | { readonly type: 'busy'; readonly what: string | null }
  | { readonly type: 'saved'; readonly text: string; readonly failed: boolean }
  | { readonly type: 'saving'; readonly savesTo: string | null }
  | { readonly type: 'taken-in'; readonly text: string }
  | { readonly type: 'clashes'; readonly clashes: readonly FileClash[] };

/** What a person here and another program have both changed in a file. It waits for a word whose counts. */
export interface FileClash {
  readonly tab: string;
  readonly file: string;
  readonly cells: readonly Clash[];
}

export interface Clash {
  /** 1-based, in our table; for a row that we took out, where it would come. */
  readonly row: number;
  /** 1-based; null where it is about the whole row. */
  readonly column: number | null;
  readonly ours: string;
  readonly theirs: string;
}

/** A cell by its tab's id and its 1-based row and column. */
export interface Place {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

export interface Block extends Place {
  readonly rows: number;
  readonly columns: number;
}

/** What became of a file that the page sent. */
export interface Imported {
  readonly tab: string;
  readonly rows: number;
  /** What the person is to be asked first, while nothing is done: whether it replaces the tab that is there, whether it is the contact map. */
  readonly asks: 'replace' | 'map' | null;
}

/** What a person has said of a file that is brought in; where they have not, they are asked. */
export interface SaidOfFile {
  readonly replace: 'replace' | 'ask';
  readonly map: 'yes' | 'no' | 'ask';
}

/** Bears the token of this start, which only the printed address holds. */
export const TOKEN_HEADER = 'x-workbench-token';
