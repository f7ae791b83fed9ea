/** A table in Markdown; its cells are data. */
export function table(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => text(String(cell))).join(' | ')} |`;
  return [line(headings), `|${headings.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

/** Data as text in Markdown: no markup, no table bar, no line break, no heading, list or fence comes from a cell. */
export function text(cell: string | undefined): string {
  return oneLine(cell ?? '').replace(
    /[\\<[\]|*`]|^[>#+~=-]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|^\d+(?=[.)])/g,
    (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`),
  );
}

/** Data as a name in code marks, which no run of such marks in it closes. */
export function code(name: string): string {
  const line = oneLine(name);
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  if (longest === 0) return `\`${line}\``;
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${line} ${fence}`;
}

function oneLine(cell: string): string {
  return cell.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
