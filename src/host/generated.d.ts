/** Set by the build from package.json. */
declare const VERSION: string;

/** The sample workbook, written by the build from `fixtures/workbooks/first-slice`. */
declare module 'virtual:sample' {
  const tabs: () => readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[];
  export default tabs;
}

/**
 * What a cell becomes, written by the build from the emulator's table: *Verify platform* replays it on a live sheet. A date's
 * value is its wall-clock time in the spreadsheet's time zone.
 */
declare module 'virtual:coercion-table' {
  const examples: () => readonly (readonly [
    written: string | number | boolean,
    numberFormat: '' | '@',
    valueType: 'string' | 'number' | 'boolean' | 'date',
    value: string | number | boolean,
    displayValue: string,
    formula: string,
    sure: string,
    displaySure: string,
    source: string,
  ])[];
  export default examples;
}
