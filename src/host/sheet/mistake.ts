import type { Range } from './google.ts';

/** Something that a person can mend: says what, where, and what to do next. `cell` is selected for them. */
export class Mistake extends Error {
  readonly cell: Range | undefined;

  constructor(says: string, cell?: Range) {
    super(says);
    this.cell = cell;
  }
}
