import { COLUMNS, isPeoples, OUTCOMES, TAKEN_COLUMNS } from '../../../core/report/outputColumns.ts';
import { FINAL_TABLES, type Place, TABLES, tableIn } from '../place.ts';
import { refusing } from './mergeSql.ts';

/** The tables of the dataset, made where they are not there, and whether every row ended once. */
export function tablesSql(place: Place): readonly string[] {
  return [
    ...OUTCOMES.map((outcome) =>
      createSql(place, TABLES[outcome], COLUMNS[outcome].map((column) => `${column} STRING`).join(', ')),
    ),
    ...FINAL_TABLES.map(({ table, columns }) => createSql(place, table, columns)),
    refusing(
      `(SELECT COUNT(*) FROM ended WHERE NOT is_difference) - (SELECT COUNT(*) FROM ${tableIn(place, 'source_rows')})`,
      'rows were lost or came out twice, which is a bug',
    ),
    refusing(
      `(SELECT COUNT(*) FROM ended WHERE ended NOT IN (${[...OUTCOMES, 'ignored', 'header'].map((one) => `'${one}'`).join(', ')}))`,
      'rows ended nowhere, which is a bug',
    ),
  ];
}

/** Writes what is new or another, within the transaction that `mergeSql` began: an error leaves all tables as they were. */
export function endSql(place: Place): readonly string[] {
  return [
    ...OUTCOMES.flatMap((outcome) => {
      const columns = COLUMNS[outcome];
      const written = `written_${outcome}`;
      const ours = columns.filter((column) => !isPeoples(column) || TAKEN_COLUMNS.includes(column));
      return [
        `
CREATE TEMP TABLE ${written} AS
SELECT ${columns.map((column, at) => `cells[OFFSET(${at})] AS ${column}`).join(', ')}
FROM written
WHERE ended = '${outcome}'`,
        `
MERGE INTO ${tableIn(place, TABLES[outcome])} AS t
USING ${written} AS w
ON t.row_key = w.row_key
WHEN MATCHED THEN UPDATE SET ${ours.map((column) => `${column} = w.${column}`).join(', ')}
WHEN NOT MATCHED THEN INSERT (${columns.join(', ')}) VALUES (${columns.map((column) => `w.${column}`).join(', ')})`,
      ];
    }),
    `
INSERT INTO ${tableIn(place, 'decisions')} (line, row_key, log_text)
SELECT line, row_key, log_line(CAST(line AS FLOAT64), above, entry) FROM chained`,
    ...replacing(
      place,
      'ignored_rows',
      "SELECT tab_no, row_no, JSON_EXTRACT_SCALAR(told, '$.why') AS why FROM ended WHERE ended = 'ignored'",
    ),
    ...replacing(
      place,
      'findings',
      `SELECT place, reason, tab, row_no, evidence, fixes FROM ${tableIn(place, 'set_up_findings')}
UNION ALL
SELECT place, reason, tab, row_no, evidence, fixes FROM row_finding`,
    ),
    ...replacing(
      place,
      'verdicts',
      `SELECT r.tab_no, r.row_no, r.is_difference, r.place, r.ended, r.row_key, JSON_EXTRACT_SCALAR(r.told, '$.added') AS added, IFNULL(JSON_EXTRACT_SCALAR(m.told, '$.proposal'), '') AS linked
FROM run_row AS r
LEFT JOIN merged_key AS m ON m.row_key = r.row_key`,
    ),
    `
INSERT INTO ${tableIn(place, 'runs')} (run_no, run_id, run_at, kept, updated, reopened, added, cleared, findings, ignored, log_lines)
SELECT
  IFNULL((SELECT MAX(run_no) FROM ${tableIn(place, 'runs')}), 0) + 1 AS run_no,
  t.run_id,
  t.run_at,
  ${['kept', 'updated', 'reopened'].map(countOf).join(',\n  ')},
  ${countOf('new')} + (SELECT COUNT(*) FROM run_row AS r LEFT JOIN known_key AS k ON k.row_key = r.row_key WHERE k.row_key IS NULL),
  ${countOf('cleared')},
  ${['findings', 'ignored_rows', 'decisions'].map((table) => `(SELECT COUNT(*) FROM ${tableIn(place, table)})`).join(',\n  ')}
FROM this_run AS t`,
    `
COMMIT TRANSACTION`,
  ];
}

function createSql(place: Place, table: string, columns: string): string {
  return `
CREATE TABLE IF NOT EXISTS ${tableIn(place, table)} (${columns})`;
}

/** What nobody but the review writes. */
function replacing(place: Place, table: string, query: string): readonly string[] {
  const columns = FINAL_TABLES.find((one) => one.table === table)?.columns ?? '';
  const names = columns.split(', ').map((column) => column.split(' ')[0]);
  return [
    `
DELETE FROM ${tableIn(place, table)} WHERE TRUE`,
    `
INSERT INTO ${tableIn(place, table)} (${names.join(', ')})
${query}`,
  ];
}

function countOf(what: string): string {
  return `IFNULL((SELECT SUM(CAST(JSON_EXTRACT_SCALAR(told, '$.counts.${what}') AS INT64)) FROM merged_key), 0)`;
}
