import type { ContactIdKind, IdentifierKind, MapRow, Row, Tab } from '../../model.ts';
import { exactList } from '../../normalize/exactList.ts';
import type { ReadIdentifier } from '../../normalize/identifier.ts';
import { MISSING } from '../../normalize/reading.ts';
import { cellText, isMissing } from '../../normalize/text.ts';
import type { SetupProblem } from '../../policy/setupProblem.ts';
import { eachInSteps } from '../../steps.ts';
import { coercedIdentifiers, doubtCoerced, isCoerced, NOT_COERCED } from '../coercedCells.ts';
import { identifiersAt } from '../identifierCell.ts';
import { whyIgnored } from '../ignoredRows.ts';
import { nameAt, nameColumns } from '../nameColumns.ts';
import { headingSet, isHeaderLike } from '../otherHeader.ts';
import { isRagged, lastHeading } from '../ragged.ts';
import type { SetupFinding } from '../setup/setupFinding.ts';
import { shiftedUnder } from '../shiftedRow.ts';
import { heldReader } from './heldCells.ts';
import { findMapColumns } from './mapColumns.ts';
import { idRefusals, refusalColumns, refusalOf } from './mapRefusal.ts';
import { truthsOf } from './truthHeadings.ts';
import { knownIds, unreadIdentifiers, unreadMapColumns, unreadMapFindings } from './unreadMapColumns.ts';

export interface ContactMap {
  readonly tab: string;
  readonly rows: readonly MapRow[];
  /** Kinds of contact id for which the map has a column, in the map's order. */
  readonly idKinds: readonly ContactIdKind[];
  /** Kinds of which Sheets made numbers or dates of some cells: who holds one of them cannot be told for sure. */
  readonly doubtfulKinds: ReadonlySet<IdentifierKind>;
  readonly findings: readonly SetupFinding[];
}

/** The map of a workbook that has none. */
export function noContactMap(tab: string): ContactMap {
  return { tab, rows: [], idKinds: [], doubtfulKinds: new Set(), findings: [] };
}

interface MapRead {
  readonly map: ContactMap;
  readonly problems: SetupProblem[];
}

const ROWS_PER_STEP = 100;

/**
 * Reads the contact map, in steps of some hundred rows: a `<system>_contact_id` (or `<system>_id`) column per system, e-mail and phone columns,
 * `<system>_updated_at`, `source_of_truth`, and any other column as a value that the CRMs hold. Rows that name nobody are findings; a map
 * with no id column, or with two columns for one id, is a problem: nothing can be judged against it.
 */
export function* contactMapInSteps(tab: Tab, read: ReadIdentifier): Generator<void, MapRead> {
  const headerIndex = tab.rows.findIndex((cells) => cells.filter((cell) => cell.trim() !== '').length > 1);
  const header = tab.rows[headerIndex] ?? [];
  const { columns, problems } = findMapColumns(tab.name, header, tab.rows.slice(headerIndex + 1));
  const { coerced = NOT_COERCED } = tab;
  const all = [...columns.ids, ...columns.identifiers];
  const readCertain = doubtCoerced(read, coerced, all);
  const findings: SetupFinding[] = coercedIdentifiers(tab.name, coerced, all);
  const idColumns = columns.ids.map(({ column }) => column);
  const rowsBelow = tab.rows.slice(headerIndex + 1);
  const noIds = idRefusals(idColumns, rowsBelow);
  const heldColumns = columns.held.flatMap(({ columns: same }) => same);
  const refusals = [...noIds, ...refusalColumns(heldColumns, idColumns, rowsBelow)];
  const rows: MapRow[] = [];
  const cellsOfRows: Row[] = [];
  const lastColumn = lastHeading(header);
  const times = columns.updatedAt.map(({ column }) => column);
  const headings = headingSet(header);
  const nameParts = nameColumns(
    columns.held.flatMap((held) => held.columns),
    { system: null, recordKind: 'contact' },
  );
  const heldIn = heldReader(columns.held, coerced);
  const namesIn = (cells: Row) =>
    nameParts.map((parts) => nameAt(cells, parts).trim()).filter((name) => !isMissing(name));
  for (const [index, cells] of tab.rows.entries()) {
    if (index % ROWS_PER_STEP === 0) yield;
    if (index <= headerIndex || whyIgnored(cells, header)) continue;
    const row = index + 1;
    if (isHeaderLike(cells, headings))
      problems.push({
        tab: tab.name,
        row,
        says: 'is another header (heading-ambiguous). Delete it, and put what stands below it under the headings of the first',
      });
    const doesNotFit =
      isRagged({ header, lastColumn, packed: '' }, cells) ||
      shiftedUnder({ lastColumn, identifiers: all, times }, cells) !== '';
    const refusal = refusalOf(cells, refusals);
    const ids = columns.ids.flatMap(({ kind, column }, at) =>
      identifiersAt(cells[column.index] ?? '', kind, column, readCertain).map((id) =>
        refusal && noIds[at]?.isNo(cellText(id.raw), cells) ? { ...id, ...MISSING } : id,
      ),
    );
    const identifiers = exactList([
      ...ids,
      ...columns.identifiers.flatMap(({ kind, column }) =>
        identifiersAt(cells[column.index] ?? '', kind, column, readCertain),
      ),
    ]);
    const evidence = identifiers
      .map(({ heading, raw }) => `${heading}=${raw.trim() || 'missing'}`)
      .join('; ');
    const isUsable = !doesNotFit && !refusal && ids.some(({ state }) => state === 'usable');
    if (!isUsable)
      findings.push({
        reason: 'map-row-unusable',
        tab: tab.name,
        row,
        evidence: [
          ...(doesNotFit ? ['the row does not fit the header'] : []),
          ...(refusal ? [`${refusal.says} says that the row is not to be used`] : []),
          evidence,
        ].join('; '),
      });
    for (const { state, heading, column, raw, note, incomplete } of identifiers)
      if (
        isUsable &&
        !isCoerced(coerced, column, raw) &&
        // All of these are one finding, which is no fault of the map's.
        incomplete?.lacks !== 'country code' &&
        (state === 'malformed' || state === 'redacted' || state === 'damaged')
      )
        findings.push({
          reason: 'map-identifier-unreadable',
          tab: tab.name,
          row,
          evidence: `${heading}=${raw.trim()} (${note})`,
        });
    rows.push({
      row,
      isUsable,
      identifiers,
      names: exactList(namesIn(cells)),
      held: heldIn(cells),
      updatedAt: exactList(
        columns.updatedAt
          .map(({ system, column }) => ({ system, cell: cells[column.index] ?? '' }))
          .filter(({ cell }) => !isMissing(cellText(cell))),
      ),
      truths: exactList(truthsOf(cells, columns.truths)),
      unread: exactList([]),
      refusal,
    });
    cellsOfRows.push(cells);
  }
  const idKinds = columns.ids.map(({ kind }) => kind);
  const unread = unreadMapColumns(header, columns, idKinds);
  const isKnownId = yield* knownIds(rows);
  const withUnread: MapRow[] = [];
  yield* eachInSteps(rows, (row) => {
    const found = unreadIdentifiers(cellsOfRows[withUnread.length] ?? [], unread, isKnownId, read);
    withUnread.push(found.length > 0 ? { ...row, unread: found } : row);
  });
  yield;
  findings.push(...unreadMapFindings(tab.name, unread, cellsOfRows, withUnread, idKinds));
  const doubtfulKinds = new Set(
    all.filter(({ column }) => coerced.has(column.index)).map(({ kind }) => kind),
  );
  if (rows.length === 0 && problems.length === 0)
    problems.push({
      tab: tab.name,
      says: 'holds no contact, so nobody can tell who is who. Fill in a row for each contact',
    });
  return { map: { tab: tab.name, rows: withUnread, idKinds, doubtfulKinds, findings }, problems };
}
