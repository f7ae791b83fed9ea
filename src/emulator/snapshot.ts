import { ensureRow, putAttribute } from './document/grid.ts';
import type {
  AttributeName,
  Column,
  Comment,
  ConditionalRule,
  DocumentState,
  ProtectionState,
  Rect,
  SheetState,
  World,
} from './document/state.ts';
import { type RowView, viewRows } from './view.ts';

type Plain = Pick<SheetState, 'id' | 'name' | 'maxRows' | 'maxColumns' | 'frozenRows' | 'hidden' | 'tables'>;

export interface SheetSnapshot extends Plain {
  columns: (Column | null)[];
  protections: ProtectionState[];
  filter: { rect: Rect; kept: [number, string[]][] } | null;
  conditionalRules: ConditionalRule[];
  rows: RowView[];
}

/** The whole workbook as JSON: what it takes to make it again, and what a grid needs to draw it. */
export interface Snapshot extends Omit<DocumentState, 'sheets'> {
  sheets: SheetSnapshot[];
  comments: Comment[];
  properties: Record<string, Record<string, string>>;
}

function snapshotOfSheet(document: DocumentState, sheet: SheetState): SheetSnapshot {
  const { rows, columns, filter, conditionalRules, ...plain } = sheet;
  const settings = structuredClone({
    ...plain,
    columns: Array.from(columns, (column) => column ?? null),
    conditionalRules: [...conditionalRules],
    filter: filter && {
      rect: filter.rect,
      kept: [...filter.kept].map(([column, values]): [number, string[]] => [column, [...values]]),
    },
  });
  return { ...settings, rows: viewRows(document, sheet, 1, rows.length) };
}

/** A copy of everything but what cells share and nobody changes: validations and rich texts. */
export function takeSnapshot({ document, properties }: World): Snapshot {
  const { sheets, comments, ...plain } = document;
  const stores = [...properties].map(([name, store]) => [name, Object.fromEntries(store)]);
  return {
    ...plain,
    comments: structuredClone(comments),
    sheets: sheets.map((sheet) => snapshotOfSheet(document, sheet)),
    properties: Object.fromEntries(stores),
  };
}

function putRow(sheet: SheetState, { row: number, hiddenBy, cells }: RowView): void {
  const row = ensureRow(sheet, number);
  if (hiddenBy) row.hiddenBy = hiddenBy;
  for (const { column, value, attributes = {} } of cells) {
    while (row.values.length < column - 1) row.values.push(undefined);
    row.values[column - 1] = typeof value === 'object' ? new Date(value.date) : value;
    for (const name of Object.keys(attributes) as AttributeName[])
      putAttribute(row, name, column, attributes[name]);
  }
}

function sheetFrom({ rows, ...settings }: SheetSnapshot): SheetState {
  const { columns, filter, ...plain } = structuredClone(settings);
  const sheet: SheetState = {
    ...plain,
    rows: [],
    columns: columns.map((column) => column ?? undefined),
    filter: filter && {
      rect: filter.rect,
      kept: new Map(filter.kept.map(([column, values]) => [column, new Set(values)])),
    },
  };
  for (const row of rows) putRow(sheet, row);
  return sheet;
}

/** Replaces the workbook in place, so that every session goes on with it. */
export function restoreSnapshot(world: World, snapshot: Snapshot): void {
  const { properties, sheets, comments, ...document } = snapshot;
  const restored = sheets.map(sheetFrom);
  world.document.sheets.splice(0, world.document.sheets.length, ...restored);
  Object.assign(world.document, document, { comments: structuredClone(comments) });
  world.properties.clear();
  for (const [name, store] of Object.entries(properties)) {
    world.properties.set(name, new Map(Object.entries(store)));
  }
}
