import type { GeneratedTab } from './generate/generated.ts';
import { ACTIVITY_HEADINGS, CHANGE_HEADINGS } from './generate/runbookHeadings.ts';

/** Workbooks in which everything meets at one point: what is quadratic anywhere shows itself here. */
export const STRESSES: readonly {
  readonly title: string;
  /** About `size` rows of each tab, all about the same thing. */
  readonly tabs: (size: number) => readonly GeneratedTab[];
}[] = [
  {
    title: 'contacts and events share one phone',
    tabs: (size) => [
      contactMap(size, () => SHARED_PHONE),
      activities(size, ownMailOnEverySecondRow, () => SHARED_PHONE),
    ],
  },
  {
    title: 'activities of one contact',
    tabs: (size) => [
      contactMap(1, phoneOf),
      activities(
        size,
        () => mailOf(0),
        () => phoneOf(0),
      ),
    ],
  },
  {
    title: 'changes of one field of one contact',
    tabs: (size) => [contactMap(1, phoneOf), changes(size, (row) => `CHG-${row}`, oneSecondApart)],
  },
  {
    title: 'the same, all at one time',
    tabs: (size) => [
      contactMap(1, phoneOf),
      changes(
        size,
        (row) => `CHG-${row}`,
        () => oneSecondApart(0),
      ),
    ],
  },
  {
    title: 'changes that all bear one event id',
    tabs: (size) => [contactMap(1, phoneOf), changes(size, () => 'CHG-1', oneSecondApart)],
  },
  {
    title: 'rows of an export that are one contact',
    tabs: (size) => [contactMap(1, phoneOf), ...exportsOfOne(size)],
  },
];

const SHARED_PHONE = '+1 212 010 1234';
const BEGIN = Date.UTC(2026, 0, 5);

function contactMap(contacts: number, phone: (contact: number) => string): GeneratedTab {
  return tab('contact-map', ['close_contact_id', 'ghl_contact_id', 'email', 'phone'], contacts, (row) => [
    `CLOSE-${row}`,
    `GHL-${row}`,
    mailOf(row),
    phone(row),
  ]);
}

function activities(
  events: number,
  mail: (row: number) => string,
  phone: (row: number) => string,
): GeneratedTab {
  return tab('activity-events', ACTIVITY_HEADINGS, events, (row) => [
    `ACT-${row}`,
    'openphone',
    mail(row),
    phone(row),
    'call',
    'Asked for the invoice',
    oneSecondApart(row),
    'add note',
  ]);
}

/** One row of Close, and many of GHL that share its e-mail and each hold another value. */
function exportsOfOne(rows: number): readonly GeneratedTab[] {
  return [
    tab('close contacts', ['id', 'lead_id', 'primary_email', 'city'], 1, () => [
      'CLOSE-0',
      'lead_0',
      mailOf(0),
      'Oslo',
    ]),
    tab('ghl contacts', ['Contact Id', 'Email', 'Created', 'Opportunities', 'city'], rows, (row) => [
      '',
      mailOf(0),
      '',
      '',
      `City ${row}`,
    ]),
  ];
}

function changes(events: number, id: (row: number) => string, time: (row: number) => string): GeneratedTab {
  return tab('ghl-contact-changes', CHANGE_HEADINGS, events, (row) => [
    id(row),
    'GHL-0',
    mailOf(0),
    '',
    'notes',
    `Call number ${row}`,
    time(row),
  ]);
}

function tab(
  name: string,
  header: readonly string[],
  count: number,
  row: (at: number) => readonly string[],
): GeneratedTab {
  return {
    name,
    header,
    *rows() {
      for (let at = 0; at < count; at++) yield row(at);
    },
  };
}

function mailOf(contact: number): string {
  return `contact.${contact}@northfield.test`;
}

function ownMailOnEverySecondRow(row: number): string {
  return row % 2 === 0 ? mailOf(row) : '';
}

function phoneOf(contact: number): string {
  return `+1 212 555 ${String(1000 + contact)}`;
}

function oneSecondApart(row: number): string {
  return new Date(BEGIN + row * 1000).toISOString();
}
