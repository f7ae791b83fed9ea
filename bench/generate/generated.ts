/** What may happen to one event row, whatever reason codes there are. */
export interface Truth {
  tab: string;
  /** As seen in a spreadsheet: the header is row 1. */
  row: number;
  /** 'none', or the planted hazard, by the name of its reason code. */
  hazard: string;
  /** In which of several ways the hazard was planted; 'none' for a clean row. */
  variant: string;
  /** False: no ledger may hold the row. */
  mayLedger: boolean;
  /** The one contact that a ledger row may name, as in 'CLOSE-12/GHL-12'. */
  contactKey: string | null;
  expectedOutcome: 'ledger' | 'conflict' | 'error';
}

export interface GeneratedTab {
  name: string;
  header: readonly string[];
  /** Made as they are asked for, and the same each time. */
  rows(): Iterable<readonly string[]>;
}

export interface GeneratedWorkbook {
  tabs: readonly GeneratedTab[];
  /** One for every event row, in the order of the tabs and of their rows. */
  truth(): Iterable<Truth>;
}
