import { el } from '../dom.ts';

const MARK = /\\(.)|`([^`]*)`|\*\*((?:\\.|[^*\\])+)\*\*|\*((?:\\.|[^*\\])+)\*/g;

/** One line of the handoff's own Markdown as nodes: code, bold, emphasis, escapes. All else is text. */
export function inline(line: string): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let at = 0;
  for (const match of line.matchAll(MARK)) {
    const [whole, escaped, code, bold, emphasis] = match;
    if (match.index > at) nodes.push(line.slice(at, match.index));
    if (escaped !== undefined) nodes.push(escaped);
    else if (code !== undefined) nodes.push(el('code', {}, code));
    else if (bold !== undefined) nodes.push(el('strong', {}, ...inline(bold)));
    else if (emphasis !== undefined) nodes.push(el('em', {}, ...inline(emphasis)));
    at = match.index + whole.length;
  }
  if (at < line.length) nodes.push(line.slice(at));
  return nodes;
}
