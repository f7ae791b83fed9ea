import type { Verdict } from '../../../src/core/classify/classify.ts';
import type { Tab } from '../../../src/core/model.ts';
import { parseCsv } from '../../../src/core/read/csv/csv.ts';
import { fingerprintOf } from '../../../src/core/report/fingerprint.ts';
import { reviewTabs } from '../../support/reviewTabs.ts';

/** Tabs by name, each as the lines of its CSV file. */
type Files = Readonly<Record<string, readonly string[]>>;
/** One line of one file, and what stands there instead. */
type Edit = readonly [file: string, line: number, text: string];

const MAP = [
  'close_contact_id,ghl_contact_id,email,email 2,phone,close_updated_at,ghl_updated_at,lifecycle_stage',
  'C1,G1,ann@x.test,ann@home.test,+15550101101,2026-04-01T00:00:00Z,2026-04-01T00:00:00Z,lead',
  'C2,G2,bob@x.test,,+15550101102,,,',
  'C3,G3,cid@x.test,,+15550101103,,,',
];
const APPOINTMENT_HEADINGS =
  'appointment_id,close_contact_id,email,Work phone,start_at,status,updated_at,title,First Name,Last Name,Last Stage,Last Order Amount,Lead Score,Age,Last Activity,Last Modified,num_calls';
const appointment = ({
  email = 'ann@x.test',
  phone = '',
  at = '2026-05-12T10:00:00-04:00',
  status = 'scheduled',
  title = 'First visit',
  more = 'Ann,Smith,new,120.00,40,33,May 11 2026 02:09 PM,2026-05-01,3',
} = {}) => `A1,C1,${email},${phone},${at},${status},2026-05-05T15:10:00Z,${title},${more}`;
const OTHER = (at: string) => `A2,C2,bob@x.test,,${at},scheduled,2026-05-05T15:10:00Z,,,,,,,,,,`;
const appointments = (...rows: string[]): Files => ({
  'contact-map': MAP,
  'close-appointments': [APPOINTMENT_HEADINGS, ...rows],
});
const activity = (cells: string): Files => ({
  'contact-map': MAP,
  'activity-events': [
    'activity_id,channel,email,phone,activity_type,summary,occurred_at,desired_ghl_action',
    cells,
  ],
});
const change = (cells: string): Files => ({
  'contact-map': MAP,
  'ghl-contact-changes': [
    'change_id,ghl_contact_id,email,close_contact_id,field,new_value,updated_at',
    `X1,G1,ann@x.test,C1,${cells}`,
  ],
});
const call = (direction: string, from: string, to: string): Files => ({
  'contact-map': MAP,
  calls: [
    'type,direction,from,to,userId,status,duration,createdAtPT,answeredAtPT',
    `call,${direction},${from},${to},,completed,63,2026-05-06 09:15:00,`,
  ],
});
const opportunity = (existing: string): Files => ({
  'contact-map': MAP,
  'existing-records': ['record_id,external_key,company,opportunity_name', existing],
  'copper-trigger-events': [
    'event_id,source_workflow,object_type,external_key,company,person_email,opportunity_name,stage,owner,event_type,payload_status,updated_at',
    'E1,won,opportunity,K1,Acme,,Site,Proposal,Kim,created,approved_sample,2026-05-01T00:00:00Z',
  ],
});

function firstVerdict(files: Files): Verdict {
  const tabs: Tab[] = Object.entries(files).map(([name, lines]) => ({
    name,
    rows: parseCsv(lines.join('\n'), { delimiter: ',', skip: 0 }),
  }));
  const [verdict] = reviewTabs(tabs).tabs.flatMap(({ verdicts }) => verdicts);
  if (!verdict) throw new Error('no row was reviewed');
  return verdict;
}
const edited = (files: Files, [file, line, text]: Edit): Files => ({
  ...files,
  [file]: (files[file] ?? []).map((was, at) => (at === line ? text : was)),
});
const reasonsOf = ({ findings }: Verdict) => findings.map(({ reason }) => reason);

const visit = appointments(appointment());
const shared = edited(
  edited(appointments(appointment({ phone: '+15550101109' })), [
    'contact-map',
    1,
    'C1,G1,ann@x.test,,+15550101109,,,',
  ]),
  ['contact-map', 2, 'C2,G2,bob@x.test,,+15550101109,,,'],
);
const sharedByIdentifiers = edited(shared, [
  'close-appointments',
  1,
  appointment({ phone: '+15550101109' }).replace('C1', ''),
]);

describe('what a fingerprint says: with the same reasons, another', () => {
  test.each<[what: string, before: Files, after: Files]>([
    ['identifier of the same contact', visit, appointments(appointment({ email: 'ann@home.test' }))],
    [
      'extension',
      appointments(appointment({ phone: '+1 555 010 1101 ext. 1' })),
      appointments(appointment({ phone: '+1 555 010 1101 ext. 2' })),
    ],
    [
      'contact among the same candidates',
      sharedByIdentifiers,
      edited(edited(sharedByIdentifiers, ['contact-map', 1, 'C1,G1,bob@x.test,,+15550101109,,,']), [
        'contact-map',
        2,
        'C2,G2,ann@x.test,,+15550101109,,,',
      ]),
    ],
    [
      'candidate beside the same contact',
      shared,
      edited(edited(shared, ['contact-map', 2, 'C2,G2,bob@x.test,,,,,']), [
        'contact-map',
        3,
        'C3,G3,cid@x.test,,+15550101109,,,',
      ]),
    ],
    ['existing record', opportunity('R1,K1,Acme,Site'), opportunity('R2,K1,Acme,Site')],
    ['target', visit, edited(visit, ['contact-map', 0, MAP[0]?.replaceAll('ghl_', 'copper_') ?? ''])],
    [
      'held value',
      change('lifecycle_stage,customer,2026-05-05T15:10:00Z'),
      edited(change('lifecycle_stage,customer,2026-05-05T15:10:00Z'), [
        'contact-map',
        1,
        MAP[1]?.replace(/lead$/, 'new lead') ?? '',
      ]),
    ],
    [
      'direction',
      call('incoming', '+15550101101', '+15550109000'),
      call('outgoing', '+15550109000', '+15550101101'),
    ],
    [
      'new value',
      change('notes,calls after lunch,2026-05-05T15:10:00Z'),
      change('notes,calls before lunch,2026-05-05T15:10:00Z'),
    ],
    [
      'summary',
      activity('T1,gmail,ann@x.test,,email,Yes,2026-05-06T10:02:00Z,log email'),
      activity('T1,gmail,ann@x.test,,email,No,2026-05-06T10:02:00Z,log email'),
    ],
    ['title', visit, appointments(appointment({ title: 'Second visit' }))],
    ['status', visit, appointments(appointment({ status: 'canceled' }))],
    ['start', visit, appointments(appointment({ at: '2026-05-12T10:00:00-05:00' }))],
    [
      'start by the order of day and month in its column',
      appointments(appointment({ at: '5/12/2026 10:00' }), OTHER('5/13/2026 10:00')),
      appointments(appointment({ at: '5/12/2026 10:00' }), OTHER('13/5/2026 10:00')),
    ],
    [
      'zone whose letters name no single moment',
      appointments(appointment({ at: '2026-05-12 10:00 CST' })),
      appointments(appointment({ at: '2026-05-12 10:00 IST' })),
    ],
    ...[
      ['last name', 'Ann,Jones,new,120.00,40,33,,,'],
      ['last stage', 'Ann,Smith,won,120.00,40,33,,,'],
      ['last order amount', 'Ann,Smith,new,1200.00,40,33,,,'],
      ['lead score', 'Ann,Smith,new,120.00,90,33,,,'],
      ['age', 'Ann,Smith,new,120.00,40,15,,,'],
    ].map(([what = '', more = '']): [string, Files, Files] => [
      what,
      visit,
      appointments(appointment({ more })),
    ]),
  ])('%s', (_, before, after) => {
    const [was, is] = [firstVerdict(before), firstVerdict(after)];
    expect(reasonsOf(is)).toEqual(reasonsOf(was));
    expect(fingerprintOf(is)).not.toBe(fingerprintOf(was));
  });

  test('action', () => {
    const verdict = firstVerdict(visit);
    const { record } = verdict;
    const adapter = { ...record.plan.adapter, action: 'delete appointment' };
    const other = { ...verdict, record: { ...record, plan: { ...record.plan, adapter } } };
    expect(fingerprintOf(other)).not.toBe(fingerprintOf(verdict));
  });
});

test('another reason alone is another fingerprint', () => {
  const files = change('owner,Kim,2026-05-05T15:10:00Z');
  const late = edited(files, [
    'contact-map',
    1,
    'C1,G1,ann@x.test,ann@home.test,+15550101101,2026-06-01T00:00:00Z,2026-06-01T00:00:00Z,lead',
  ]);
  const [was, is] = [firstVerdict(files), firstVerdict(late)];
  expect([was.outcome, is.outcome]).toEqual(['conflict', 'conflict']);
  expect(fingerprintOf(is)).not.toBe(fingerprintOf(was));
});

describe('what a fingerprint does not say', () => {
  test.each<[what: string, before: Files, after: Files]>([
    [
      'how a moment is written',
      visit,
      appointments(appointment({ at: '"Tue, 12 May 2026 14:00:00 +0000"' })),
    ],
    [
      'how a time without an offset is written',
      appointments(appointment({ at: '2026-05-12 10:00' })),
      appointments(appointment({ at: '"May 12, 2026 10:00 AM"' })),
    ],
    ['how an identifier is written', visit, appointments(appointment({ email: 'Ann <ANN@x.test>' }))],
    [
      'columns that a system computes',
      visit,
      appointments(appointment({ more: 'Ann,Smith,new,120.00,40,33,Jun 11 2026,2026-06-01,9' })),
    ],
    [
      'how a heading is written',
      visit,
      edited(visit, ['close-appointments', 0, APPOINTMENT_HEADINGS.replace('Last Stage', 'last_stage')]),
    ],
    [
      'a column in which nothing stands',
      visit,
      edited(edited(visit, ['close-appointments', 0, `${APPOINTMENT_HEADINGS},Referred by`]), [
        'close-appointments',
        1,
        `${appointment()},`,
      ]),
    ],
    [
      "the contact's name",
      visit,
      { ...visit, 'contact-map': MAP.map((line, at) => `${line},${at === 0 ? 'name' : 'Ann Smith'}`) },
    ],
    [
      'where the row stands',
      appointments(appointment(), OTHER('2026-05-13T10:00:00-04:00')),
      { 'contact-map': MAP, 'appointments of May': ['', APPOINTMENT_HEADINGS, appointment()] },
    ],
  ])('%s', (_, before, after) => {
    expect(fingerprintOf(firstVerdict(after))).toBe(fingerprintOf(firstVerdict(before)));
  });
});
