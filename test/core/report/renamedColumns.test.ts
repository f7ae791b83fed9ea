import { headingsOf, OUTCOMES, PEOPLES_COLUMNS } from '../../../src/core/report/outputColumns.ts';
import { columnPlaces } from '../../../src/core/report/outputHeader.ts';

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
    const columns = columnPlaces('conflict', renamed(from, to));
    expect(columns).toEqual(columnPlaces('conflict', HEADER));
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
    expect(columnPlaces('conflict', renamed(from, to)).has(column ?? 'state')).toBe(false);
  });

  test('where two might be it', () => {
    const columns = columnPlaces('conflict', renamed('Decision', 'Decision (Kim)', 'Decision (Ann)'));
    expect(columns.has('decision')).toBe(false);
  });

  test.each(OUTCOMES)('where it is there: %s', (outcome) => {
    const header = [...headingsOf(outcome), 'Decision (Kim)', 'Notes'];
    expect(columnPlaces(outcome, header)).toEqual(columnPlaces(outcome, headingsOf(outcome)));
    expect(columnPlaces(outcome, ['Decision (Kim)', ...headingsOf(outcome)]).get('decision')).toBeGreaterThan(
      0,
    );
  });
});
