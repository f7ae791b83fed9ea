import { a1Of } from '../../emulator/document/a1.ts';
import type { Kept } from '../../emulator/document/keeping.ts';
import type { RowMoves } from '../../emulator/document/structure.ts';
import type { KeptPart, UserActions } from '../../emulator/userActions.ts';
import type { Block } from '../wire.ts';

/** What something touches: rows, the widths of the columns and the filter, or all of the sheet. */
type Touched = Block | 'view' | 'all';

/** One thing that a person did by hand, with what it takes to take it back. */
interface Done {
  /** `typing in D4 of Conflicts` */
  readonly what: string;
  readonly sheet: string;
  readonly touched: Touched;
  /** The other state: what was there before it was done, and after an undo what the undo took away. */
  readonly other: Kept;
  /** Where the rows of the sheet went by it; null where they stayed. */
  readonly moved: RowMoves | null;
  /** How often something else had changed the document by then. */
  readonly changesElse: number;
  /** Another window has changed the same rows since. */
  isWrittenOver: boolean;
}

/** Of one window, newest last. */
interface Past {
  readonly done: Done[];
  readonly undone: Done[];
}

const MOST_REMEMBERED = 200;
/** Of a large sheet a few changes of all of it, which are whole copies, and no more. */
const MOST_ROWS = 400_000;

/**
 * What people did by hand in this workbook: each window takes back its own, as in every spreadsheet that several people have
 * open. What the add-on wrote is not in it: it has its own undo, and nothing of a person's is put back over what it, the
 * folder or another window wrote since.
 */
export class History {
  readonly #pasts = new Map<string, Past>();
  #changesElse = 0;

  constructor(private readonly user: () => UserActions) {}

  /** Not a person but the script or the folder has changed the document. */
  wroteElse(): void {
    this.#changesElse += 1;
  }

  /** The window is gone. */
  forget(window: string): void {
    this.#pasts.delete(window);
  }

  /** Does something by hand so that it can be taken back. */
  doing(window: string, what: string, sheet: string, touched: Touched, act: () => void): void {
    const other = this.#keep(sheet, touched);
    act();
    this.#remember(window, { what: `${what} of ${sheet}`, sheet, touched, other, moved: null });
  }

  /** The same of what takes rows elsewhere. */
  movingRows(window: string, what: string, sheet: string, act: () => RowMoves): void {
    const other = this.#keep(sheet, 'all');
    const moved = act();
    this.#remember(window, { what: `${what} of ${sheet}`, sheet, touched: 'all', other, moved });
  }

  /** Says in words what was taken back, or why nothing was. */
  undo(window: string): string {
    return this.#turnBack(window, 'undone', 'Undone', 'There is nothing to undo in this window');
  }

  redo(window: string): string {
    return this.#turnBack(window, 'done', 'Done again', 'There is nothing to do again in this window');
  }

  #turnBack(window: string, to: 'done' | 'undone', said: string, nothing: string): string {
    const past = this.#pastOf(window);
    const from = past[to === 'done' ? 'undone' : 'done'];
    const last = from.pop();
    if (!last) return nothing;
    const isElse = last.changesElse !== this.#changesElse;
    if (isElse || last.isWrittenOver) {
      from.length = 0;
      return isElse
        ? `The add-on or the folder has changed the workbook since ${last.what}, so that is not taken back`
        : `Another window has changed the same rows since ${last.what}, so that is not taken back`;
    }
    const other = this.#keep(last.sheet, last.touched);
    this.user().putBack(last.other, last.moved?.[to]);
    past[to].push({ ...last, other });
    this.#tellOthers(window, last.sheet, last.touched);
    return `${said}: ${last.what}`;
  }

  #remember(window: string, did: Omit<Done, 'changesElse' | 'isWrittenOver'>): void {
    const { done, undone } = this.#pastOf(window);
    done.push({ ...did, changesElse: this.#changesElse, isWrittenOver: false });
    undone.length = 0;
    while (isTooMuch(done)) done.shift();
    this.#tellOthers(window, did.sheet, did.touched);
  }

  #pastOf(window: string): Past {
    const past = this.#pasts.get(window) ?? { done: [], undone: [] };
    this.#pasts.set(window, past);
    return past;
  }

  /** What other windows did to the same rows can no longer be taken back by them. */
  #tellOthers(window: string, sheet: string, touched: Touched): void {
    for (const [other, { done, undone }] of this.#pasts)
      if (other !== window)
        for (const past of [...done, ...undone])
          past.isWrittenOver ||= past.sheet === sheet && isSamePart(past.touched, touched);
  }

  #keep(sheet: string, touched: Touched): Kept {
    const part: KeptPart = typeof touched === 'string' ? touched : { a1: a1Of(touched) };
    return this.user().keep(sheet, part);
  }
}

function isSamePart(one: Touched, other: Touched): boolean {
  if (one === 'all' || other === 'all') return true;
  if (one === 'view' || other === 'view') return one === other;
  // A row is put back whole.
  return one.row < other.row + other.rows && other.row < one.row + one.rows;
}

function isTooMuch(done: readonly Done[]): boolean {
  const rows = done.reduce((sum, { other }) => sum + rowsIn(other), 0);
  return done.length > 1 && (done.length > MOST_REMEMBERED || rows > MOST_ROWS);
}

function rowsIn(kept: Kept): number {
  if (kept.rect === 'view') return 0;
  return kept.rect ? kept.rect.rows : kept.sheet.rows.length;
}
