import { a1Of } from '../../emulator/document/a1.ts';
import type { Kept } from '../../emulator/document/keeping.ts';
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
  /** How often something else had changed the document by then. */
  readonly changesElse: number;
}

const MOST_REMEMBERED = 200;
/** Of a large sheet a few changes of all of it, which are whole copies, and no more. */
const MOST_ROWS = 400_000;

/**
 * What people did by hand in this workbook, newest last. What the add-on wrote is not in it: it has its own undo, and
 * nothing of a person's is put back over what it wrote since.
 */
export class History {
  readonly #done: Done[] = [];
  readonly #undone: Done[] = [];
  #changesElse = 0;

  constructor(private readonly user: () => UserActions) {}

  /** Not a person but the script or the folder has changed the document. */
  wroteElse(): void {
    this.#changesElse += 1;
  }

  /** Does something by hand so that it can be taken back. */
  doing(what: string, sheet: string, touched: Touched, act: () => void): void {
    const other = this.#keep(sheet, touched);
    act();
    this.#done.push({ what: `${what} of ${sheet}`, sheet, touched, other, changesElse: this.#changesElse });
    this.#undone.length = 0;
    while (this.#isTooMuch()) this.#done.shift();
  }

  /** Says in words what was taken back, or why nothing was. */
  undo(): string {
    return this.#turnBack(this.#done, this.#undone, 'Undone', 'There is nothing to undo');
  }

  redo(): string {
    return this.#turnBack(this.#undone, this.#done, 'Done again', 'There is nothing to do again');
  }

  #turnBack(from: Done[], to: Done[], said: string, nothing: string): string {
    const last = from.pop();
    if (!last) return nothing;
    if (last.changesElse !== this.#changesElse) {
      from.length = 0;
      return `The add-on or the folder has changed the workbook since ${last.what}, so that is not taken back`;
    }
    const other = this.#keep(last.sheet, last.touched);
    this.user().putBack(last.other);
    to.push({ ...last, other });
    return `${said}: ${last.what}`;
  }

  #isTooMuch(): boolean {
    const rows = this.#done.reduce((sum, { other }) => sum + rowsIn(other), 0);
    return this.#done.length > 1 && (this.#done.length > MOST_REMEMBERED || rows > MOST_ROWS);
  }

  #keep(sheet: string, touched: Touched): Kept {
    const part: KeptPart = typeof touched === 'string' ? touched : { a1: a1Of(touched) };
    return this.user().keep(sheet, part);
  }
}

function rowsIn(kept: Kept): number {
  if (kept.rect === 'view') return 0;
  return kept.rect ? kept.rect.rows : kept.sheet.rows.length;
}
