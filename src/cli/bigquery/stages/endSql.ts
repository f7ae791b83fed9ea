import { COLUMNS, OUTCOMES } from '../../../core/report/outputColumns.ts';
import { type Place, TABLES, tableIn } from '../place.ts';

/** The tables of the dataset, in one transaction: an error before it leaves them as they were. */
export function endSql(place: Place): readonly string[] {
  return [
    ...OUTCOMES.map(
      (outcome) => `
CREATE TABLE IF NOT EXISTS ${tableIn(place, TABLES[outcome])} (${COLUMNS[outcome].map((column) => `${column} STRING`).join(', ')})`,
    ),
    `
CREATE TABLE IF NOT EXISTS ${tableIn(place, 'ignored_rows')} (tab_no INT64, row_no INT64, why STRING)`,
    `
SELECT IF(
  (SELECT COUNT(*) FROM ended WHERE tab_no IS NOT NULL) = (SELECT COUNT(*) FROM ${tableIn(place, 'source_rows')})
  AND (SELECT COUNT(*) FROM ended WHERE ended NOT IN ('ledger', 'conflict', 'error', 'ignored', 'header')) = 0,
  'every row ended once',
  ERROR('rows were lost: nothing is written')
) AS checked`,
    `
SELECT IF(
  ${OUTCOMES.map((outcome) => `(SELECT COUNT(*) FROM ${tableIn(place, TABLES[outcome])} WHERE IFNULL(decision, '') != '' OR IFNULL(note, '') != '')`).join('\n  + ')} = 0,
  'nobody has decided anything',
  ERROR('people have written decisions or notes into these tables: nothing is written')
) AS checked`,
    `
BEGIN TRANSACTION`,
    ...OUTCOMES.flatMap((outcome) => {
      const table = tableIn(place, TABLES[outcome]);
      return [
        `
DELETE FROM ${table} WHERE TRUE`,
        `
INSERT INTO ${table} (${COLUMNS[outcome].join(', ')})
SELECT ${COLUMNS[outcome].map((column) => `IFNULL(JSON_EXTRACT_SCALAR(told, '$.row.${column}'), '')`).join(', ')}
FROM ended
WHERE ended = '${outcome}'`,
      ];
    }),
    `
DELETE FROM ${tableIn(place, 'ignored_rows')} WHERE TRUE`,
    `
INSERT INTO ${tableIn(place, 'ignored_rows')} (tab_no, row_no, why)
SELECT tab_no, row_no, JSON_EXTRACT_SCALAR(told, '$.why') FROM ended WHERE ended = 'ignored'`,
    `
COMMIT TRANSACTION`,
  ];
}
