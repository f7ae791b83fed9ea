import { CHANGE_CONTENT_HAZARDS } from '../../bench/generate/changeContentHazards.ts';
import { csvAsFound } from '../../bench/generate/csv.ts';
import type { GeneratedTab, Truth } from '../../bench/generate/generated.ts';
import { generateWorkbook } from '../../bench/generate/workbook.ts';
import type { Row } from '../../src/core/model.ts';
import { parseInPieces } from '../../src/core/read/csv/csv.ts';
import { sniffDialect } from '../../src/core/read/csv/csvDialect.ts';
import { KNOWN_HEADINGS } from '../../src/core/read/knownHeadings.ts';
import { reviewTabs } from '../support/reviewTabs.ts';

const SHOWN = 20;
const MOST_NEEDLESS = 0.01;

interface Judged {
  readonly truth: Truth;
  readonly contactKey: string;
  readonly codes: string;
  readonly isLedger: boolean;
}

/** The tab as a file that is read in pieces, its line ends mixed and some of its rows shorter than others. */
function readAsFound(tab: GeneratedTab, seed: number): Row[] {
  const [first = '', ...rest] = csvAsFound(tab, seed);
  const parse = parseInPieces(sniffDialect(first, KNOWN_HEADINGS));
  return [...[first, ...rest].flatMap((piece) => parse(piece, false)), ...parse('', true)];
}

function judge(seed: number): Judged[] {
  const workbook = generateWorkbook({ seed, contacts: 2_000, events: 20_000 });
  const { tabs } = reviewTabs(workbook.tabs.map((tab) => ({ name: tab.name, rows: readAsFound(tab, seed) })));
  const verdicts = new Map(
    tabs.flatMap(({ name, verdicts }) =>
      verdicts.map((verdict) => [`${name}!${verdict.record.row}`, verdict] as const),
    ),
  );
  return [...workbook.truth()].map((truth) => {
    const verdict = verdicts.get(`${truth.tab}!${truth.row}`);
    return {
      truth,
      contactKey: verdict?.match.contact?.key ?? '',
      codes: verdict?.findings.map(({ reason }) => reason).join(' ') ?? 'no verdict',
      isLedger: verdict?.outcome === 'ledger',
    };
  });
}

/** A change whose contact is beyond doubt and which a newer one follows: nothing is written for it, whatever is wrong with its value. */
const isSuperseded = ({ truth, codes }: Judged) =>
  truth.hazard in CHANGE_CONTENT_HAZARDS && codes.split(' ')[0] === 'superseded';

const shown = (rows: readonly Judged[]) =>
  rows
    .slice(0, SHOWN)
    .map(
      ({ truth: { tab, row, hazard, variant, contactKey: truly }, contactKey, codes }) =>
        `${tab}!${row} ${hazard} (${variant}): ${codes} ${contactKey}${truly ? ` is truly ${truly}` : ''}`,
    );

describe.each([11, 20_260])('20,000 events of seed %i', (seed) => {
  const judged = judge(seed);
  const clean = judged.filter(({ truth }) => truth.expectedOutcome === 'ledger');
  const ledger = judged.filter(({ isLedger }) => isLedger);
  const forbidden = ledger.filter((row) => !row.truth.mayLedger && !isSuperseded(row));
  const misnamed = ledger.filter(
    ({ truth, contactKey }) => truth.mayLedger && truth.contactKey !== contactKey,
  );
  const needless = clean.filter(({ isLedger }) => !isLedger);

  test('no ledger row is one that truth forbids', () => {
    expect(judged.length).toBe(20_000);
    expect(judged.length - clean.length).toBeGreaterThan(4_000);
    process.stdout.write(
      `seed ${seed}: ${ledger.length} ledger rows, ${forbidden.length} forbidden, ${misnamed.length} misnamed, ` +
        `${needless.length} of ${clean.length} clean rows held needlessly\n`,
    );
    expect(shown(forbidden)).toEqual([]);
  });

  test('every ledger row names the contact that truth names', () => {
    expect(shown(misnamed)).toEqual([]);
  });

  test('at most 1% of the clean rows are held needlessly', () => {
    const most = clean.length * MOST_NEEDLESS;
    expect({ rate: needless.length <= most, rows: needless.length > most ? shown(needless) : [] }).toEqual({
      rate: true,
      rows: [],
    });
  });
});
