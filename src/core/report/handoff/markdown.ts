import {
  type Block,
  type CountBar,
  type Handoff,
  type Line,
  type Piece,
  plainLine,
  plainPiece,
  withoutBreaks,
} from './blocks.ts';

const LONGEST_BAR = 30;

/** The handoff in Markdown, as the command line writes it. */
export function markdownOf(handoff: Handoff): string {
  return `${handoff.map(blockText).filter(Boolean).join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${lineText(block.line)}`;
    case 'paragraph':
      return lineText(block.line);
    case 'list':
      return block.items.map((item) => `- ${lineText(item)}`).join('\n');
    case 'steps':
      return block.items.map((item, at) => `${at + 1}. ${lineText(item)}`).join('\n');
    case 'table':
      return tableText(
        block.headings.map(text),
        block.rows.map((row) => row.map(cellText)),
      );
    case 'bars':
      return tableText(
        ['Result', 'Rows', ' '],
        barsOf(block.bars, LONGEST_BAR).map(({ name, count, length }) => [
          text(name),
          String(count),
          '█'.repeat(length) || ' ',
        ]),
      );
    case 'picture':
      return '';
  }
}

/** Bars in characters: the longest for the most, one for few, none for none. */
export function barsOf(
  bars: readonly CountBar[],
  longest: number,
): readonly { readonly name: string; readonly count: number; readonly length: number }[] {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return bars.map(({ name, count }) => ({ name, count, length: Math.ceil((count / most) * longest) }));
}

function tableText(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(headings), `|${headings.map(() => '---|').join('')}`, ...rows.map(row)].join('\n');
}

/** In a table no mark is kept: a bar within marks would end the cell. */
function cellText(line: Line): string {
  return text(plainLine(line, 'files'));
}

function lineText(line: Line): string {
  return line.map(pieceText).join('').trim();
}

function pieceText(piece: Piece): string {
  if (typeof piece === 'string') return escaped(piece);
  const said = plainPiece(piece, 'files');
  if ('strong' in piece) return `**${text(said)}**`;
  if ('emphasis' in piece) return `*${text(said)}*`;
  if ('tab' in piece) return `**${text(piece.tab)}**${piece.row === undefined ? '' : ` row ${piece.row}`}`;
  return code(said);
}

/** Data as text in Markdown: no markup, no table bar, no line break, no heading, list or fence comes from a cell. */
export function text(cell: string): string {
  return escaped(cell).trim();
}

const MARKUP = /[\\<[\]|*`]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;
/** A heading, a list, a quotation, a line below a heading. */
const BEGINNING = /^(\s*)(?:([>#+~=-])|(\d+)(?=[.)]))/;

/** The same with the blanks around it: a part of a line. */
function escaped(part: string): string {
  return withoutBreaks(part)
    .replace(MARKUP, (mark) => `\\${mark}`)
    .replace(BEGINNING, (_, blanks: string, mark?: string, digits?: string) =>
      digits ? `${blanks}${digits}\\` : `${blanks}\\${mark}`,
    );
}

/** Data as a name in code marks, which no run of such marks in it closes. */
export function code(name: string): string {
  const line = withoutBreaks(name).trim();
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  if (longest === 0) return `\`${line}\``;
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${line} ${fence}`;
}
