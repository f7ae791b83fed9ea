/**
 * Switches for what nobody has shown about the platform. Every one is *unverified*: the default is the emulator's
 * declared rule, and a test that depends on one should pass with every setting.
 */
export interface Behavior {
  /** `=…` written into a plain-text (`@`) cell stays text; otherwise it becomes a live formula. */
  plainTextKeepsFormula: boolean;
  /** A leading apostrophe written into a plain-text (`@`) cell stays; otherwise it is consumed. */
  plainTextKeepsApostrophe: boolean;
  /** What happens to a leading apostrophe written into an automatic cell: reported both ways. */
  leadingApostrophe: 'consumed' | 'stored';
  /** Rows and columns that are inserted or appended take the formats of the row or column before them. */
  insertedCellsInheritFormats: boolean;
  /** A person sorting a tab takes the comments along with the rows. */
  userSortMovesComments: boolean;
  /** `Range.sort` and `Sheet.sort` take the comments along with the rows. */
  apiSortMovesComments: boolean;
  /** Plain text holds for a write in the same batch; otherwise only after `flush` (reported both ways). */
  formatHoldsAtOnce: boolean;
  /** Sorting, by a person or the API, takes the notes along with the cells. */
  sortMovesNotes: boolean;
}

export function defaultBehavior(): Behavior {
  return {
    plainTextKeepsFormula: true,
    plainTextKeepsApostrophe: true,
    leadingApostrophe: 'consumed',
    insertedCellsInheritFormats: false,
    userSortMovesComments: true,
    apiSortMovesComments: false,
    formatHoldsAtOnce: true,
    sortMovesNotes: true,
  };
}
