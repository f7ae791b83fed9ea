/* What is asked of each row, and of each contact whose exports are compared. */

import { isSettled } from '../core/differences/sides.ts';
import { keyOf } from '../core/match/contactIndex.ts';
import { freeKey, keyBeforeShared, keyFamily } from '../core/match/rowKey.ts';
import type { Outcome } from '../core/model.ts';
import { COLUMNS } from '../core/report/outputColumns.ts';
import type { OutputRow } from '../core/report/outputRow.ts';
import { compareContact, type HeldRow, judgeRow } from '../core/rowFacts/judged.ts';
import { newerTabs } from '../core/rowFacts/newerTabs.ts';
import { tabAt } from '../core/rowFacts/openedWorkbook.ts';
import { normalize, type Raw, readRow } from '../core/rowFacts/rowRead.ts';
import { surveyRow } from '../core/rowFacts/surveyed.ts';
import { type FactArguments, partOf, type RowArguments, rowFacts, rowInput } from './arguments.ts';
import { askTexts, sayingTexts } from './asked.ts';
import { list, texts } from './texts.ts';
import { learnedFacts, workbook } from './workbook.ts';

/** What a row says by itself. */
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
export function survey_row(learned: string, ...row: RowArguments): string {
  const surveyed = surveyRow(workbook(learned), rowInput(...row));
  const { sayings, asks, replays, compares, exports, clocks, inSnapshots, message } = surveyed;
  return JSON.stringify({
    sayings: sayingTexts(sayings),
    asks: askTexts(asks),
    replays,
    contact: compares ? String(compares.contact) : '',
    compares: askTexts(compares?.asks ?? []),
    exports: texts(exports),
    clocks: texts(clocks),
    inSnapshots: inSnapshots
      ? [JSON.stringify({ key: inSnapshots.key, said: JSON.stringify(inSnapshots.said) })]
      : [],
    isMessage: message !== null,
    isInDoubt: message?.presences != null,
    presences: texts(
      message?.presences?.map(({ known, ...presence }) => ({
        key: `${presence.isDomain} ${keyOf(presence.identifier)}`,
        said: JSON.stringify(presence),
        known: known ? JSON.stringify(known) : '',
      })) ?? [],
    ),
  });
}

/** In which tabs one record is newer than in which: `said` is what they have of it. */
export function newer_tabs(said: string): string {
  return JSON.stringify({ pairs: texts(newerTabs(workbook(), list(said))) });
}

/** Where a row ends: its table and its cells, or why it is ignored. */
export function judge_row(
  learned: string,
  ...[tab, row, cells, readings, holders, contacts, gathered, replays]: [...RowArguments, ...FactArguments]
): string {
  const ready = workbook(learned);
  const judged = judgeRow(
    ready,
    learnedFacts(),
    rowInput(tab, row, cells, readings, holders, contacts),
    rowFacts(gathered, replays),
  );
  if (!judged) return JSON.stringify({ ended: 'header' });
  if ('ignored' in judged) return JSON.stringify({ ended: 'ignored', why: judged.ignored });
  const { outcome, row: cellsOf, heldFor, isLinkable, added, older } = judged;
  return JSON.stringify({
    ...rowText(outcome, cellsOf),
    older,
    isLinkable,
    added: JSON.stringify({ ...added, using: [] }),
    phones: texts(added.phones.map((cell, at) => ({ at, cell }))),
    dates: texts(added.dates.map((date, at) => ({ at, column: date.column, date: JSON.stringify(date) }))),
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
  const differences = compareContact(ready, learnedFacts(), contact, part, list(gathered), rows);
  return JSON.stringify({
    differences: texts(
      differences.map(({ outcome, row, added, using }, at) => ({
        at,
        ...rowText(outcome, row),
        older: [],
        added: JSON.stringify({ ...added, using }),
      })),
    ),
  });
}

/** A row of the output. */
function rowText(ended: Outcome, row: OutputRow) {
  return { ended, ...keyText(row.row_key), cells: COLUMNS[ended].map((column) => row[column] ?? '') };
}

/**
 * `splits` is the key that a row would have if no other row bore its event id, `family` what its key has in common with those that may
 * take its place; '' where that is its own key.
 */
function keyText(rowKey: string) {
  const [splits, family] = [keyBeforeShared(rowKey), keyFamily(rowKey)].map((key) =>
    key === rowKey ? '' : key,
  );
  return { rowKey, splits, family };
}

/** The keys of rows of one family as they stand one after the other: of two rows with one key the second gets another. */
export function place_keys(keys: string): string {
  const placed = new Set<string>();
  return JSON.stringify({
    keys: texts(
      list<string>(keys).map((key, at) => {
        const free = freeKey(key, (one) => placed.has(one));
        placed.add(free);
        return { at: at + 1, key: free };
      }),
    ),
  });
}

/** What judge_row or compare_contact has said of a row, under another key. */
export function row_with_key(told: string, rowKey: string): string {
  const { added, cells, ...row } = JSON.parse(told);
  const { proposal, hashes, ...others } = JSON.parse(added);
  const ended: Outcome = row.ended;
  return JSON.stringify({
    ...row,
    ...keyText(rowKey),
    cells: cells.map((cell: string, at: number) => (COLUMNS[ended][at] === 'row_key' ? rowKey : cell)),
    added: JSON.stringify({
      ...others,
      proposal: proposal && { ...proposal, rowKey },
      hashes: { ...hashes, rowKey },
    }),
  });
}
