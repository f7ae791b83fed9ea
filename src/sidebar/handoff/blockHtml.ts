import type { Outcome } from '../../core/model.ts';
import {
  type Block,
  type Line,
  type Piece,
  plainPiece,
  withoutBreaks,
} from '../../core/report/handoff/blocks.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What the page draws itself, as markup. */
export interface Drawings {
  /** A bar beside its count, as long as the share says (0 to 1). */
  readonly bar: (share: number, outcome: Outcome | undefined) => string;
  /** The identity picture of a source row; '' where there is none. */
  readonly picture: (tab: string, row: number) => string;
}

/** One block of the handoff as markup. Text that stands in it is escaped: it stays text. */
export function blockHtml(block: Block, { bar, picture }: Drawings): string {
  switch (block.kind) {
    case 'heading':
      return element(`h${block.level}`, lineHtml(block.line));
    case 'paragraph':
      return element('p', lineHtml(block.line));
    case 'list':
      return element('ul', block.items.map((item) => element('li', lineHtml(item))).join(''));
    case 'steps':
      return element('ol', block.items.map((item) => element('li', lineHtml(item))).join(''));
    case 'table': {
      const head = block.headings.map((heading) => `<th scope="col">${escapeHtml(heading)}</th>`).join('');
      const rows = block.rows.map((row) =>
        element('tr', row.map((cell) => element('td', lineHtml(cell))).join('')),
      );
      return element('table', element('thead', element('tr', head)) + element('tbody', rows.join('')));
    }
    case 'bars': {
      const most = Math.max(1, ...block.bars.map(({ count }) => count));
      const items = block.bars.map(({ name, count, outcome }) =>
        element('li', `<strong>${escapeHtml(name)}</strong> ${count} ${bar(count / most, outcome)}`),
      );
      return `<ul class="bars">${items.join('')}</ul>`;
    }
    case 'picture':
      return picture(block.tab, block.row);
  }
}

function lineHtml(line: Line): string {
  return line.map(pieceHtml).join('');
}

function pieceHtml(piece: Piece): string {
  const said = escapeHtml(withoutBreaks(plainPiece(piece, 'files')));
  if (typeof piece === 'string') return said;
  if ('strong' in piece || 'tab' in piece) return element('strong', said);
  if ('emphasis' in piece) return element('em', said);
  return element('code', said);
}

function element(tag: string, content: string): string {
  return `<${tag}>${content}</${tag}>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
