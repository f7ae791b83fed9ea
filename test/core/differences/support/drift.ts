import type { Difference } from '../../../../src/core/differences/differences.ts';
import { judgeDifferences } from '../../../../src/core/judgeDifferences.ts';
import type { Row, Tab } from '../../../../src/core/model.ts';
import { reviewTabs } from '../../../support/reviewTabs.ts';

/** Values of fields, by the name of the field. */
export type Values = Readonly<Record<string, string>>;

export const CLOSE_ID = (n: number) => `cont_${String(n).padStart(43, '0')}`;
export const GHL_ID = (n: number) => `ghl${String(n).padStart(17, '0')}`;

/** What each system holds of contacts, and what they last agreed on; `policy` are rows below `field_name,direction,winning_system,protection`. */
export interface Drift {
  readonly close: readonly Values[];
  readonly ghl: readonly Values[];
  readonly last?: readonly Values[] | null;
  readonly policy?: readonly Row[];
  readonly map?: Values;
}

export function driftTabs({ close, ghl, last, policy, map = {} }: Drift): Tab[] {
  const email = (n: number) => `p${n}@x.test`;
  const names = (of: readonly Values[]) => [...new Set(of.flatMap((values) => Object.keys(values)))];
  const cells = (fields: readonly string[], values: Values) => fields.map((field) => values[field] ?? '');
  const [ofClose, ofGhl, ofLast] = [names(close), names(ghl), names(last ?? [])];
  const people = close.length > ghl.length ? close : ghl;
  const extra = Object.keys(map);
  return [
    {
      name: 'contact-map',
      rows: [
        ['close_contact_id', 'ghl_contact_id', 'email', ...extra],
        ...people.map((_, n) => [
          CLOSE_ID(n),
          GHL_ID(n),
          email(n),
          ...extra.map((field) => map[field] ?? ''),
        ]),
      ],
    },
    {
      name: 'close contacts',
      rows: [
        ['id', 'lead_id', 'primary_email', ...ofClose],
        ...close.map((values, n) => [CLOSE_ID(n), `lead_${n}`, email(n), ...cells(ofClose, values)]),
      ],
    },
    ...(ghl.length > 0
      ? [
          {
            name: 'ghl contacts',
            rows: [
              ['Contact Id', 'Email', 'Created', 'Opportunities', ...ofGhl],
              ...ghl.map((values, n) => [GHL_ID(n), email(n), '', '', ...cells(ofGhl, values)]),
            ],
          },
        ]
      : []),
    ...(last
      ? [
          {
            name: 'last-agreed',
            rows: [
              ['close_contact_id', 'ghl_contact_id', ...ofLast],
              ...last.map((values, n) => [CLOSE_ID(n), GHL_ID(n), ...cells(ofLast, values)]),
            ],
          },
        ]
      : []),
    ...(policy
      ? [
          {
            name: 'field-policy',
            rows: [['field_name', 'direction', 'winning_system', 'protection'], ...policy],
          },
        ]
      : []),
  ];
}

export function differencesIn(tabs: readonly Tab[]): readonly Difference[] {
  const { run } = reviewTabs(tabs);
  return [...judgeDifferences(run)];
}

/** `ledger one-side-changed: ghl=customer` */
export function said({ outcome, findings, writes }: Difference): string {
  const codes = [outcome, ...findings.map(({ reason }) => reason)].join(' ');
  return [codes, ...writes.map(({ target, after }) => `${target}=${after}`)].join(': ');
}

/** One contact, who has a row in Close and so many in GHL as there are cities, under an e-mail of its own each. */
export function ofOneContact(cities: readonly string[]): Tab[] {
  const mails = Array.from({ length: 40 }, (_, at) => `ann${at}@x.test`);
  return [
    {
      name: 'contact-map',
      rows: [
        ['close_contact_id', 'ghl_contact_id', 'email'],
        [CLOSE_ID(0), GHL_ID(0), mails.join(', ')],
      ],
    },
    {
      name: 'close contacts',
      rows: [
        ['id', 'lead_id', 'primary_email', 'city'],
        [CLOSE_ID(0), 'lead_0', mails[0] ?? '', 'Oslo'],
      ],
    },
    {
      name: 'ghl contacts',
      rows: [
        ['Contact Id', 'Email', 'Created', 'Opportunities', 'city'],
        ...cities.map((city, at) => ['', mails[at] ?? '', '', '', city]),
      ],
    },
    {
      name: 'field-policy',
      rows: [
        ['field_name', 'direction', 'winning_system', 'protection'],
        ['city', '', 'close', 'allow'],
      ],
    },
  ];
}

/** The same, whose row in Close comes last, with a change of the city from GHL, which wins. */
export function changeOfOneContact(cities: readonly string[]): Tab[] {
  const [map, close, ghl] = ofOneContact(cities) as [Tab, Tab, Tab, Tab];
  const policy = {
    name: 'field-policy',
    rows: [
      ['field_name', 'direction', 'winning_system', 'protection'],
      ['city', '', 'ghl', 'allow'],
    ],
  };
  const changes = {
    name: 'changes',
    rows: [
      ['change_id', 'ghl_contact_id', 'email', 'close_contact_id', 'field', 'new_value', 'updated_at'],
      ['c1', GHL_ID(0), 'ann0@x.test', CLOSE_ID(0), 'city', 'Molde', '2026-05-01T10:00:00Z'],
    ],
  };
  return [map, ghl, close, policy, changes];
}
