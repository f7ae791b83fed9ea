import * as z from 'zod/mini';
import type { DecisionCells } from '../core/report/outputColumns.ts';
import type { RunReport } from '../core/report/runReport.ts';
import type { PiecePlace, TablePiece } from '../core/rerun/tablePiece.ts';
import {
  ANSWER,
  type Answer,
  BEGUN,
  DECISION,
  type Decision,
  type Fix,
  PAGE,
  type Page,
  PLACE,
  type Place,
  RUN_FINISHED,
  RUN_WRITTEN,
  TABLE,
  type Table,
  WORKBOOK,
  type Workbook,
} from './contract.ts';

/** The script behind the page. Only plain JSON crosses, and only here. */
interface ScriptRunner {
  withSuccessHandler(handler: (result: unknown) => void): ScriptRunner;
  withFailureHandler(handler: (error: unknown) => void): ScriptRunner;
  readonly [name: string]: unknown;
}
declare const google: { readonly script: { readonly run: ScriptRunner } };

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A failure of the script or of the way to it, in words for people. */
export class ServerError extends Error {
  constructor(
    says: string,
    readonly todo: string,
  ) {
    super(says);
  }
}

const STALE = 'Close this sidebar and open it again from the menu CRM Sync Review.';

function call<S extends z.ZodMiniType>(
  name: string,
  schema: S,
  ...args: readonly Json[]
): Promise<z.infer<S>> {
  return new Promise((resolve, reject) => {
    if (typeof google === 'undefined' || !google.script?.run)
      return reject(new ServerError('This page is not connected to a spreadsheet.', STALE));
    const runner = google.script.run
      .withSuccessHandler((result) => {
        const read = z.safeParse(schema, result);
        if (read.success) resolve(read.data);
        else reject(new ServerError(`The script's answer to ${name} is not what this page expects.`, STALE));
      })
      .withFailureHandler((error) => reject(failureOf(error)));
    const remote = runner[name];
    if (typeof remote !== 'function')
      return reject(new ServerError(`The script behind this page has no ${name}.`, STALE));
    remote.apply(runner, args);
  });
}

/** Google's own messages say what failed; what to do about it is ours to say. */
function failureOf(error: unknown): ServerError {
  const says = error instanceof Error ? error.message : String(error);
  const [message = '', todo = ''] = says.split('\n');
  if (/permission|authoriz/i.test(message))
    return new ServerError(message, 'Ask the owner of the spreadsheet for the right to edit it.');
  if (/protected/i.test(message))
    return new ServerError(message, 'Ask whoever protected the range, or remove the protection.');
  return new ServerError(
    message || 'Google did not answer.',
    todo || 'Nothing was lost. Try again; if it stays, reload the spreadsheet.',
  );
}

export interface DecideRequest {
  readonly outcome: string;
  readonly rowKey: string;
  readonly fingerprint: string;
  readonly row: number;
  /** As the page shows them. */
  readonly expected: DecisionCells;
  readonly decision: string;
  readonly note: string;
}

export interface RestoreRequest extends Omit<DecideRequest, 'decision' | 'note'> {
  readonly cells: DecisionCells;
}

export interface RunIntent {
  readonly places: readonly PiecePlace[];
  readonly past: readonly (readonly string[])[];
}

export interface RunFinish {
  readonly handoff: string;
  readonly report: RunReport;
  readonly emptied: readonly string[];
  readonly isRepair: boolean;
}

export const server = {
  open: (): Promise<Workbook> => call('pageOpen', WORKBOOK),
  place: (): Promise<Place> => call('pagePlace', PLACE),
  go: (sheet: string, row: number, rowKey: string): Promise<Place> =>
    call('pageGo', PLACE, sheet, row, rowKey),
  page: (sheet: string, firstRow: number, count: number): Promise<Page> =>
    call('pageRows', PAGE, sheet, firstRow, count),
  rows: async (sheet: string, firstRow: number, count: number): Promise<string[][]> =>
    (await server.page(sheet, firstRow, count)).rows,
  table: (outcome: string, firstRow: number, count: number, columns: readonly string[]): Promise<Table> =>
    call('pageTable', TABLE, outcome, firstRow, count, columns),
  decide: (request: DecideRequest): Promise<Decision> => call('pageDecide', DECISION, { ...request }),
  restore: (request: RestoreRequest): Promise<Decision> => call('pageRestore', DECISION, { ...request }),
  setReviewer: (name: string): Promise<Answer> => call('pageSetReviewer', ANSWER, name),
  mapTab: (sheet: string, rows: readonly (readonly string[])[]): Promise<Answer> =>
    call('pageMapTab', ANSWER, sheet, rows),
  fix: ({ tab, rows }: Fix): Promise<Answer> => call('pageFix', ANSWER, tab, rows),
  importBegin: (sheet: string, rows: number, columns: number, replace: boolean) =>
    call('pageImportBegin', BEGUN, sheet, rows, columns, replace),
  importRows: (token: string, firstRow: number, rows: readonly (readonly string[])[]): Promise<Answer> =>
    call('pageImportRows', ANSWER, token, firstRow, rows),
  importFinish: (token: string, sheet: string): Promise<Answer> =>
    call('pageImportFinish', ANSWER, token, sheet),
  runBegin: (mark: string, intent: RunIntent) =>
    call('pageRunBegin', BEGUN, mark, JSON.parse(JSON.stringify(intent))),
  runWrite: (token: string, piece: TablePiece, areLinksStale: boolean) =>
    call('pageRunWrite', RUN_WRITTEN, token, { ...piece }, areLinksStale),
  runStop: (token: string, left: number) => call('pageRunStop', ANSWER, token, left),
  runFinish: (token: string, finished: RunFinish) =>
    call('pageRunFinish', RUN_FINISHED, token, JSON.parse(JSON.stringify(finished))),
};
