import type { CellInfo, RowInfo } from '../wire.ts';
import { ask, inTurn } from './api.ts';

const PAGE = 100;

type Cells = ReadonlyMap<number, CellInfo>;
const NOTHING: Cells = new Map();

/** Rows by pages of a hundred, as the grid comes to need them. */
export class RowCache {
  #rows = new Map<number, Cells>();
  #asked = new Set<number>();
  #generation = 0;
  #stale = new Map<number, Cells>();
  #held: { sheetId: number; row: number; column: number; text: string }[] = [];

  constructor(
    private readonly sheetId: () => number,
    private readonly arrived: () => void,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Forgets all rows. Until the new ones arrive the old ones are shown, so that nothing flickers. */
  renew(keep: 'show-old' | 'forget'): void {
    this.#stale = keep === 'show-old' ? new Map([...this.#stale, ...this.#rows]) : new Map();
    this.#rows = new Map();
    this.#asked = new Set();
    this.#generation += 1;
  }

  /** What the row holds, or undefined while it is on its way. */
  row(number: number): Cells | undefined {
    const page = Math.floor((number - 1) / PAGE);
    if (!this.#asked.has(page)) void this.#ask(page);
    const cells = this.#rows.get(number) ?? this.#stale.get(number);
    return this.#heldIn(number).length > 0 ? this.#withHeld(number, cells) : cells;
  }

  /**
   * Shows a text where it was typed. It stays on show, whatever arrives meanwhile, until the server has taken it, or
   * refused it: then what stood there before is shown again.
   */
  hold(row: number, column: number, text: string): (answer: 'taken' | 'refused') => void {
    const held = { sheetId: this.sheetId(), row, column, text };
    this.#held.push(held);
    return (answer) => {
      const shown = this.row(row);
      this.#held = this.#held.filter((other) => other !== held);
      if (answer === 'taken' && held.sheetId === this.sheetId() && shown) this.#rows.set(row, shown);
    };
  }

  #heldIn(number: number) {
    return this.#held.filter(({ sheetId, row }) => sheetId === this.sheetId() && row === number);
  }

  #withHeld(number: number, cells: Cells = NOTHING): Cells {
    const shown = new Map(cells);
    for (const { column, text } of this.#heldIn(number))
      shown.set(column, { ...shown.get(column), column, text });
    return shown;
  }

  async #ask(page: number): Promise<void> {
    this.#asked.add(page);
    const generation = this.#generation;
    const first = page * PAGE + 1;
    try {
      const rows = await inTurn('rows', async () => {
        // What was renewed meanwhile is asked for again, further back in the line.
        const isWanted = generation === this.#generation;
        return isWanted ? ask('rows', { sheetId: this.sheetId(), first, last: first + PAGE - 1 }) : null;
      });
      if (!rows || generation !== this.#generation) return;
      this.#keep(first, rows);
      this.arrived();
    } catch (error) {
      this.failed(error);
    }
  }

  #keep(first: number, rows: readonly RowInfo[]): void {
    for (let row = first; row < first + PAGE; row += 1) this.#rows.set(row, NOTHING);
    for (const { row, cells } of rows) this.#rows.set(row, new Map(cells.map((cell) => [cell.column, cell])));
  }
}
