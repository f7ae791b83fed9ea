import { columnsOf, headingsOf, OUTCOMES, PEOPLES_COLUMNS } from '../../../src/core/report/outputColumns.ts';

const HEADER = headingsOf('conflict');
const renamed = (from: string, ...to: string[]) =>
  HEADER.flatMap((heading) => (heading === from ? to : [heading]));

describe('a column of people is found', () => {
  test.each([
    ['Decision', 'decision'],
    ['Decision', 'Decision (Kim)'],
    ['Decision', "Kim's decision, May"],
    ['Decision', 'DECISIONS'],
    ['Decision', 'Decison'],
    ['Decision', '  Decision? '],
    ['Note', 'Notes'],
    ['Note', 'Note to the team'],
    ['Decided by', 'Decided by (initials)'],
    ['Decided at', 'decided_at (UTC)'],
  ])('%s as %s', (from, to) => {
    const columns = columnsOf('conflict', renamed(from, to));
    expect(columns).toEqual(columnsOf('conflict', HEADER));
    expect(columns.size).toBe(HEADER.length);
  });
});

describe('and no other is taken for it', () => {
  test.each([
    ['Decision', 'Approved'],
    ['Decision', 'Verdict'],
    ['Decision', ''],
    ['Note', 'Vote'],
    ['Note', 'Notebook'],
    ['Decided by', 'Reviewed by'],
  ])('%s as %s', (from, to) => {
    const column = PEOPLES_COLUMNS[['Decision', 'Decided by', 'Decided at', 'Note'].indexOf(from)];
    expect(columnsOf('conflict', renamed(from, to)).has(column ?? 'state')).toBe(false);
  });

  test('where two might be it', () => {
    const columns = columnsOf('conflict', renamed('Decision', 'Decision (Kim)', 'Decision (Ann)'));
    expect(columns.has('decision')).toBe(false);
  });

  test.each(OUTCOMES)('where it is there: %s', (outcome) => {
    const header = [...headingsOf(outcome), 'Decision (Kim)', 'Notes'];
    expect(columnsOf(outcome, header)).toEqual(columnsOf(outcome, headingsOf(outcome)));
    expect(columnsOf(outcome, ['Decision (Kim)', ...headingsOf(outcome)]).get('decision')).toBeGreaterThan(0);
  });
});
