/** A table in Markdown; its cells are data. */
export function table(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => text(String(cell))).join(' | ')} |`;
  return [line(headings), `|${headings.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

/** Data as text in Markdown: no markup, no table bar, no line break comes from a cell. */
export function text(cell: string | undefined): string {
  return (cell ?? '')
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\<[\]|*`]|^[>#+-]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, (mark) => `\\${mark}`);
}
