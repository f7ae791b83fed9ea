import { generateRecords, type RecordTruth } from '../../bench/generate/records.ts';
import { fieldName } from '../../src/core/normalize/heading.ts';
import { reviewTabs } from '../support/reviewTabs.ts';

const EVENTS = 20_000;
const SHOWN = 20;
const MOST_NEEDLESS = 0.01;

describe.each([
  [13, false],
  [20_262, true],
])('20,000 events about records of Copper, seed %i, a contact map beside them: %s', (seed, hasMap) => {
  const { tabs, truth } = generateRecords({ seed, events: EVENTS, hasMap });
  const { tabs: reviewed } = reviewTabs(tabs);
  const verdicts = new Map(
    reviewed.flatMap(({ verdicts }) => verdicts.map((one) => [one.record.row, one] as const)),
  );
  const of = ({ row }: RecordTruth) => verdicts.get(row);
  const isSafe = (one: RecordTruth) => of(one)?.outcome === 'ledger';
  const writtenBy = (one: RecordTruth) => of(one)?.writes.filter(({ rule }) => rule === 'allowed') ?? [];
  const forbidden = truth.filter((one) => {
    if (!isSafe(one)) return false;
    const { mayWrite, mayLedger } = one;
    return (
      !mayLedger ||
      writtenBy(one).some(
        ({ targetId, field, after }) =>
          targetId !== mayWrite?.record || fieldName(field) !== mayWrite.field || after !== mayWrite.value,
      )
    );
  });
  const wanted = truth.filter(({ mayLedger }) => mayLedger);
  const needless = wanted.filter(
    (one) => !isSafe(one) || (one.mayWrite !== null && writtenBy(one).length === 0),
  );
  const shown = (rows: readonly RecordTruth[]) =>
    rows
      .slice(0, SHOWN)
      .map((one) => `row ${one.row}, ${one.plot}: ${of(one)?.findings.map(({ reason }) => reason)}`);

  test('no write is in the ledger that truth forbids', () => {
    process.stdout.write(
      `seed ${seed}: ${truth.length} rows, ${forbidden.length} forbidden, ${needless.length} of ${wanted.length} held needlessly\n`,
    );
    expect(truth.length - wanted.length).toBeGreaterThan(EVENTS / 4);
    expect(wanted.length).toBeGreaterThan(EVENTS / 3);
    expect(shown(forbidden)).toEqual([]);
  });

  test('at most 1% of the events that truth allows are held', () => {
    expect(needless.length > wanted.length * MOST_NEEDLESS ? shown(needless) : []).toEqual([]);
  });
});
