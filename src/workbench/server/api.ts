import * as z from 'zod';
import type { WorkbenchDocument } from '../document.ts';

const window = z.string().regex(/^[\w-]{8,64}$/);
const number = z.int().min(1).max(10_000_000);
const place = { window, sheetId: z.int().min(0), row: number, column: number };
const inSheet = { window, sheetId: z.int().min(0) };
const block = { ...place, rows: number, columns: number };
const BUTTONS = ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'] as const;

/** One thing that the page may ask for: the shape of the question, and who answers it. */
function asks<T extends z.ZodRawShape>(
  shape: T,
  answer: (document: WorkbenchDocument, asked: z.infer<z.ZodObject<T>>) => unknown,
) {
  const schema = z.object(shape);
  return (document: WorkbenchDocument, body: unknown) => answer(document, schema.parse(body));
}

/** `POST /api/<name>`: everything that the page may ask for, but for the stream of events and files to import. */
export const API: Readonly<Record<string, (document: WorkbenchDocument, body: unknown) => unknown>> = {
  open: asks({ window }, (document, { window }) => document.open(window)),
  state: asks({ window }, ({ workbook }, { window }) => workbook.state(window)),
  rows: asks({ window, sheetId: z.int(), first: number, last: number }, ({ workbook }, asked) =>
    workbook.rows(asked.window, asked.sheetId, asked.first, asked.last),
  ),
  menu: asks({ window, functionName: z.string(), caption: z.string() }, (document, asked) =>
    document.whileBusy(asked.caption, () => document.workbook.menu(asked.window, asked.functionName)),
  ),
  run: asks({ window, name: z.string(), args: z.array(z.unknown()) }, (document, { window, name, args }) =>
    document.whileBusy('The add-on', () => document.workbook.run(window, name, args)),
  ),
  select: asks(block, ({ workbook }, asked) => workbook.select(asked.window, asked)),
  write: asks({ ...place, texts: z.array(z.array(z.string())) }, ({ workbook }, asked) =>
    workbook.write(asked.window, asked, asked.texts),
  ),
  clear: asks(block, ({ workbook }, asked) => workbook.clear(asked.window, asked)),
  sort: asks({ window, sheetId: z.int(), column: number, ascending: z.boolean() }, ({ workbook }, asked) =>
    workbook.sort(asked.window, asked.sheetId, asked.column, asked.ascending),
  ),
  insertRows: asks({ ...inSheet, row: number, count: number }, ({ workbook }, asked) =>
    workbook.insertRows(asked.window, asked.sheetId, asked.row, asked.count),
  ),
  deleteRows: asks({ ...inSheet, row: number, count: number }, ({ workbook }, asked) =>
    workbook.deleteRows(asked.window, asked.sheetId, asked.row, asked.count),
  ),
  widen: asks({ ...inSheet, column: number, pixels: z.int().min(20).max(2000) }, ({ workbook }, asked) =>
    workbook.widen(asked.window, asked.sheetId, asked.column, asked.pixels),
  ),
  filter: asks({ ...inSheet, column: number, shown: z.array(z.string()).nullable() }, ({ workbook }, asked) =>
    workbook.filter(asked.window, asked.sheetId, asked.column, asked.shown),
  ),
  values: asks({ ...inSheet, column: number }, ({ workbook }, asked) =>
    workbook.valuesIn(asked.window, asked.sheetId, asked.column),
  ),
  find: asks({ ...place, text: z.string().min(1).max(500), backwards: z.boolean() }, ({ workbook }, asked) =>
    workbook.find(asked.window, asked.text, asked, asked.backwards),
  ),
  undo: asks({ window }, ({ workbook }, { window }) => workbook.undo(window)),
  redo: asks({ window }, ({ workbook }, { window }) => workbook.redo(window)),
  changeComment: asks(
    { window, id: z.int(), text: z.string().trim().min(1).max(5000).nullable() },
    ({ workbook }, asked) => workbook.changeComment(asked.window, asked.id, asked.text),
  ),
  comment: asks({ ...place, text: z.string().trim().min(1).max(5000) }, ({ workbook }, asked) =>
    workbook.comment(asked.window, asked, asked.text),
  ),
  close: asks({ window }, ({ workbook }, { window }) => workbook.closeSidebar(window)),
  answer: asks({ id: z.int(), button: z.enum(BUTTONS), text: z.string() }, (document, { id, button, text }) =>
    document.answer(id, { button, text }),
  ),
  standing: asks({ window }, ({ workbook }) => workbook.standing()),
  /** Begins to save, into the folder that was opened or a new one of this name. */
  save: asks({ window, folder: z.string().trim().min(1).max(1000).nullable() }, ({ saving }, { folder }) =>
    saving.begin(folder),
  ),
  /** Whose word counts in a file that was changed here and by another program. */
  settle: asks({ window, tab: z.string(), whose: z.enum(['ours', 'theirs']) }, ({ saving }, { tab, whose }) =>
    saving.settle(tab, whose),
  ),
  sample: asks({ window }, (document, { window }) =>
    document.whileBusy('The sample', () => document.loadSample(window)),
  ),
  csv: asks({ window, name: z.string() }, (document, { name }) => document.csvOf(name)),
};
