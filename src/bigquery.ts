/*
 * The core as BigQuery calls it: one script, whose functions take texts and give texts, and hold nothing from one row to the
 * next but the workbook's set-up. WORKBOOK_FACTS is a text that the set-up's own script leaves beside this one.
 */
import { compareContact, type HeldRow, judgeRow, type RowFacts } from './core/rowFacts/judged.ts';
import { newerTabs } from './core/rowFacts/newerTabs.ts';
import {
  type LearnedFacts,
  learn,
  NOTHING_LEARNED,
  type OpenedWorkbook,
  openWorkbook,
  tabAt,
} from './core/rowFacts/openedWorkbook.ts';
import { normalize, type Raw, readRow } from './core/rowFacts/rowRead.ts';
import { surveyRow } from './core/rowFacts/surveyed.ts';
import { isSettled } from './core/writes/sides.ts';

declare const WORKBOOK_FACTS: string;

const opened: { workbook: OpenedWorkbook | null; learned: string; facts: LearnedFacts } = {
  workbook: null,
  learned: '',
  facts: NOTHING_LEARNED,
};

/** What a row says by itself. Lists are of texts that are JSON again: SQL takes them apart and puts them together, and reads none. */
export function read_row(tab: number, row: number, cells: string): string {
  const { isHeader, orders, raws, keys } = readRow(tabAt(workbook().tabs, tab), row, JSON.parse(cells));
  return JSON.stringify({
    isHeader,
    orders: texts(orders.map((order) => ({ tab, ...order }))),
    raws: texts(raws.map((raw) => [tab, ...raw])),
    keys,
  });
}

/** One value of a tab, for all rows that have it: the text with its reading, and its keys. */
export function normalize_value(raw: string): string {
  const [tab, kind, value]: [number, ...Raw] = JSON.parse(raw);
  const { reading, keys } = normalize(tabAt(workbook().tabs, tab), [kind, value]);
  return JSON.stringify({ reading: JSON.stringify([kind, value, reading]), keys });
}

/** What a row says for others, and asks of them. `readings` and `part` are lists of what normalize_value and the map have. */
export function survey_row(
  learned: string,
  tab: number,
  row: number,
  cells: string,
  readings: string,
  holders: string,
  contacts: string,
): string {
  const ready = workbook(learned);
  const input = {
    tab,
    row,
    cells: JSON.parse(cells),
    readings: list(readings),
    part: partOf(holders, contacts),
  };
  const { sayings, asks, replays, compares, exports, clocks, inSnapshots } = surveyRow(ready, input as never);
  return JSON.stringify({
    sayings: texts(
      sayings.map(({ space, key, is, said, order = '', leads = [] }, at) => ({
        at,
        space,
        key,
        is,
        order,
        said: JSON.stringify(said),
        leads: texts(leads.map(([of, led]) => ({ space: of, key: led }))),
      })),
    ),
    asks: texts(asks.map(([space, key]) => ({ space, key }))),
    replays,
    contact: compares ? String(compares.contact) : '',
    compares: texts(compares?.asks.map(([space, key]) => ({ space, key })) ?? []),
    exports: texts(exports),
    clocks: texts(clocks),
    inSnapshots: inSnapshots
      ? [JSON.stringify({ key: inSnapshots.key, said: JSON.stringify(inSnapshots.said) })]
      : [],
  });
}

/** In which tabs one record is newer than in which: `said` is what they have of it. */
export function newer_tabs(said: string): string {
  return JSON.stringify({ pairs: texts(newerTabs(workbook(), list(said))) });
}

/** Where a row ends: its table and its cells, or why it is ignored. */
export function judge_row(
  learned: string,
  tab: number,
  row: number,
  cells: string,
  readings: string,
  holders: string,
  contacts: string,
  gathered: string,
  replays: string,
): string {
  const ready = workbook(learned);
  const input = {
    tab,
    row,
    cells: JSON.parse(cells),
    readings: list(readings),
    part: partOf(holders, contacts),
  };
  const facts = { gathered: list(gathered), replays: list(replays) } as unknown as RowFacts;
  const judged = judgeRow(ready, opened.facts, input as never, facts);
  if (!judged) return JSON.stringify({ ended: 'header' });
  if ('ignored' in judged) return JSON.stringify({ ended: 'ignored', why: judged.ignored });
  const { outcome, row: cellsOf, heldFor } = judged;
  return JSON.stringify({
    ended: outcome,
    row: cellsOf,
    held: JSON.stringify([tab, row, heldFor] satisfies HeldRow),
    isSettled: isSettled({ heldFor }),
  });
}

/** What systems hold differently of one contact: a text for each difference. */
export function compare_contact(
  learned: string,
  contact: number,
  holders: string,
  contacts: string,
  gathered: string,
  held: string,
  settledBeside: number,
): string {
  const ready = workbook(learned);
  const part = partOf(holders, contacts);
  const rows = { first: list<HeldRow>(held), settledBeside };
  const differences = compareContact(ready, opened.facts, contact, part, list(gathered), rows);
  return JSON.stringify({
    differences: texts(differences.map(({ outcome, row }) => ({ ended: outcome, row }))),
  });
}

/** The set-up, read once for all rows, with what all rows have shown. */
function workbook(learned = ''): OpenedWorkbook {
  opened.workbook ??= openWorkbook(JSON.parse(WORKBOOK_FACTS));
  if (learned !== '' && learned !== opened.learned) {
    opened.facts = JSON.parse(learned);
    learn(opened.workbook, opened.facts);
    opened.learned = learned;
  }
  return opened.workbook;
}

function partOf(holders: string, contacts: string) {
  return { holders: list<never>(holders), contacts: list<never>(contacts) };
}

/** Texts that SQL has joined by commas. */
function list<Value>(joined: string | null): readonly Value[] {
  return JSON.parse(`[${joined ?? ''}]`);
}

function texts(values: readonly unknown[]): readonly string[] {
  return values.map((value) => JSON.stringify(value));
}
