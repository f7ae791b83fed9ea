import { OUTCOMES } from '../../../src/core/report/outputColumns.ts';
import {
  cellsByName,
  HEADER_WITHIN,
  headingsKnown,
  outputHeader,
  placesIn,
} from '../../../src/core/report/outputHeader.ts';

const places = (header: readonly string[]) => [...(outputHeader('conflict', [header])?.columns ?? [])];

test.each([
  [['event_id', 'row_key'], { event_id: 0, row_key: 1 }],
  [['Row key', 'Event'], { event_id: 1, row_key: 0 }],
  [[' ROW KEY ', 'mine', 'event_ID'], { event_id: 2, row_key: 0 }],
  [['Row key', 'row_key', 'Event', 'Event'], { event_id: 2, row_key: 0 }],
  [['Event', 'Issue'], {}],
  [['Row key', 'Error', 'Target'], { row_key: 0 }],
])('the header %j of Conflicts has the columns %j', (header, expected) => {
  expect(Object.fromEntries(places(header))).toEqual(expected);
});

test.each([
  [0, 0],
  [HEADER_WITHIN - 1, HEADER_WITHIN - 1],
  [HEADER_WITHIN, undefined],
])('with %i rows of other people above, the header is row %s', (above, expected) => {
  const rows = Array.from({ length: above }, () => ['Ask Kim first', 'Event']);
  expect(outputHeader('ledger', [...rows, ['Event', 'Row key'], ['7', 'k']])?.headerIndex).toBe(expected);
});

describe('a column whose heading was changed', () => {
  const columns = [
    { name: 'reviewer_action', heading: 'What to do', formerHeadings: ['Next step', 'To do'] },
    { name: 'issue', heading: 'Issue' },
  ];

  test.each([
    [['Issue', 'What to do'], 1],
    [['Issue', 'Next step'], 1],
    [['to do', 'Issue'], 0],
    [['To do', 'Issue', 'What to do'], 2],
    [['To do', 'Issue', 'reviewer_action'], 2],
    [['Issue', 'Next'], undefined],
  ])('stands in the header %j at %s', (header, expected) => {
    expect(placesIn(header, columns).get('reviewer_action')).toBe(expected);
  });
});

test.each(OUTCOMES)('no heading of the %s table means two columns', (outcome) => {
  const known = headingsKnown(outcome);
  for (const heading of known) {
    const header = ['row_key', heading];
    const columns = [...(outputHeader(outcome, [header])?.columns.keys() ?? [])];
    expect(columns.length).toBe(/^row.key$/i.test(heading) ? 1 : 2);
  }
});

test('a cell is read by its column, without its text guard; "" where there is none', () => {
  const columns = new Map([
    ['event_id', 1],
    ['note', 7],
  ] as const);
  const cell = cellsByName(columns, ['x', "'=7"]);
  expect([cell('event_id'), cell('note'), cell('state')]).toEqual(['=7', '', '']);
});
