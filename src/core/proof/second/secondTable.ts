import { DECISIONS, readDecision, settledDecision } from '../../decisions.ts';
import type { Outcome, Rows } from '../../model.ts';
import { REASONS, type ReasonCode } from '../../reasons.ts';
import { namedRows } from '../../report/namedRows.ts';
import { OUTCOMES } from '../../report/outputColumns.ts';
import { guardCell } from '../../textGuard.ts';
import { DISAGREED, type LogEntry, type RowEntry, SECOND, saidIn } from '../decisionLog.ts';
import { placeOf } from '../standing.ts';
import { type SecondRow, secondAnswers } from './secondReview.ts';

/** A file in a folder. In a sheet the sidebar asks for each row. */
export const SECOND_FILE = 'second-review.csv';

/** What the second person is shown: all that the first one saw, but for what was decided. */
export const SECOND_COLUMNS = [
  { name: 'event_id', heading: 'Event' },
  { name: 'source', heading: 'Source' },
  { name: 'issue', heading: 'Issue' },
  { name: 'contact_name', heading: 'Contact name' },
  { name: 'writes', heading: 'Would change' },
  { name: 'candidates', heading: 'Candidates' },
  { name: 'evidence', heading: 'Evidence' },
  { name: 'decision', heading: 'Decision' },
  { name: 'decided_by', heading: 'Decided by' },
  { name: 'decided_at', heading: 'Decided at' },
  { name: 'note', heading: 'Note' },
  { name: 'table', heading: 'Table' },
  { name: 'row_key', heading: 'Row key' },
  { name: 'fingerprint', heading: 'Fingerprint' },
  { name: 'round', heading: 'Round' },
] as const;
type SecondColumn = (typeof SECOND_COLUMNS)[number]['name'];

/** The rows that nobody has answered as the second, for somebody to fill in. `as` stands beside each already. */
export function secondTable(rows: Iterable<SecondRow>, log: readonly LogEntry[], as: string): Rows {
  const round = roundsIn(log);
  const table: string[][] = [SECOND_COLUMNS.map(({ name }) => name)];
  for (const { row, answer } of rows) {
    if (answer && settledDecision(answer.to) !== '') continue;
    const cells: Record<SecondColumn, string> = {
      event_id: row.at('event_id'),
      source: row.at('source'),
      issue: REASONS[row.at('reason_code') as ReasonCode]?.headline ?? row.at('issue'),
      contact_name: row.at('contact_name'),
      writes: row.at('writes'),
      candidates: row.at('candidates') || row.at('contact_key'),
      evidence: row.at('evidence'),
      decision: '',
      decided_by: as,
      decided_at: '',
      note: '',
      table: row.table,
      row_key: row.rowKey,
      fingerprint: row.at('fingerprint'),
      round: String(round(row)),
    };
    table.push(SECOND_COLUMNS.map(({ name }) => guardCell(cells[name])));
  }
  return table;
}

/** The lines for answers that the log does not have yet. What is no decision, of nobody, or before a disagreement, is none. */
export function secondEntries(table: Rows, log: readonly LogEntry[], now: string): RowEntry[] {
  const known = secondAnswers(log);
  const round = roundsIn(log);
  return namedRows(table, SECOND_COLUMNS, ['row_key', 'decision', 'table', 'fingerprint']).flatMap(
    (cells) => {
      const place = { table: cells.table as Outcome, rowKey: cells.row_key };
      const said = saidIn(cells);
      const last = known.get(placeOf(place));
      const isNew = last?.to !== said.to || last.by !== said.by || last.fingerprint !== cells.fingerprint;
      if (cells.round !== String(round(place))) return [];
      if (!OUTCOMES.includes(place.table) || said.by === '' || !readDecision(said.to, DECISIONS) || !isNew)
        return [];
      return [
        { ...place, ...said, at: now, fingerprint: cells.fingerprint, from: last?.to ?? '', through: SECOND },
      ];
    },
  );
}

/** How often two people have disagreed about a row: what was said before the last time counts no more. */
function roundsIn(log: readonly LogEntry[]): (place: Pick<LogEntry, 'table' | 'rowKey'>) => number {
  const rounds = new Map<string, number>();
  for (const entry of log)
    if (entry.through === DISAGREED) rounds.set(placeOf(entry), (rounds.get(placeOf(entry)) ?? 0) + 1);
  return (place) => rounds.get(placeOf(place)) ?? 0;
}
