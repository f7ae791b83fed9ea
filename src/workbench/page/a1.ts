export function letters(column: number): string {
  let text = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

export const a1 = (row: number, column: number): string => `${letters(column)}${row}`;

/** The place that a link within the workbook names: `#gid=12&range=A5`. */
export function placeOf(link: string): { sheetId: number; row: number; column: number } | null {
  const parts = /^#gid=(\d+)(?:&range=([A-Z]*)(\d*))?/.exec(link);
  if (!parts) return null;
  const [, gid, name = '', number] = parts;
  const column = [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { sheetId: Number(gid), row: Number(number) || 1, column: column || 1 };
}
