import type { Row } from '../../model.ts';

/**
 * What is wrong with a row that the file itself has damaged, and how to mend it. The text stands in a cell too many of the
 * row, so that it fits under no header and is held: whichever way it went, it says so.
 */
export const BREAKS = {
  quote: {
    says: 'a quote opens on this row and is not closed where its cell ends',
    remedy: 'Close it, or write a quote inside quotes twice',
  },
  line: {
    says: 'a line break without quotes cuts this row in two',
    remedy: 'Join the two lines, or put quotes around the cell that holds the line break',
  },
  end: {
    says: 'the file breaks off within this row',
    remedy: 'Export it again, or complete the row and end it with a line break',
  },
} as const;

export type Break = (typeof BREAKS)[keyof typeof BREAKS];

/** Titles and the header stand in these rows: below them no row says how many columns there are. */
const HEADER_WITHIN = 20;

/** An e-mail, a phone and a day: what tells that two cells stand in one column. */
const TELLING = [
  /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/,
  /^\s*\+?\(?\d[\d\s().-]{6,24}$/,
  /^\s*\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/,
];

const ALL: readonly Break[] = Object.values(BREAKS);

/** What is broken about a row, or undefined. */
export function breakOf(cells: Row): Break | undefined {
  const last = cells.length > 1 ? cells[cells.length - 1] : undefined;
  return last === undefined ? undefined : ALL.find(({ says }) => says === last);
}

/**
 * Finds the rows of one file that cannot be what somebody wrote, as its rows come by. A row that ends early is none of
 * them: only its trailing cells are missing. But where the row below it does not begin as a row does, and the two have
 * together as many cells as a whole row, a line break has cut it in two; and the last row of a file that ends without a
 * line end has broken off, unless rows of this file end early anyway. Rows are held back until that is known.
 */
export function findBreaks(): (
  rows: readonly string[][],
  broken: ReadonlySet<number>,
  ending: Ending,
) => Row[] {
  let width = 0;
  let seen = 0;
  let endEarly = 0;
  let waiting: string[][] = [];
  let waitingCells = 0;

  const takeWaiting = (of?: Break): Row[] => {
    const rows = waiting.map((cells) => (of ? marked(cells, width, of) : cells));
    if (!of) endEarly += waiting.filter(({ length }) => length > 1).length;
    waiting = [];
    return rows;
  };

  return (rows, broken, ending) => {
    const out: Row[] = [];
    rows.forEach((cells, at) => {
      seen++;
      const isShort = cells.length < width;
      if (isShort && !broken.has(at) && !isRestOf(waiting[0], cells)) {
        out.push(...takeWaiting());
        waiting = [cells];
        waitingCells = cells.length;
      } else if (isShort && !broken.has(at)) {
        waiting.push(cells);
        waitingCells += cells.length - 1;
        if (waitingCells === width) out.push(...takeWaiting(BREAKS.line));
        else if (waitingCells > width) out.push(...takeWaiting());
      } else {
        out.push(...takeWaiting());
        if (broken.has(at)) out.push(marked(cells, width, BREAKS.quote));
        else out.push(cells);
        if (!broken.has(at) && seen <= HEADER_WITHIN) width = Math.max(width, cells.length);
      }
    });
    if (ending === 'not yet') return out;
    const last = waiting[waiting.length - 1];
    out.push(...takeWaiting());
    if (ending === 'without a line end' && last && last.length > 1 && endEarly === 1)
      out[out.length - 1] = marked(last, width, BREAKS.end);
    return out;
  };
}

/** How the text that was just read ends: more of it may come, or it was the last of its file. */
export type Ending = 'not yet' | 'with a line end' | 'without a line end';

/**
 * Whether a short row is what a line break has cut off the one above it: it does not begin as that one does, nor has it an
 * address, a number or a day where that one has its own.
 */
function isRestOf(first: Row | undefined, cells: Row): boolean {
  return first !== undefined && beginning(first) !== beginning(cells) && !areAlike(first, cells);
}

function areAlike(first: Row, cells: Row): boolean {
  return first.some((cell, at) => TELLING.some((shape) => shape.test(cell) && shape.test(cells[at] ?? '')));
}

/** How a row begins, in kinds of characters: `ACT-12` and `ACT-7` alike, `and so on` otherwise. */
function beginning([first = '']: Row): string {
  return first
    .slice(0, 80)
    .replace(/[\p{L}\p{N}]+/gu, (run) => (/\p{N}/u.test(run) ? '9' : 'a'))
    .replace(/\s+/g, ' ');
}

function marked(cells: Row, width: number, { says }: Break): Row {
  return [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => ''), says];
}
