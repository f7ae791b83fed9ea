import { parse } from 'papaparse';
import { csvAsFound, csvOf } from '../../bench/generate/csv.ts';
import type { GeneratedWorkbook } from '../../bench/generate/generated.ts';
import { type HazardName, OUTCOMES } from '../../bench/generate/outcomes.ts';
import { generateWorkbook } from '../../bench/generate/workbook.ts';
import { DETECTORS } from './detectors.ts';
import { type EventFacts, factsOf } from './eventFacts.ts';
import { isBlank } from './identifiers.ts';

const OPTIONS = { seed: 20_260, contacts: 2_000, events: 20_000 };
const HAZARDS = Object.keys(OUTCOMES) as HazardName[];

const workbook = generateWorkbook(OPTIONS);
const facts = factsOf(workbook);
const clean = facts.filter(({ truth }) => truth.hazard === 'none');
const planted = (hazard: HazardName) => facts.filter(({ truth }) => truth.hazard === hazard);
const where = ({ truth, cells }: EventFacts) => ({ ...truth, ...cells });
const allOf = ({ tabs, truth }: GeneratedWorkbook) => [tabs.map((tab) => [...tab.rows()]), [...truth()]];

describe('the same workbook', () => {
  const small = { seed: 3, contacts: 300, events: 3_000 };

  test('comes from the same seed, and each time it is asked for', () => {
    const one = generateWorkbook(small);
    expect(allOf(one)).toEqual(allOf(one));
    expect(allOf(generateWorkbook(small))).toEqual(allOf(one));
  });

  test('does not come from another seed', () => {
    expect(allOf(generateWorkbook({ ...small, seed: 4 }))).not.toEqual(allOf(generateWorkbook(small)));
  });
});

describe('the truth', () => {
  test('has as many rows as are asked for', () => {
    expect(facts).toHaveLength(OPTIONS.events);
    expect([...(workbook.tabs[0]?.rows() ?? [])]).toHaveLength(OPTIONS.contacts);
  });

  test('names a contact exactly where a ledger may', () => {
    const wrong = facts.filter(
      ({ truth }) =>
        truth.mayLedger !== (truth.contactKey !== null) ||
        truth.mayLedger !== (truth.expectedOutcome === 'ledger'),
    );
    expect(wrong.map(where)).toEqual([]);
  });

  test.each([0, 0.1, 0.25, 0.6])('has a share of %p at fault when that is asked for', (hazardShare) => {
    const truths = [...generateWorkbook({ ...OPTIONS, hazardShare }).truth()];
    const faulty = truths.filter(({ mayLedger }) => !mayLedger).length;
    expect(Math.abs(faulty / truths.length - hazardShare)).toBeLessThan(0.015);
  });
});

describe('a clean row', () => {
  test('names the contact that truth says, and no other', () => {
    const wrong = clean.filter(({ named, truth }) => named?.key !== truth.contactKey);
    expect(wrong.map(where)).toEqual([]);
  });

  test('shows no hazard', () => {
    const wrong = clean.flatMap((event) =>
      HAZARDS.filter((hazard) => DETECTORS[hazard](event)).map((hazard) => ({
        shows: hazard,
        ...where(event),
      })),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(HAZARDS)('%s', (hazard) => {
  test('is there often enough, and is what it says', () => {
    expect(planted(hazard).length).toBeGreaterThanOrEqual(20);
    expect(
      planted(hazard)
        .filter((event) => !DETECTORS[hazard](event))
        .map(where),
    ).toEqual([]);
  });
});

test('a row at fault has no second fault', () => {
  const wrong = facts.flatMap((event) =>
    HAZARDS.filter((hazard) => hazard !== event.truth.hazard && DETECTORS[hazard](event)).map(
      (other) => `${event.truth.hazard} ${event.truth.variant} also ${other}`,
    ),
  );
  expect([...new Set(wrong)]).toEqual([]);
});

test('numbers are written as at home only where that is asked for', () => {
  const phones = (nationalPhones: boolean) =>
    factsOf(generateWorkbook({ ...OPTIONS, events: 4_000, nationalPhones }))
      .filter(({ truth, cells }) => truth.mayLedger && !isBlank(cells.phone ?? ''))
      .map(({ cells }) => cells.phone ?? '');
  expect(phones(false).filter((phone) => !phone.includes('+'))).toEqual([]);
  expect(phones(true).filter((phone) => !phone.includes('+')).length).toBeGreaterThan(50);
});

test('csv gives back the cells', () => {
  for (const tab of generateWorkbook({ ...OPTIONS, events: 4_000 }).tabs) {
    const text = [...csvOf(tab)].join('');
    expect(text.endsWith('\r\n')).toBe(true);
    expect(parse<string[]>(text.slice(0, -2), { newline: '\r\n' }).data).toEqual([tab.header, ...tab.rows()]);
  }
});

test('a file as it is found has lines of every end, and rows that lack nothing but blanks', () => {
  const rows = [...Array(500).keys()].map((n) => [`${n}`, 'a', ...(n % 2 === 0 ? ['b', ''] : ['', ''])]);
  const text = [...csvAsFound({ name: 'x', header: ['n', 'p', 'q', 'r'], rows: () => rows }, 1)].join('');
  for (const end of [/\r\n/, /[^\r]\n/, /\r[^\n]/]) expect(text).toMatch(end);
  const [, ...found] = text
    .split(/\r\n|\r|\n/)
    .slice(0, -1)
    .map((line) => line.split(','));
  expect(found.filter((cells) => cells.length < 4).length).toBeGreaterThan(20);
  expect(found.map((cells) => [...cells, '', ''].slice(0, 4))).toEqual(rows);
});

test('options that cannot be met are refused', () => {
  expect(() => generateWorkbook({ ...OPTIONS, contacts: 100 })).toThrow(RangeError);
  expect(() => generateWorkbook({ ...OPTIONS, hazardShare: 1 })).toThrow(RangeError);
});
