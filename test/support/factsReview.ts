import { isSettled, MOST_ROWS } from '../../src/core/differences/sides.ts';
import { judgeDifferences } from '../../src/core/judgeDifferences.ts';
import type { Outcome, Rows, Tab } from '../../src/core/model.ts';
import { tellingRows } from '../../src/core/read/recognize.ts';
import { readSetUp } from '../../src/core/read/setup/readSetUp.ts';
import type { SetUp } from '../../src/core/read/setup/setUp.ts';
import { type SetupTabName, setupTabNamed } from '../../src/core/read/setup/setupTabNames.ts';
import { differenceRow } from '../../src/core/report/differenceRow.ts';
import { type OutputRow, outputRow } from '../../src/core/report/outputRow.ts';
import { judgeRows } from '../../src/core/review.ts';
import {
  contactFactsOf,
  type HolderFacts,
  holderFactsOf,
  type MapPart,
  mapFactsOf,
} from '../../src/core/rowFacts/contactFacts.ts';
import { compareContact, type HeldRow, judgeRow, type RowFacts } from '../../src/core/rowFacts/judged.ts';
import { countOwnSides } from '../../src/core/rowFacts/learnedOwn.ts';
import { type InSnapshots, newerTabs } from '../../src/core/rowFacts/newerTabs.ts';
import { notCovered } from '../../src/core/rowFacts/notCovered.ts';
import {
  type LearnedFacts,
  learn,
  NOTHING_LEARNED,
  openWorkbook,
  tabAt,
  type WorkbookFacts,
} from '../../src/core/rowFacts/openedWorkbook.ts';
import { normalize, readRow } from '../../src/core/rowFacts/rowRead.ts';
import { type Asked, MOST_SAID } from '../../src/core/rowFacts/spaces/space.ts';
import type { SpaceName } from '../../src/core/rowFacts/spaces/spaces.ts';
import { type Surveyed, surveyRow } from '../../src/core/rowFacts/surveyed.ts';
import { beginReview, type OpenTab, openTab, type Run } from '../../src/core/run.ts';
import { settleSurvey, surveyRows } from '../../src/core/survey.ts';

/** What was said of each row of a workbook, and of each difference: its table and all cells, or why it is ignored. */
export type Said = ReadonlyMap<string, string>;

interface Sources {
  readonly setUp: SetUp;
  readonly setup: ReadonlyMap<SetupTabName, Tab>;
  readonly run: Run;
  readonly tabs: readonly { readonly name: string; readonly rows: Rows; readonly open: OpenTab }[];
}

/** Reviews tabs in memory, and again row by row, each from its facts alone, as they come out of JSON. */
export function reviewBothWays(
  tabs: readonly Tab[],
  options = { region: '', slice: '' },
  judgedAt: number | null = null,
) {
  const sources = openSources(tabs, options);
  for (const { open, rows } of sources.tabs)
    if (open.learnedOwn !== '') countOwnSides(sources.run, open, rows, 0);
  const facts = workbookFacts(sources, options, judgedAt);
  return {
    notCovered: notCovered(
      sources.run,
      sources.tabs.map(({ open }) => open),
    ),
    ...reviewFromFacts(sources, facts),
    inMemory: reviewInMemory(openSources(tabs, options), judgedAt),
  };
}

function openSources(tabs: readonly Tab[], options: { region: string; slice: string }): Sources {
  const setup = new Map(
    tabs.flatMap((tab): [SetupTabName, Tab][] => {
      const name = setupTabNamed(tab.name);
      return name ? [[name, tab]] : [];
    }),
  );
  const others = tabs.filter(({ name }) => !setupTabNamed(name));
  const { setUp, problems } = readSetUp(
    setup,
    options,
    others.map(({ name, rows }) => ({ name, head: tellingRows(rows) })),
  );
  if (!setUp) throw new Error(JSON.stringify(problems));
  const run = beginReview(setUp);
  return {
    setUp,
    setup,
    run,
    tabs: others.flatMap(({ name, rows }) => {
      const { open } = openTab(name, tellingRows(rows), run);
      return open ? [{ name, rows, open }] : [];
    }),
  };
}

function reviewInMemory({ run, tabs, setUp }: Sources, judgedAt: number | null): Said {
  const said = new Map<string, string>();
  for (const { open, rows } of tabs) surveyRows(run, open, rows, 0);
  settleSurvey(run, judgedAt);
  for (const { name, open, rows } of tabs) {
    const ignored: { row: number; why: string }[] = [];
    for (const verdict of judgeRows(run, open, rows, 0, ignored as never))
      said.set(
        `${name}!${verdict.record.row}`,
        told(verdict.outcome, outputRow(verdict, setUp.scope.reviewQueue)),
      );
    for (const { row, why } of ignored) said.set(`${name}!${row}`, `ignored ${why}`);
  }
  for (const difference of judgeDifferences(run)) {
    const row = differenceRow(difference, setUp.scope.reviewQueue);
    said.set(row.row_key, told(difference.outcome, row));
  }
  return said;
}

function workbookFacts(
  { setup, run, tabs }: Sources,
  options: { region: string; slice: string },
  judgedAt: number | null,
): WorkbookFacts {
  return plain({
    setup: [...setup].filter(([name]) => name !== 'contact-map' && name !== 'last-agreed'),
    options,
    map: mapFactsOf(run),
    unrecognized: [],
    tabs: tabs.map(({ name, rows, open: { learnedOwn } }) => ({ name, head: tellingRows(rows), learnedOwn })),
    judgedAt,
  });
}

/** What SQL does in BigQuery: joins and groups by key, and nothing that knows what a key means. */
function reviewFromFacts({ run, tabs }: Sources, facts: WorkbookFacts) {
  let largest = 0;
  const workbook = openWorkbook(facts);
  const holders = new Map(
    [...holderFactsOf(run.index)].map((one): [string, HolderFacts] => [one.key, plain(one)]),
  );
  const fields = [
    ...new Set([...run.sides.tabs.values()].flatMap(({ columns }) => columns.map(({ field }) => field))),
  ];
  const contacts = contactFactsOf(run, fields).map(plain);
  const partOf = (keys: Iterable<string>): MapPart => {
    const direct = [...new Set(keys)].flatMap((key) => holders.get(key) ?? []);
    const reached = direct.flatMap((one) => one.holders).flatMap((no) => contacts[no]?.reach ?? []);
    const all = [...new Set([...direct, ...reached.flatMap((key) => holders.get(key) ?? [])])];
    return plain({
      holders: all,
      contacts: [...new Set(all.flatMap((one) => one.holders))].flatMap((no) => contacts[no] ?? []),
    });
  };
  const rows = tabs.flatMap((tab, at) =>
    tab.rows.map((cells, index) => ({
      name: tab.name,
      at,
      row: index + 1,
      cells,
      read: plain(readRow(tabAt(workbook.tabs, at), index + 1, cells)),
    })),
  );
  const headers = new Map<number, number>();
  for (const { at, row, read } of rows)
    if (read.isHeader) headers.set(at, Math.min(headers.get(at) ?? row, row));
  let learned: LearnedFacts = {
    ...NOTHING_LEARNED,
    otherHeaders: [...headers].map(([tab, row]) => ({ tab, row })),
    dateOrders: rows
      .filter(({ at, row }) => row < (headers.get(at) ?? Number.POSITIVE_INFINITY))
      .flatMap(({ at, read }) => read.orders.map(({ column, order }) => ({ tab: at, column, order }))),
  };
  learn(workbook, learned);
  const surveyed = rows.map(({ name, at, row, cells, read }) => {
    const normalized = read.raws.map((raw) => ({ raw, ...plain(normalize(tabAt(workbook.tabs, at), raw)) }));
    const keys = [...read.keys, ...normalized.flatMap((one) => one.keys)];
    const readings = normalized.map(({ raw: [kind, raw], reading }) => [kind, raw, reading] as const);
    const input = { tab: at, row, cells, readings, part: partOf(keys) };
    return { name, keys, input, said: plain(surveyRow(workbook, input)) };
  });
  const inSnapshots = new Map<string, InSnapshots['said'][]>();
  for (const { said } of surveyed)
    if (said.inSnapshots)
      inSnapshots.set(said.inSnapshots.key, [
        ...(inSnapshots.get(said.inSnapshots.key) ?? []),
        said.inSnapshots.said,
      ]);
  learned = {
    ...learned,
    exports: surveyed.flatMap(({ said }) => said.exports),
    clocks: surveyed.flatMap(({ said }) => said.clocks),
    newer: [...inSnapshots.values()].flatMap((said) => newerTabs(workbook, said)),
  };
  const gathered = gather(surveyed.map(({ said }) => said));
  const askedBy = (asks: readonly Asked[]) => {
    const led = asks.flatMap((asked) => gathered.get(asked.join(' '))?.leads ?? []);
    const keys = new Set([...asks, ...led].map((asked) => asked.join(' ')));
    return [...keys].flatMap((key) => gathered.get(key)?.facts ?? []);
  };
  const seen = new Map<string, number>();
  const said = new Map<string, string>();
  const compared = new Map<
    number,
    { asks: Asked[]; keys: string[]; first: HeldRow[]; settledBeside: number }
  >();
  for (const { name, keys, input, said: row } of surveyed) {
    const rowFacts: RowFacts = plain({
      gathered: askedBy(row.asks),
      replays: row.replays.map((key): [string, number] => [key, seen.get(key) ?? 0]),
    });
    largest = Math.max(largest, JSON.stringify([input, rowFacts]).length);
    for (const key of row.replays) seen.set(key, (seen.get(key) ?? 0) + 1);
    const judged = judgeRow(workbook, learned, input, rowFacts);
    if (!judged) continue;
    const text = 'ignored' in judged ? `ignored ${judged.ignored}` : told(judged.outcome, judged.row);
    said.set(`${name}!${input.row}`, text);
    if (!row.compares) continue;
    const of = compared.get(row.compares.contact) ?? { asks: [], keys: [], first: [], settledBeside: 0 };
    of.asks.push(...row.compares.asks);
    of.keys.push(...keys);
    const heldFor = 'ignored' in judged ? null : judged.heldFor;
    if (of.first.length < MOST_ROWS) of.first.push([input.tab, input.row, heldFor]);
    else if (isSettled({ heldFor })) of.settledBeside++;
    compared.set(row.compares.contact, of);
  }
  for (const [no, { asks, keys, ...held }] of compared)
    for (const { outcome, row } of compareContact(
      workbook,
      learned,
      no,
      partOf(keys),
      plain(askedBy(asks)),
      held,
    ))
      said.set(row.row_key, told(outcome, row));
  return { fromFacts: said as Said, largest };
}

function gather(surveyed: readonly Surveyed[]) {
  const byKey = new Map<
    string,
    { space: SpaceName; key: string; rows: number; is: Map<string, Surveyed['sayings'][number]> }
  >();
  for (const { sayings } of surveyed)
    for (const saying of sayings) {
      const name = [saying.space, saying.key].join(' ');
      const there = byKey.get(name) ?? { space: saying.space, key: saying.key, rows: 0, is: new Map() };
      byKey.set(name, there);
      there.rows++;
      const known = there.is.get(saying.is);
      if (!known || (saying.order ?? '') < (known.order ?? '')) there.is.set(saying.is, saying);
    }
  return new Map(
    [...byKey].map(([name, { space, key, rows, is }]) => {
      const first = [...is.values()]
        .sort((a, b) => ((a.order ?? '') < (b.order ?? '') ? -1 : (a.order ?? '') > (b.order ?? '') ? 1 : 0))
        .slice(0, MOST_SAID);
      return [
        name,
        {
          facts: { space, key, rows, said: first.map(({ said }) => said) },
          leads: first.flatMap(({ leads = [] }) => leads),
        },
      ];
    }),
  );
}

function told(outcome: Outcome, row: OutputRow): string {
  return JSON.stringify([outcome, row]);
}

function plain<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}

/** Where two reviews of one workbook differ: the row, the cell, and what each says there. */
export function differing(a: Said, b: Said): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((row): string[] => {
    const [one = '', other = ''] = [a.get(row), b.get(row)];
    if (one === other) return [];
    if (!one.startsWith('[') || !other.startsWith('[')) return [`${row}: ${one} | ${other}`];
    const [outcome, cells] = JSON.parse(one);
    const [otherOutcome, otherCells] = JSON.parse(other);
    if (outcome !== otherOutcome)
      return [`${row}: ${outcome} ${cells.reason_code} | ${otherOutcome} ${otherCells.reason_code}`];
    const names = [...new Set([...Object.keys(cells), ...Object.keys(otherCells)])];
    return names.flatMap((name) =>
      cells[name] === otherCells[name] ? [] : [`${row} ${name}: ${cells[name]} | ${otherCells[name]}`],
    );
  });
}
