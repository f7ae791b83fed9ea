import { guardOnce } from '../../textGuard.ts';
import { type Block, type Handoff, type Line, plainLine } from './blocks.ts';
import { barsOf } from './markdown.ts';

/** Sheet ids by tab name, of the tabs that rows and findings come from. */
export type LinkTargets = Pick<ReadonlyMap<string, number>, 'get'>;

/** One cell of the Handoff tab: a text, perhaps in bold, perhaps leading somewhere. */
export interface HandoffCell {
  readonly text: string;
  readonly isBold?: boolean;
  readonly link?: { readonly sheetId: number; readonly row: number };
}

export const HANDOFF_WIDTH = 8;
/** The last line: below it people may write. */
export const HANDOFF_END = 'End of the handoff. What you write below this line stays.';
const LONGEST_BAR = 30;
const LONGEST_CELL = 50_000;
const BLANK: HandoffCell = { text: '' };
const NO_LINKS: LinkTargets = { get: () => undefined };

/** The handoff as rows of a tab, with the line below which people may write. */
export function handoffRows(handoff: Handoff, targets: LinkTargets): HandoffCell[][] {
  return padded([...blockRows(handoff, targets), [], [{ text: HANDOFF_END }]]);
}

/** Blocks as rows of a tab: a line a row, tables in columns, a blank row between blocks. */
function blockRows(blocks: Handoff, targets: LinkTargets): HandoffCell[][] {
  const parts = blocks.map((block) => rowsOf(block, targets)).filter((rows) => rows.length > 0);
  return padded(parts.flatMap((rows, at) => (at === 0 ? rows : [[], ...rows])));
}

/** The same as plain texts, for a tab that leads nowhere. */
export function blockTexts(blocks: Handoff): string[][] {
  return blockRows(blocks, NO_LINKS).map((cells) =>
    cells.map(({ text }) => guardOnce(text).slice(0, LONGEST_CELL)),
  );
}

function padded(rows: readonly (readonly HandoffCell[])[]): HandoffCell[][] {
  return rows.map((cells) => Array.from({ length: HANDOFF_WIDTH }, (_, at) => cells[at] ?? BLANK));
}

function rowsOf(block: Block, targets: LinkTargets): HandoffCell[][] {
  const cell = (line: Line): HandoffCell => cellOf(line, targets);
  switch (block.kind) {
    case 'heading':
      return [[{ ...cell(block.line), isBold: true }]];
    case 'paragraph':
      return [[cell(block.line)]];
    case 'list':
      return block.items.map((item) => [cell(['• ', ...item])]);
    case 'steps':
      return block.items.map((item, at) => [cell([`${at + 1}. `, ...item])]);
    case 'table':
      return [block.headings.map((text) => ({ text })), ...block.rows.map((row) => row.map(cell))];
    case 'bars':
      return barsOf(block.bars, LONGEST_BAR).map(({ name, count, length }) => [
        { text: name, isBold: true },
        { text: String(count) },
        { text: '█'.repeat(length) },
      ]);
    case 'picture':
      return [];
  }
}

/** A cell leads to the first tab or row that it names. */
function cellOf(line: Line, targets: LinkTargets): HandoffCell {
  const text = plainLine(line, 'sheet');
  for (const piece of line) {
    if (typeof piece === 'string' || !('tab' in piece)) continue;
    const sheetId = targets.get(piece.tab);
    return sheetId === undefined ? { text } : { text, link: { sheetId, row: piece.row ?? 1 } };
  }
  return { text };
}
