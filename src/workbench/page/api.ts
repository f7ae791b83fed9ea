import { assertSize } from '../fileSize.ts';
import { Mistake } from '../mistake.ts';
import {
  type HeldAnswer,
  type Imported,
  type Opened,
  type Place,
  type ResultOfRun,
  type RowInfo,
  type SaidOfFile,
  type Standing,
  type StateAfterRun,
  type StateAfterUndo,
  TOKEN_HEADER,
  type WindowState,
} from '../wire.ts';

/** What the server refused or could not do, in words for the person at the page. */
export class Refused extends Mistake {}

interface RowsOf {
  readonly sheetId: number;
  readonly row: number;
  readonly count: number;
}

interface Answers {
  open: { asked: object; answer: Opened };
  state: { asked: object; answer: WindowState };
  rows: { asked: { sheetId: number; first: number; last: number }; answer: readonly RowInfo[] };
  menu: { asked: { functionName: string; caption: string }; answer: StateAfterRun };
  run: { asked: { name: string; args: unknown }; answer: ResultOfRun };
  select: { asked: Place & { rows: number; columns: number }; answer: null };
  write: { asked: Place & { texts: readonly (readonly string[])[] }; answer: WindowState };
  clear: { asked: Place & { rows: number; columns: number }; answer: WindowState };
  sort: { asked: { sheetId: number; column: number; ascending: boolean }; answer: WindowState };
  insertRows: { asked: RowsOf; answer: WindowState };
  deleteRows: { asked: RowsOf; answer: WindowState };
  widen: { asked: { sheetId: number; column: number; pixels: number }; answer: WindowState };
  filter: {
    asked: { sheetId: number; column: number; shown: readonly string[] | null };
    answer: WindowState;
  };
  values: { asked: { sheetId: number; column: number }; answer: readonly (readonly [string, number])[] };
  find: { asked: Place & { text: string; backwards: boolean }; answer: Place | null };
  undo: { asked: object; answer: StateAfterUndo };
  redo: { asked: object; answer: StateAfterUndo };
  changeComment: { asked: { id: number; text: string | null }; answer: WindowState };
  comment: { asked: Place & { text: string }; answer: WindowState };
  close: { asked: object; answer: WindowState };
  answer: { asked: HeldAnswer & { id: number }; answer: null };
  csv: { asked: { name: string }; answer: string };
  standing: { asked: object; answer: Standing };
  save: { asked: { folder: string | null }; answer: null };
  settle: { asked: { tab: string; whose: 'ours' | 'theirs' }; answer: null };
  sample: { asked: object; answer: null };
}

const token = location.hash.slice(1);

/** A reload goes on in the same window of the workbook; another tab of the browser is another window. */
const windowId = sessionStorage.getItem('window') ?? crypto.randomUUID();
sessionStorage.setItem('window', windowId);

const HEADERS = { [TOKEN_HEADER]: token };

export function hasToken(): boolean {
  return token !== '';
}

export async function ask<Name extends keyof Answers>(
  name: Name,
  asked: Answers[Name]['asked'],
): Promise<Answers[Name]['answer']> {
  const body = JSON.stringify({ window: windowId, ...asked });
  return read(await reach(`/api/${name}`, { method: 'POST', headers: HEADERS, body }));
}

/**
 * One after the other, in all windows. A browser opens six connections to a server at most: while the script stands at
 * a question, what waits for it would take them all, and the answer would never get out.
 */
export function inTurn<T>(line: 'the script' | 'rows', act: () => Promise<T>): Promise<T> {
  return navigator.locks.request(line, act) as Promise<T>;
}

export async function sendFile(file: File, said: SaidOfFile): Promise<Imported> {
  assertSize(file.name, file.size);
  const search = new URLSearchParams({ window: windowId, file: file.name, ...said });
  return read(await reach(`/api/import?${search}`, { method: 'POST', headers: HEADERS, body: file }));
}

export function listen(): Promise<Response> {
  return reach('/api/events', { headers: HEADERS });
}

const GONE =
  'The workbench is not running any more. Start it again with npm start, and open the address that it prints.';

async function reach(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, request);
  } catch {
    throw new Refused(GONE);
  }
}

async function read<T>(response: Response): Promise<T> {
  const value: unknown = await response.json();
  if (response.ok) return value as T;
  throw new Refused((value as { error?: string }).error ?? GONE);
}
