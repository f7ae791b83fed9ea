import { mix, Random } from './random.ts';

/** What truth says of one event about a record that Copper may hold. */
export interface RecordTruth {
  /** As seen in a spreadsheet: the header is row 1. */
  readonly row: number;
  readonly plot: string;
  /** The one write that a ledger row may hold; null where it may hold none. */
  readonly mayWrite: { readonly record: string; readonly field: string; readonly value: string } | null;
  /** False: no ledger may hold the row at all. */
  readonly mayLedger: boolean;
}

export interface Records {
  readonly tabs: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[];
  readonly truth: readonly RecordTruth[];
}

const RECORD_HEADINGS = [
  'copper_id',
  'object_type',
  'external_key',
  'company',
  'person_email',
  'opportunity_name',
  'pipeline',
  'stage',
  'lifecycle_stage',
  'owner',
  'updated_at',
] as const;
const EVENT_HEADINGS = [
  'event_id',
  'source_workflow',
  'object_type',
  'external_key',
  'company',
  'person_email',
  'opportunity_name',
  'pipeline',
  'stage',
  'lifecycle_stage',
  'owner',
  'event_type',
  'payload_status',
  'updated_at',
] as const;
const LATER = '2026-05-13T10:00:00Z';
type Cells = Readonly<Partial<Record<(typeof EVENT_HEADINGS)[number] | 'copper_id', string>>>;

/** What Copper holds and which events come, of one plot. `n` tells it from every other. */
interface Plot {
  readonly name: string;
  readonly weight: number;
  readonly records: readonly Cells[];
  readonly events: readonly (Cells & { readonly writes?: string; readonly says?: 'nothing' })[];
}

const opportunity: Cells = {
  object_type: 'opportunity',
  external_key: 'KEY-#',
  company: 'Company #',
  person_email: 'person#@records.test',
  opportunity_name: 'Deal #',
  pipeline: 'Sales',
  stage: 'Proposal',
  owner: 'Kim',
};
const person: Cells = {
  object_type: 'person',
  external_key: 'KEY-#',
  company: 'Company #',
  person_email: 'person#@records.test',
  lifecycle_stage: 'lead',
  owner: 'Kim',
};
const company: Cells = {
  object_type: 'company',
  external_key: 'KEY-#',
  company: 'Company #',
  stage: 'Proposal',
  owner: 'Kim',
};
const second: Cells = { ...opportunity, copper_id: 'second-#' };
const won: Cells = { ...opportunity, stage: 'Won' };
const keyless: Cells = { external_key: '' };
const other: Cells = { external_key: 'KEY-#-B', company: 'Company # B', person_email: 'other#@records.test' };

/** Traps beside look-alikes that have to pass. `writes`: what a ledger row may write; `says: nothing`: it may pass and writes nothing. */
const PLOTS: readonly Plot[] = [
  plot('forward, found by its key', 40, [opportunity], [{ ...won, writes: 'stage' }]),
  plot(
    'found by company and name',
    15,
    [{ ...opportunity, ...keyless }],
    [{ ...won, ...keyless, company: ' company  # ', writes: 'stage' }],
  ),
  plot('a key that the record lacks', 4, [{ ...opportunity, ...keyless }], [{ ...won }]),
  plot('nothing would change', 10, [opportunity], [{ ...opportunity, says: 'nothing' }]),
  plot(
    'verbal yes comes after the proposal',
    8,
    [opportunity],
    [{ ...opportunity, stage: 'verbal yes', writes: 'stage' }],
  ),
  plot(
    'a person, found by e-mail',
    15,
    [{ ...person, ...keyless }],
    [{ ...person, ...keyless, lifecycle_stage: 'customer', writes: 'lifecycle_stage' }],
  ),
  plot(
    'a person, found by the key',
    8,
    [person],
    [{ ...person, lifecycle_stage: 'customer', writes: 'lifecycle_stage' }],
  ),
  plot('a company', 8, [company], [{ ...company, stage: 'Won', writes: 'stage' }]),
  plot(
    'one company of two of one key and name',
    2,
    [company, { ...company, copper_id: 'second-#' }],
    [{ ...company, stage: 'Won' }],
  ),
  plot(
    'two events, one after the other',
    6,
    [opportunity],
    [
      { ...opportunity, stage: 'Negotiation', says: 'nothing' },
      { ...won, updated_at: LATER, writes: 'stage' },
    ],
  ),
  plot('two events at one time', 3, [opportunity], [{ ...won }, { ...opportunity, stage: 'Negotiation' }]),
  plot('nobody holds it', 4, [], [{ ...won }]),
  plot('nobody holds the key', 3, [opportunity], [{ ...won, external_key: 'KEY-#-NEW' }]),
  plot('several of one key', 4, [opportunity, { ...second, opportunity_name: 'Deal # again' }], [{ ...won }]),
  plot(
    'several of one company and name',
    4,
    [
      { ...opportunity, ...keyless },
      { ...second, ...keyless },
    ],
    [{ ...won, ...keyless }],
  ),
  plot(
    'several persons of one e-mail',
    3,
    [
      { ...person, ...keyless },
      { ...person, ...keyless, copper_id: 'second-#' },
    ],
    [{ ...person, ...keyless, lifecycle_stage: 'customer' }],
  ),
  plot(
    'the key of one, the name of another',
    4,
    [opportunity, { ...second, ...other, opportunity_name: 'Deal # B' }],
    [{ ...won, ...other, external_key: 'KEY-#', opportunity_name: 'Deal # B' }],
  ),
  plot('no e-mail', 4, [opportunity], [{ ...won, person_email: '' }]),
  plot('an e-mail of nobody', 2, [opportunity], [{ ...won, person_email: 'no-reply@records.test' }]),
  plot('a masked e-mail', 2, [opportunity], [{ ...won, person_email: 'p***@records.test' }]),
  plot("another person's e-mail", 4, [opportunity], [{ ...won, person_email: 'other#@records.test' }]),
  plot(
    'two e-mails',
    2,
    [opportunity],
    [{ ...won, person_email: 'person#@records.test; other#@records.test' }],
  ),
  plot('another company', 3, [opportunity], [{ ...won, company: 'Company # B' }]),
  plot('another name', 3, [opportunity], [{ ...won, opportunity_name: 'Deal # B' }]),
  plot('a record of another type', 2, [opportunity], [{ ...person, lifecycle_stage: 'customer' }]),
  plot('the key in other letters', 2, [opportunity], [{ ...won, external_key: 'key-#' }]),
  plot('a damaged key', 2, [opportunity], [{ ...won, external_key: '#REF!' }]),
  plot('a stage backwards', 4, [opportunity], [{ ...opportunity, stage: 'Qualified' }]),
  plot('a stage lost', 4, [opportunity], [{ ...opportunity, stage: 'Closed Lost' }]),
  plot('a stage that nobody has ordered', 3, [opportunity], [{ ...opportunity, stage: 'Phase Z' }]),
  plot('an opt-out as a stage', 2, [opportunity], [{ ...opportunity, stage: 'Unsubscribed' }]),
  plot('another pipeline', 2, [opportunity], [{ ...won, pipeline: 'Renewals' }]),
  plot('another owner', 4, [opportunity], [{ ...won, owner: 'Sam' }]),
  plot('an older event', 5, [opportunity], [{ ...won, updated_at: '2026-04-01T10:00:00Z' }]),
  plot('no time', 3, [opportunity], [{ ...won, updated_at: '' }]),
  plot('a time that is none', 2, [opportunity], [{ ...won, updated_at: 'yesterday' }]),
  plot('a live payload', 3, [opportunity], [{ ...won, payload_status: 'live' }]),
  plot('a payload of which nobody says', 2, [opportunity], [{ ...won, payload_status: '' }]),
  plot(
    'a replay',
    4,
    [opportunity],
    [
      { ...won, event_id: 'EVT-#', writes: 'stage' },
      { ...won, event_id: 'EVT-#' },
    ],
  ),
  plot(
    'one id of two contents',
    2,
    [opportunity],
    [
      { ...won, event_id: 'EVT-#' },
      { ...opportunity, stage: 'Negotiation', event_id: 'EVT-#', updated_at: LATER },
    ],
  ),
  plot('a delete', 2, [opportunity], [{ ...won, event_type: 'opportunity_deleted' }]),
];

/** Events for records of Copper beside what Copper holds; with a contact map of who the people are, or without. Same seed, same workbook. */
export function generateRecords({
  seed,
  events: wanted,
  hasMap,
}: {
  seed: number;
  events: number;
  hasMap: boolean;
}): Records {
  const records: string[][] = [];
  const events: string[][] = [];
  const truth: RecordTruth[] = [];
  const people: string[][] = [];
  for (let n = 0; events.length < wanted; n++) {
    const { name, records: held, events: said } = plotOf(seed, n);
    const filled = (text: string) => text.replaceAll('#', String(n));
    for (const cells of held)
      records.push(
        RECORD_HEADINGS.map((heading) =>
          filled({ copper_id: 'record-#', updated_at: '2026-05-04T10:00:00Z', ...cells }[heading] ?? ''),
        ),
      );
    said.forEach(({ writes, says, ...cells }, at) => {
      const row: Cells = {
        event_id: `EVT-#-${at}`,
        source_workflow: 'quote-approved',
        event_type: 'stage_changed',
        payload_status: 'approved_sample',
        updated_at: '2026-05-12T10:00:00Z',
        ...cells,
      };
      events.push(
        EVENT_HEADINGS.map((heading) => (row[heading] === '#REF!' ? '#REF!' : filled(row[heading] ?? ''))),
      );
      truth.push({
        row: events.length + 1,
        plot: name,
        mayWrite: writes
          ? { record: `record-${n}`, field: writes, value: filled(row[writes as 'stage'] ?? '') }
          : null,
        mayLedger: writes !== undefined || says !== undefined,
      });
    });
    people.push(
      [`CLOSE-${n}`, `record-${n}`, `person${n}@records.test`],
      [`CLOSE-${n}-B`, `second-${n}`, `other${n}@records.test`],
    );
  }
  return {
    tabs: [
      ...(hasMap
        ? [{ name: 'contact-map', rows: [['close_contact_id', 'copper_contact_id', 'email'], ...people] }]
        : []),
      { name: 'existing-copper-records', rows: [[...RECORD_HEADINGS], ...records] },
      { name: 'copper-trigger-events', rows: [[...EVENT_HEADINGS], ...events] },
      { name: 'match-policy', rows: MATCH_POLICY },
    ],
    truth,
  };
}

const MATCH_POLICY = [
  ['object_type', 'match_order', 'do_not_overwrite_fields', 'review_conditions'],
  [
    'opportunity',
    'external_key then company+opportunity_name',
    'owner',
    'multiple matches; missing person_email; stage moves backwards',
  ],
  ['person', 'external_key then person_email', 'owner', 'multiple matches; missing person_email'],
  ['company', 'external_key then company', 'owner', 'multiple matches'],
];

function plot(name: string, weight: number, records: Plot['records'], events: Plot['events']): Plot {
  return { name, weight, records, events };
}

function plotOf(seed: number, n: number): Plot {
  const random = new Random(mix(seed, n, 53));
  let left = random.int(PLOTS.reduce((sum, { weight }) => sum + weight, 0));
  for (const one of PLOTS) {
    left -= one.weight;
    if (left < 0) return one;
  }
  throw new Error('no plot');
}
