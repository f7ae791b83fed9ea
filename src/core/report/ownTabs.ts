import { LOG_TAB } from './outputColumns.ts';

/** Tabs of the add-on's own that are neither set-up nor a table of rows. */
export const OWN_TABS = {
  handoff: 'Handoff',
  archive: 'Archive',
  /** Where a run writes down what it is about to say of the past; a run that was cut off leaves it behind. */
  journal: 'Review journal',
  log: LOG_TAB,
  /** What is kept for the program beside a tab that people read is on a hidden one. */
  plan: 'Plan',
  planData: 'Review plan data',
  signOff: 'Sign-off',
  signOffData: 'Review sign-off data',
  sample: 'Sample',
  samplesBefore: 'Review samples before',
  /** What each row rests on, as the last run has left it, and what that run changed: for comparing. */
  marks: 'Review row hashes',
  changes: 'What changed',
  importing: 'Import in progress',
  platform: 'Platform check',
  scratch: 'Platform scratch',
} as const;
