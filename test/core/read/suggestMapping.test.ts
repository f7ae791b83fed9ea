import { suggestMapping } from '../../../src/core/read/suggestMapping.ts';

/** Heading, values, and the field that is suggested; '' where none is. */
type Column = readonly [heading: string, values: readonly string[], field: string];

function tabOf(columns: readonly Column[]) {
  const count = Math.max(...columns.map(([, values]) => values.length));
  return [
    columns.map(([heading]) => heading),
    ...Array.from({ length: count }, (_, row) => columns.map(([, values]) => values[row] ?? '')),
  ];
}

const EMAILS = ['ann@x.test', 'bob@x.test', 'eve@x.test'];
const PHONES = ['+1 415 555 0101', '(415) 555-0102', '415-555-0103'];
const DATES = ['2026-05-12 10:00', '2026-05-13 11:00', '2026-05-14 09:30'];
const NAMES = ['Ann Ames', 'Bob Bell', 'Eve Eaton'];
const CODES = ['BK-1', 'BK-2', 'BK-3'];

describe('every column whose heading or values tell gets a field', () => {
  test.each<[string, string, string, readonly Column[]]>([
    [
      'Spa bookings',
      '',
      'appointment',
      [
        ['Booking no.', CODES, 'event_id'],
        ['Client', NAMES, 'name'],
        ['Client e-mail', EMAILS, 'email'],
        ['Handy', PHONES, 'phone'],
        ['When', DATES, 'starts_at'],
        ['Booked on', DATES, 'created_at'],
        ['Treatment', ['Massage', 'Massage', 'Facial'], ''],
        ['Therapist e-mail', ['kim@spa.test', 'kim@spa.test', 'lee@spa.test'], ''],
        ['Status', ['ok', 'ok', 'no'], 'status'],
      ],
    ],
    [
      'Keap contacts',
      'keap',
      'contact',
      [
        ['Id', ['101', '102', '103'], 'event_id'],
        ['Full Name', NAMES, 'name'],
        ['Contact ID', ['1', '2', '3'], 'contact_id'],
        ['GoHighLevel ID', ['g1', 'g2', 'g3'], 'ghl_contact_id'],
        ['Email Address 2', EMAILS, 'email'],
        ['Email', EMAILS, 'email'],
        ['Company', ['A', 'B', 'C'], 'company'],
        ['Owner email', EMAILS, ''],
        ['Assigned to', EMAILS, ''],
        ['Date Created', DATES, 'created_at'],
        ['Last Updated', DATES, 'updated_at'],
        ['Birthday', ['1980-01-02', '1981-03-04', '1982-05-06'], ''],
        ['Visits', ['12', '3', '4'], ''],
      ],
    ],
    [
      'what only values tell',
      '',
      '',
      [
        ['uid', CODES, 'event_id'],
        ['Guest', NAMES, 'name'],
        ['Host', NAMES, ''],
        ['mailbox', EMAILS, 'email'],
        ['msisdn', ['14155550101', '14155550102', '14155550103'], 'phone'],
        ['ts', ['1778061600', '1778065200', '1778068800'], 'occurred_at'],
        ['Amount', ['1200000', '130', '14'], ''],
      ],
    ],
    [
      'calls',
      '',
      'activity',
      [
        ['call_id', CODES, 'event_id'],
        ['from', PHONES, 'from'],
        ['to', PHONES, 'to'],
        ['direction', ['incoming', 'outgoing', 'incoming'], 'direction'],
        ['Call time', DATES, 'occurred_at'],
        ['Duration', ['12', '13', '14'], ''],
        ['Transcript', ['hello', 'hi', ''], 'summary'],
      ],
    ],
    [
      'changes',
      '',
      'contact-change',
      [
        ['Person ID', ['1', '2', '3'], 'contact_id'],
        ['field', ['notes', 'tags', 'notes'], 'field'],
        ['New value', ['a', 'b', 'c'], 'new_value'],
        ['modified', DATES, 'updated_at'],
      ],
    ],
    [
      'Hoja 1',
      '',
      '',
      [
        ['A', EMAILS, 'email'],
        ['B', PHONES, 'phone'],
        ['C', DATES, 'occurred_at'],
        ['D', CODES, 'event_id'],
        ['E', ['4155550101', '4155550102', '4155550103'], ''],
        ['F', ['', '', ''], ''],
      ],
    ],
    [
      'Klaviyo export',
      'klaviyo',
      'contact',
      [
        ['Last Name', ['Ames', 'Bell', 'Eaton'], 'name'],
        ['First Name', ['Ann', 'Bob', ''], 'name'],
        ['Email', EMAILS, 'email'],
      ],
    ],
    [
      'answers',
      '',
      'contact',
      [
        ['Email', ['yes', 'no', 'yes'], ''],
        ['Sent to', ['ann', 'bob', 'eve'], ''],
        ['Your best phone', PHONES, 'phone'],
        ['Guardian e-mail', EMAILS, 'email'],
      ],
    ],
  ])('%s', (tab, system, recordKind, columns) => {
    const suggested = suggestMapping(tab, tabOf(columns));
    expect(suggested).toEqual({
      system,
      recordKind,
      headerIndex: 0,
      fields: columns.map(([, , field]) => field),
    });
  });
});

test('titles above the heading row and a tab of nothing', () => {
  expect(suggestMapping('x', [['Bookings 2026'], [], ['E-mail', 'When'], ['ann@x.test', '']])).toMatchObject({
    headerIndex: 2,
    fields: ['email', 'starts_at'],
  });
  expect(suggestMapping('x', [])).toMatchObject({ headerIndex: -1, fields: [] });
});
