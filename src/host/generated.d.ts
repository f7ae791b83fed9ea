/** Set by the build from package.json. */
declare const VERSION: string;

/** Set by the build: the form for the Marketplace, in place of a script that belongs to one spreadsheet. */
declare const IS_PUBLISHED: boolean;

/** The sample workbooks, set by the build from `fixtures/workbooks`. */
declare const SAMPLES: Readonly<
  Record<
    'first-slice' | 'copper-clean-up' | 'drift',
    readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[]
  >
>;

/** One line of the emulator's table of what a cell becomes. A date's value is its wall-clock time in the spreadsheet's time zone. */
declare type CoercionExample = readonly [
  written: string | number | boolean,
  numberFormat: '' | '@',
  valueType: 'string' | 'number' | 'boolean' | 'date',
  value: string | number | boolean,
  displayValue: string,
  formula: string,
  sure: string,
  displaySure: string,
  source: string,
];

/** That table, set by the build: *Verify platform* replays it on a live sheet. */
declare const COERCION_TABLE: readonly CoercionExample[];
