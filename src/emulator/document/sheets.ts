import { exception } from '../exception.ts';
import type { DocumentState, SheetState } from './state.ts';

const MAX_CELLS = 10_000_000;

/** Throws if this many more cells would not fit into the spreadsheet (Apps Script documentation: 10,000,000). */
export function assertRoomFor(document: DocumentState, moreCells: number): void {
  const cells = document.sheets.reduce((sum, sheet) => sum + sheet.maxRows * sheet.maxColumns, moreCells);
  if (cells > MAX_CELLS) {
    throw exception(
      `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
    );
  }
}

export function sheetNamed(document: DocumentState, name: string): SheetState | undefined {
  return document.sheets.find((sheet) => sheet.name === name);
}

export function sheetOf(document: DocumentState, id: number): SheetState {
  const sheet = document.sheets.find((candidate) => candidate.id === id);
  if (sheet === undefined) throw exception(`Sheet ${id} not found`);
  return sheet;
}

export function assertNameIsFree(document: DocumentState, name: string): void {
  if (name === '') throw exception('The sheet name cannot be empty.');
  if (sheetNamed(document, name)) {
    throw exception(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
}

function unusedName(document: DocumentState): string {
  let number = document.sheets.length + 1;
  while (sheetNamed(document, `Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

/** Adds an empty sheet of 1000 rows and 26 columns at the index (from 0). */
export function addSheet(document: DocumentState, name: string | undefined, index: number): SheetState {
  if (name !== undefined) assertNameIsFree(document, name);
  const sheet: SheetState = {
    id: document.sheets.length === 0 ? 0 : document.nextId++,
    name: name ?? unusedName(document),
    maxRows: 1000,
    maxColumns: 26,
    frozenRows: 0,
    hidden: false,
    rows: [],
    columns: [],
    protections: [],
    filter: null,
    tables: [],
    conditionalRules: [],
  };
  assertRoomFor(document, sheet.maxRows * sheet.maxColumns);
  document.sheets.splice(index, 0, sheet);
  return sheet;
}

export function removeSheet(document: DocumentState, id: number): void {
  if (document.sheets.length === 1) throw exception("You can't remove all the sheets in a document.");
  document.sheets.splice(document.sheets.indexOf(sheetOf(document, id)), 1);
  for (const comment of document.comments) if (comment.sheetId === id) comment.anchored = false;
}
