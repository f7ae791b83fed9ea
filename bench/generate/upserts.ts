import { mix, Random } from './random.ts';
import { ACTIVITY_HEADINGS, APPOINTMENT_HEADINGS } from './runbookHeadings.ts';

/** A contact as GHL really holds it. */
export interface HeldContact {
  readonly id: string;
  /** The first one is its primary e-mail. */
  readonly emails: readonly string[];
  readonly phone: string;
}

/** An event that a sync would write by an upsert, with what the upsert would bear. */
export interface UpsertTruth {
  readonly tab: string;
  readonly row: number;
  readonly plot: string;
  /** The GHL id of the contact that is meant. */
  readonly meant: string;
  readonly email: string;
  readonly phone: string;
}

export interface Upserts {
  readonly tabs: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[];
  /** What GHL holds, whatever its export shows. */
  readonly held: readonly HeldContact[];
  readonly truth: readonly UpsertTruth[];
}

interface Plot {
  readonly name: string;
  readonly weight: number;
  /** What GHL holds of the contact, and of others beside it. */
  readonly holds: (n: number) => readonly HeldContact[];
  /** Which e-mail the events bear: the contact's first or second. */
  readonly bears?: 'second';
}

/** Traps beside look-alikes that have to pass. */
const PLOTS: readonly Plot[] = [
  { name: 'as in the map', weight: 60, holds: (n) => [own(n, [mail(n)], phone(n))] },
  { name: 'no phone there', weight: 8, holds: (n) => [own(n, [mail(n)], '')] },
  {
    name: 'somebody of the same name beside it',
    weight: 6,
    holds: (n) => [own(n, [mail(n)], phone(n)), other(n, [`namesake${n}@upsert.test`], '')],
  },
  {
    name: 'its second e-mail behind the first',
    weight: 6,
    holds: (n) => [own(n, [mail(n), second(n)], phone(n))],
  },
  {
    name: 'another has the e-mail',
    weight: 4,
    holds: (n) => [own(n, [], phone(n)), other(n, [mail(n)], '')],
  },
  {
    name: 'another has the phone',
    weight: 4,
    holds: (n) => [own(n, [mail(n)], ''), other(n, [`other${n}@upsert.test`], phone(n))],
  },
  {
    name: 'found by the second e-mail',
    weight: 4,
    holds: (n) => [own(n, [mail(n), second(n)], phone(n))],
    bears: 'second',
  },
  { name: 'gone', weight: 3, holds: () => [] },
  { name: 'gone, and another has the phone', weight: 2, holds: (n) => [other(n, [], phone(n))] },
  {
    name: 'another person under the id',
    weight: 3,
    holds: (n) => [own(n, [`stranger${n}@upsert.test`], `+1303555${four(n)}`)],
  },
  { name: 'neither e-mail nor phone there', weight: 2, holds: (n) => [own(n, [], '')] },
];

/** Events for GHL, its complete export, and a map that knows neither duplicates nor what has changed. Same seed, same workbook. */
export function generateUpserts({ seed, contacts }: { seed: number; contacts: number }): Upserts {
  const people = Array.from({ length: contacts }, (_, n) => ({ n, plot: plotOf(seed, n) }));
  const held = people.flatMap(({ n, plot }) => plot.holds(n));
  const emailOf = ({ n, plot }: (typeof people)[number]) => (plot.bears === 'second' ? second(n) : mail(n));
  const appointments = people.map((one): readonly string[] => [
    `APT-${one.n}`,
    closeId(one.n),
    emailOf(one),
    '2026-06-20T10:00:00Z',
    'scheduled',
    '2026-05-12T09:00:00Z',
    `Review ${one.n}`,
  ]);
  const bearsPhone = ({ n }: { n: number }) => n % 3 !== 0;
  const bearsEmail = ({ n, plot }: (typeof people)[number]) => n % 3 !== 1 || plot.bears === 'second';
  const activities = people.map((one): readonly string[] => [
    `ACT-${one.n}`,
    'openphone',
    bearsEmail(one) ? emailOf(one) : '',
    bearsPhone(one) ? phone(one.n) : '',
    'call_completed',
    `Talked about ${one.n}`,
    '2026-05-13T11:00:00Z',
    'log call',
  ]);
  const truthOf = (tab: string) => (one: (typeof people)[number], at: number) => ({
    tab,
    row: at + 2,
    plot: one.plot.name,
    meant: ghlId(one.n),
    email: tab === 'close-appointments' || bearsEmail(one) ? emailOf(one) : '',
    phone: tab === 'activity-events' && bearsPhone(one) ? phone(one.n) : '',
  });
  return {
    held,
    tabs: [
      {
        name: 'contact-map',
        rows: [
          ['close_contact_id', 'ghl_contact_id', 'email', 'email 2', 'phone'],
          ...people.map(({ n }) => [closeId(n), ghlId(n), mail(n), second(n), phone(n)]),
        ],
      },
      {
        name: 'Export_Contacts',
        rows: [
          ['Contact Id', 'First Name', 'Last Name', 'Phone', 'Email', 'Created', 'Last Activity', 'Tags'],
          ...held.map(({ id, emails, phone: there }) => [id, '', '', there, emails[0] ?? '', '', '', 'x']),
        ],
      },
      {
        name: 'target-facts',
        rows: [
          ['system', 'fact', 'value'],
          ['ghl', 'finds_contact_by', 'upsert'],
          ['ghl', 'export_is_complete', 'yes'],
        ],
      },
      { name: 'close-appointments', rows: [[...APPOINTMENT_HEADINGS], ...appointments] },
      { name: 'activity-events', rows: [[...ACTIVITY_HEADINGS], ...activities] },
    ],
    truth: [...people.map(truthOf('close-appointments')), ...people.map(truthOf('activity-events'))],
  };
}

const four = (n: number) => String(n).padStart(4, '0');
const closeId = (n: number) => `CLOSE-${n}`;
const ghlId = (n: number) => `own${String(n).padStart(17, '0')}`;
const mail = (n: number) => `person${n}@upsert.test`;
const second = (n: number) => `person${n}@second.test`;
const phone = (n: number) => `+1206555${four(n)}`;
const own = (n: number, emails: readonly string[], there: string) => ({ id: ghlId(n), emails, phone: there });
const other = (n: number, emails: readonly string[], there: string) => ({
  id: `dup${String(n).padStart(17, '0')}`,
  emails,
  phone: there,
});

function plotOf(seed: number, n: number): Plot {
  const random = new Random(mix(seed, n, 91));
  let left = random.int(PLOTS.reduce((sum, { weight }) => sum + weight, 0));
  for (const plot of PLOTS) {
    left -= plot.weight;
    if (left < 0) return plot;
  }
  throw new Error('no plot');
}
