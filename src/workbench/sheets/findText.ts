type Texts = readonly (readonly string[])[];

const MOST_VALUES = 5000;

/** The next cell on show that holds the text in any spelling of case, after (or before) a place and then round; null for none. */
export function findText(
  texts: Texts,
  text: string,
  from: { readonly row: number; readonly column: number },
  backwards: boolean,
  isShown: (row: number) => boolean,
): { row: number; column: number } | null {
  const wanted = text.toLowerCase();
  const width = Math.max(0, ...texts.map((cells) => cells.length));
  const size = texts.length * width;
  const start = (from.row - 1) * width + Math.min(from.column, width) - 1;
  for (let step = 1; step <= size; step += 1) {
    const at = (((backwards ? start - step : start + step) % size) + size) % size;
    const row = Math.floor(at / width);
    const column = at % width;
    if (texts[row]?.[column]?.toLowerCase().includes(wanted) && isShown(row + 1))
      return { row: row + 1, column: column + 1 };
  }
  return null;
}

/** The texts of a column below the first row, each once with how many rows have it: of many, the most frequent. */
export function valuesIn(texts: Texts, column: number): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const cells of texts.slice(1)) {
    const text = cells[column - 1] ?? '';
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_VALUES);
}
