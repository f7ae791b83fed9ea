import { el } from '../dom.ts';
import { inline } from './inline.ts';

/**
 * The handoff's Markdown as nodes. It knows what the handoff writes (headings, lists, tables, paragraphs) and nothing
 * more; whatever else a line holds stays text.
 */
export function markdownNodes(markdown: string): HTMLElement[] {
  return markdown
    .split(/\n{2,}/)
    .map((block) => block.split('\n').filter((line) => line !== ''))
    .filter((lines) => lines.length > 0)
    .flatMap(blockNodes);
}

function blockNodes(lines: readonly string[]): HTMLElement[] {
  const [first = ''] = lines;
  const heading = /^(#{1,3}) (.*)$/.exec(first);
  if (heading) {
    const [, marks = '', text = ''] = heading;
    const tag = (['h1', 'h2', 'h3'] as const)[marks.length - 1] ?? 'h3';
    return [el(tag, {}, ...inline(text)), ...(lines.length > 1 ? blockNodes(lines.slice(1)) : [])];
  }
  if (lines.every((line) => line.startsWith('|'))) return [tableNode(lines)];
  const list = lines.findIndex((line) => /^(?:- |\d+\. )/.test(line));
  if (list === 0) return [listNode(lines)];
  if (list > 0) return [...blockNodes(lines.slice(0, list)), listNode(lines.slice(list))];
  return [el('p', {}, ...inline(lines.join(' ')))];
}

function listNode(lines: readonly string[]): HTMLElement {
  const items = lines.map((line) => el('li', {}, ...inline(line.replace(/^(?:- |\d+\. )/, ''))));
  return /^\d/.test(lines[0] ?? '') ? el('ol', {}, ...items) : el('ul', {}, ...items);
}

function tableNode(lines: readonly string[]): HTMLElement {
  const [head = '', , ...rows] = lines;
  return el(
    'table',
    {},
    el(
      'thead',
      {},
      el('tr', {}, ...cellsOf(head).map((cell) => el('th', { scope: 'col' }, ...inline(cell)))),
    ),
    el(
      'tbody',
      {},
      ...rows.map((row) => el('tr', {}, ...cellsOf(row).map((cell) => el('td', {}, ...inline(cell))))),
    ),
  );
}

/** Bars that are escaped belong to a cell. */
function cellsOf(line: string): readonly string[] {
  return line
    .replace(/^\| ?| ?\|$/g, '')
    .split(/ \| /)
    .map((cell) => cell.trim());
}
