const EVERY_ROWS = 100_000;

/** Says on stderr how far a long tab has come. Short tabs stay silent. */
export function showProgress(tab: string): (rows: number) => void {
  let shown = 0;
  return (rows) => {
    if (rows - shown < EVERY_ROWS) return;
    shown = rows;
    process.stderr.write(`${tab}: ${rows} rows reviewed\n`);
  };
}
