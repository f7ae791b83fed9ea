import { a1Of } from '../../emulator/document/a1.ts';
import type { Kept } from '../../emulator/document/keeping.ts';
import type { UserActions } from '../../emulator/userActions.ts';
import type { Place } from '../wire.ts';

interface Block extends Place {
  readonly rows: number;
  readonly columns: number;
}

/** One thing that a person did by hand, with what it takes to take it back. */
interface Done {
  /** `typing in D4 of Conflicts` */
  readonly what: string;
  readonly sheet: string;
  /** null: all of the sheet. */
  readonly block: Block | null;
  /** The other state: what was there before it was done, and after an undo what the undo took away. */
  readonly other: Kept;
  /** How often the script had changed the document by then. */
  readonly scriptRuns: number;
}

const MOST_REMEMBERED = 200;

/**
 * What people did by hand in this workbook, newest last. What the add-on wrote is not in it: it has its own undo, and
 * nothing of a person's is put back over what it wrote since.
 */
export class History {
  readonly #done: Done[] = [];
  readonly #undone: Done[] = [];
  #scriptRuns = 0;

  constructor(private readonly user: () => UserActions) {}

  /** The script has changed the document. */
  scriptWrote(): void {
    this.#scriptRuns += 1;
  }

  /** Does something by hand so that it can be taken back. `block`: the cells that it touches, null for all of the sheet. */
  doing(what: string, sheet: string, block: Block | null, act: () => void): void {
    const other = this.#keep(sheet, block);
    act();
    this.#done.push({ what: `${what} of ${sheet}`, sheet, block, other, scriptRuns: this.#scriptRuns });
    if (this.#done.length > MOST_REMEMBERED) this.#done.shift();
    this.#undone.length = 0;
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
    if (last.scriptRuns !== this.#scriptRuns) {
      from.length = 0;
      return `The add-on has changed the workbook since ${last.what}, so that is not taken back`;
    }
    const other = this.#keep(last.sheet, last.block);
    this.user().putBack(last.other);
    to.push({ ...last, other });
    return `${said}: ${last.what}`;
  }

  #keep(sheet: string, block: Block | null): Kept {
    return this.user().keep(sheet, block === null ? undefined : a1Of(block));
  }
}
