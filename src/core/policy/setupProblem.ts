/** What is wrong with a set-up tab and how to mend it. `row` is as a person counts, `heading` as the tab writes it. */
export interface SetupProblem {
  readonly tab: string;
  readonly row?: number;
  readonly heading?: string;
  readonly says: string;
}

/** More of a cell than tells a person which it is. */
const LONG_QUOTE = /"([^"]{60})[^"]+"/g;

/** `match-policy, row 3, column accepts_alone: "fax" is not …` */
export function problemLine({ tab, row, heading, says }: SetupProblem): string {
  const where = [
    tab,
    row === undefined ? '' : `row ${row}`,
    heading === undefined ? '' : `column ${heading}`,
  ];
  return `${where.filter(Boolean).join(', ')}: ${says.replace(LONG_QUOTE, '"$1…"')}`;
}
