import type { AttributeName, Column, DocumentState, Row, SheetState, World } from './document/state.ts';

/** The whole workbook at one moment. */
export interface Snapshot {
  readonly document: DocumentState;
  readonly properties: World['properties'];
}

/** A copy of everything that changes. Dates, validations, rich texts and rules are shared, for nobody changes them. */
export function takeSnapshot({ document, properties }: World): Snapshot {
  return { document: copyOfDocument(document), properties: copyOfProperties(properties) };
}

/** Replaces the workbook in place, so that every session goes on with it. */
export function restoreSnapshot(world: World, { document, properties }: Snapshot): void {
  const { sheets, ...others } = copyOfDocument(document);
  world.document.sheets.splice(0, world.document.sheets.length, ...sheets);
  Object.assign(world.document, others);
  world.properties.clear();
  for (const [name, store] of copyOfProperties(properties)) world.properties.set(name, store);
}

function copyOfDocument(document: DocumentState): DocumentState {
  return {
    ...document,
    sheets: document.sheets.map(copyOfSheet),
    comments: document.comments.map((comment) => ({ ...comment })),
  };
}

function copyOfProperties(properties: World['properties']): World['properties'] {
  return new Map([...properties].map(([name, store]) => [name, new Map(store)]));
}

function copyOfSheet(sheet: SheetState): SheetState {
  const copyOfColumn = (column: Column | undefined) => column && { ...column };
  return {
    ...sheet,
    rows: sheet.rows.map(copyOfRow),
    columns: Array.from(sheet.columns, copyOfColumn),
    protections: sheet.protections.map((protection) => ({
      ...protection,
      editors: [...protection.editors],
    })),
    filter: sheet.filter && { ...sheet.filter, kept: new Map(sheet.filter.kept) },
    tables: sheet.tables.map((table) => ({ ...table, typed: [...table.typed] })),
  };
}

/** The snapshot of a workbook whose every call fails in turn is put back a thousand times: rows are copied as lists. */
function copyOfRow(row: Row | undefined): Row | undefined {
  if (row === undefined) return undefined;
  const attributes: Row['attributes'] = {};
  for (const name of Object.keys(row.attributes) as AttributeName[]) copyAttribute(row, attributes, name);
  return { ...row, values: row.values.slice(), attributes };
}

function copyAttribute<Name extends AttributeName>(row: Row, into: Row['attributes'], name: Name): void {
  into[name] = row.attributes[name]?.slice() as Row['attributes'][Name];
}
