import { mix, Random } from './random.ts';

/** What truth says of one field of one contact. */
export interface DriftTruth {
  readonly contact: number;
  readonly field: string;
  /** In which way the sides stand to each other. */
  readonly plot: string;
  /** The one write that a ledger may hold; null where it may hold none. */
  readonly mayWrite: { readonly target: 'close' | 'ghl'; readonly value: string } | null;
}

export interface Drift {
  readonly tabs: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[];
  readonly truth: readonly DriftTruth[];
}

/** What the two sides hold, and held when they last agreed (`?`: nobody says). */
interface Plot {
  readonly name: string;
  readonly weight: number;
  readonly close: string;
  readonly ghl: string;
  readonly last: string;
  readonly write: 'close' | 'ghl' | null;
}

/** Every way in which a field may stand, by field: hazards beside look-alikes that have to pass. */
const PLOTS: Readonly<Record<string, readonly Plot[]>> = {
  lifecycle_stage: [
    plot('alike', 30, 'lead', 'lead', 'lead', null),
    plot('spelled otherwise', 10, 'Lead', ' LEAD ', '?', null),
    plot('Close went forward', 10, 'customer', 'lead', 'lead', 'ghl'),
    plot('GHL went forward', 10, 'lead', 'opportunity', 'lead', 'close'),
    plot('both went to one place', 3, 'customer', 'Customer', 'lead', null),
    plot('opposite writes', 10, 'customer', 'opportunity', 'lead', null),
    plot('opposite writes, nobody says since when', 10, 'customer', 'lead', '?', null),
    plot('Close went back', 5, 'lead', 'customer', 'customer', null),
    plot('GHL became inactive', 5, 'lead', 'lost', 'lead', null),
    plot('Close was erased', 5, '', 'lead', 'lead', null),
    plot('an opt-out as a stage', 3, 'Unsubscribed', 'lead', 'lead', null),
    plot('filled in', 5, 'lead', '', '?', 'ghl'),
    plot('an address as a stage', 3, 'ann@x.test', 'lead', 'lead', null),
  ],
  city: [
    plot('alike', 40, 'Oslo', 'oslo', '?', null),
    plot('Close wins by the policy', 20, 'Oslo', 'Bergen', '?', 'ghl'),
    plot('GHL has changed against the policy', 10, 'Oslo', 'Bergen', 'Oslo', null),
    plot('both have changed', 10, 'Oslo', 'Bergen', 'Molde', null),
    plot('Close has changed', 10, 'Oslo', 'Bergen', 'Bergen', 'ghl'),
    plot('Close holds nothing', 10, '', 'Bergen', '?', null),
  ],
  owner: [
    plot('alike', 60, 'Kim', 'Kim', 'Kim', null),
    plot('protected', 20, 'Kim', 'Sam', 'Sam', null),
    plot('protected, nobody says since when', 20, 'Kim', 'Sam', '?', null),
    plot('protected, and blank on one side', 10, 'Kim', '', '?', null),
  ],
  tags: [
    plot('alike', 40, 'vip; news', 'News,VIP', '?', null),
    plot('one more', 15, 'vip; news', 'vip', 'vip', 'ghl'),
    plot('a tag would be lost', 15, 'vip', 'vip; news', 'vip; news', null),
    plot('tags replaced', 10, 'gold', 'vip; news', 'vip; news', null),
    plot('a tag each', 10, 'vip; gold', 'vip; news', 'vip', null),
    plot('taken out of the list', 5, '', 'vip', 'vip', null),
    plot('do not disturb as a tag', 5, 'vip; DND', 'vip', 'vip', null),
  ],
  color: [
    plot('alike', 50, 'red', 'RED', '?', null),
    plot('a person is asked', 30, 'red', 'blue', 'blue', null),
    plot('a person is asked for a blank', 20, 'red', '', '?', null),
  ],
  do_not_contact: [
    plot('alike', 80, 'false', '', '?', null),
    plot('consent taken back', 5, 'true', 'false', 'false', null),
    plot('consent given again', 5, 'false', 'true', 'true', null),
  ],
};
const FIELDS = Object.keys(PLOTS);
const POLICY = [
  ['field_name', 'direction', 'winning_system', 'protection'],
  ['city', 'both', 'close', 'allow'],
  ['color', '', '', 'ask'],
];
/** Of so many rows in a hundred the export names another contact too: nothing that they say may be written. */
const DISPUTED = 4;

/** Two exports of the same contacts, with what they last agreed on. Same seed, same workbook. */
export function generateDrift({ seed, contacts }: { seed: number; contacts: number }): Drift {
  const people = Array.from({ length: contacts }, (_, person) => personOf(seed, person, contacts));
  const cells = (side: 'close' | 'ghl' | 'last', { plots }: (typeof people)[number]) =>
    plots.map((one) => one[side]);
  return {
    tabs: [
      {
        name: 'contact-map',
        rows: [
          ['close_contact_id', 'ghl_contact_id', 'email', 'phone'],
          ...people.map(({ n }) => [closeId(n), ghlId(n), mail(n), phone(n)]),
        ],
      },
      {
        name: 'close contacts',
        rows: [
          ['id', 'lead_id', 'primary_email', 'primary_phone', ...FIELDS],
          ...people.map((one) => [
            closeId(one.n),
            `lead_${one.n}`,
            mail(one.n),
            phone(one.disputed ?? one.n),
            ...cells('close', one),
          ]),
        ],
      },
      {
        name: 'ghl contacts',
        rows: [
          ['Contact Id', 'Email', 'Created', 'Opportunities', ...FIELDS],
          ...people.map((one) => [ghlId(one.n), mail(one.n), '', '', ...cells('ghl', one)]),
        ],
      },
      {
        name: 'last-agreed',
        rows: [
          ['close_contact_id', 'ghl_contact_id', ...FIELDS],
          ...people.map((one) => [closeId(one.n), ghlId(one.n), ...cells('last', one)]),
        ],
      },
      { name: 'field-policy', rows: POLICY },
    ],
    truth: people.flatMap(({ n, plots, disputed }, at) => {
      // The record whose phone stands on another's may be the same person too: it may be held, and need not be.
      if (disputed === null && people.at(at - 1)?.disputed === n) return [];
      return plots.map(
        ({ name, write, close, ghl }, field): DriftTruth => ({
          contact: n,
          field: FIELDS[field] ?? '',
          plot: disputed === null ? name : `${name}, of a disputed row`,
          mayWrite:
            write === null || disputed !== null
              ? null
              : { target: write, value: write === 'ghl' ? close : ghl },
        }),
      );
    }),
  };
}

export const closeId = (n: number) => `cont_${String(n).padStart(43, '0')}`;
export const ghlId = (n: number) => `ghl${String(n).padStart(17, '0')}`;
const mail = (n: number) => `person${n}@drift.test`;
const phone = (n: number) => `+1206555${String(n).padStart(4, '0')}`;

function personOf(seed: number, n: number, contacts: number) {
  const random = new Random(mix(seed, n, 77));
  const plots = FIELDS.map((field) => weighted(PLOTS[field] ?? [], random));
  const isDisputed = random.int(100) < DISPUTED;
  return { n, plots, disputed: isDisputed ? (n + 1) % contacts : null };
}

function weighted(plots: readonly Plot[], random: Random): Plot {
  let left = random.int(plots.reduce((sum, { weight }) => sum + weight, 0));
  for (const one of plots) {
    left -= one.weight;
    if (left < 0) return one;
  }
  throw new Error('no plot');
}

function plot(
  name: string,
  weight: number,
  close: string,
  ghl: string,
  last: string,
  write: Plot['write'],
): Plot {
  return { name, weight, close, ghl, last, write };
}
