import type { Rows } from '../../model.ts';
import { sortedCsv } from '../../report/canonicalCsv.ts';
import { namedRows } from '../../report/namedRows.ts';
import type { UnclearedRow } from '../../report/unclearedRows.ts';
import { systemTitle } from '../../systems/systems.ts';
import { guardCell } from '../../textGuard.ts';
import type { Draw } from './draw.ts';
import { SAMPLE_COLUMNS, type SampleColumnName } from './sampleColumns.ts';

/** What people have said of a row that was drawn. */
export interface Answered {
  /** The id of the draw that the row is of. */
  readonly sample: string;
  readonly rowKey: string;
  readonly fingerprint: string;
  /** As it stands in the cell. */
  readonly answer: string;
  readonly by: string;
  readonly note: string;
}

/** A sample as people have left it, in a file or on a tab; [] where there is none. */
export function readSample(table: Rows): Answered[] {
  return namedRows(table, SAMPLE_COLUMNS, ['row_key', 'answer']).map((cells) => ({
    sample: cells.sample,
    rowKey: cells.row_key,
    fingerprint: cells.fingerprint,
    answer: cells.answer,
    by: cells.answered_by,
    note: cells.note,
  }));
}

/** The sample as a table. What was said of the very same row in an earlier sample stands beside it again. */
export function sampleTable(draw: Draw, earlier: readonly Answered[], headings: 'name' | 'heading'): Rows {
  const known = new Map(earlier.map((one) => [`${one.rowKey} ${one.fingerprint}`, one]));
  const rows = draw.strata.flatMap(({ name, drawn }) =>
    drawn.map((row) => {
      const said = known.get(`${row.rowKey} ${row.at('fingerprint')}`);
      const cells: Record<SampleColumnName, string> = {
        event_id: row.at('event_id'),
        contact_name: row.at('contact_name'),
        contact_key: row.at('contact_key'),
        writes: row.at('writes'),
        look_up: whatToLookUp(row),
        answer: said?.answer ?? '',
        answered_by: said?.by ?? '',
        note: said?.note ?? '',
        stratum: name,
        sample: draw.id,
        row_key: row.rowKey,
        fingerprint: row.at('fingerprint'),
      };
      return SAMPLE_COLUMNS.map((column) => guardCell(cells[column.name]));
    }),
  );
  return [SAMPLE_COLUMNS.map((column) => column[headings]), ...rows];
}

/** `Close: open A1 (close-appointments row 2). Whom is it about?` and then the contact that would be written to. */
function whatToLookUp({ at }: UnclearedRow): string {
  const [name, key] = [at('contact_name'), at('contact_key')];
  const contact = name === '' ? key : `${name} (${key})`;
  const targets = at('target').split(', ').filter(Boolean).map(systemTitle).join(' and ');
  const place = `${at('source_tab')} row ${at('source_row')}`;
  return [
    `${systemTitle(at('source'))}: open ${at('event_id') || 'the record'} (${place}). Whom is it about?`,
    `${targets}: open ${contact}. Is it the same person, and should this be written there?`,
  ].join('\n');
}

/** What a sign-off rests on of a sample: of what people write, all but their notes. */
export const SIGNED_COLUMNS = [
  'sample',
  'row_key',
  'fingerprint',
  'answer',
  'answered_by',
] as const satisfies readonly SampleColumnName[];

/** Every answer, in the order of row keys. '' where there is no sample. */
export function sampleCsv(answered: readonly Answered[]): string {
  if (answered.length === 0) return '';
  const rows = answered.map(({ sample, rowKey, fingerprint, answer, by }) => [
    sample,
    rowKey,
    fingerprint,
    answer,
    by,
  ]);
  return sortedCsv(SIGNED_COLUMNS, rows);
}
