/** What can be said of a row that was looked up. Only `right` is right. */
const ANSWERS = ['right', 'wrong', 'cannot tell'] as const;
export type Answer = (typeof ANSWERS)[number];

/** The answer that a cell says, whatever its case and blanks; null for another word and for none. */
export function readAnswer(cell: string): Answer | null {
  const word = cell
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  return ANSWERS.find((answer) => answer === word) ?? null;
}

/** In a folder; in a sheet it is the tab Sample. */
export const SAMPLE_FILE = 'sample.csv';
const EARLIER = /^sample-(?:before|[0-9a-f]{12})\.csv$/;

/** Where a sample that people have answered is kept, by its id, once another one is drawn. The id is a cell that people may have written into. */
export function earlierSampleFile(sample: string): string {
  const file = `${sample}.csv`;
  return isEarlierSample(file) ? file : 'sample-before.csv';
}

export function isEarlierSample(file: string): boolean {
  return EARLIER.test(file);
}

interface SampleColumn {
  readonly name: string;
  /** The heading in a sheet. */
  readonly heading: string;
  readonly note: string;
  readonly width: number;
  readonly isPeoples?: true;
  readonly isTechnical?: true;
  readonly choices?: readonly string[];
}

/** The columns of the sample, in the order of the table. */
export const SAMPLE_COLUMNS = [
  { name: 'event_id', heading: 'Event', note: 'The id of the event in the system it comes from.', width: 75 },
  { name: 'contact_name', heading: 'Contact name', note: 'What people call the contact.', width: 125 },
  { name: 'contact_key', heading: 'Contact', note: 'Its ids in the Contact Map.', width: 105 },
  { name: 'writes', heading: 'Would change', note: 'What would be written.', width: 200 },
  {
    name: 'look_up',
    heading: 'What to look up',
    note: 'Where to look, and what has to be so for the row to be right.',
    width: 320,
  },
  {
    name: 'answer',
    heading: 'Answer',
    note: `Yours: ${ANSWERS.join(', ')}. What nobody can tell counts as wrong.`,
    width: 90,
    isPeoples: true,
    choices: ANSWERS,
  },
  { name: 'answered_by', heading: 'Answered by', note: 'Yours: who looked.', width: 90, isPeoples: true },
  { name: 'note', heading: 'Note', note: 'Yours: anything.', width: 160, isPeoples: true },
  {
    name: 'stratum',
    heading: 'Drawn from',
    note: 'The reason and the source: rows of one kind.',
    width: 160,
  },
  {
    name: 'sample',
    heading: 'Sample',
    note: 'Which sample it is of. Leave it as it is.',
    width: 75,
    isTechnical: true,
  },
  {
    name: 'row_key',
    heading: 'Row key',
    note: 'The row of the Ledger. Leave it as it is.',
    width: 75,
    isTechnical: true,
  },
  {
    name: 'fingerprint',
    heading: 'Fingerprint',
    note: 'What was drawn. Leave it as it is.',
    width: 75,
    isTechnical: true,
  },
] as const satisfies readonly SampleColumn[];
export type SampleColumnName = (typeof SAMPLE_COLUMNS)[number]['name'];
