import { type Place, tableIn } from '../place.ts';

/** No row is below this one: a tab that has no other header is read to its end. */
const END = 9_007_199_254_740_991;

/** What each row says by itself; each different value is read once. */
export function readingSql(place: Place): readonly string[] {
  return [
    `
CREATE TEMP TABLE row_read AS
SELECT tab_no, row_no, cells, read_row(CAST(tab_no AS FLOAT64), CAST(row_no AS FLOAT64), cells) AS told
FROM ${tableIn(place, 'source_rows')}`,
    `
CREATE TEMP TABLE other_header AS
SELECT tab_no, MIN(row_no) AS row_no
FROM row_read
WHERE JSON_EXTRACT_SCALAR(told, '$.isHeader') = 'true'
GROUP BY tab_no`,
    `
CREATE TEMP TABLE row_raw AS
SELECT tab_no, row_no, raw
FROM row_read, UNNEST(JSON_VALUE_ARRAY(told, '$.raws')) AS raw`,
    `
CREATE TEMP TABLE normalized AS
SELECT raw, normalize_value(raw) AS told
FROM (SELECT DISTINCT raw FROM row_raw)`,
    `
CREATE TEMP TABLE row_readings AS
SELECT tab_no, row_no, STRING_AGG(JSON_EXTRACT_SCALAR(n.told, '$.reading'), ',') AS readings
FROM row_raw
JOIN normalized AS n USING (raw)
GROUP BY tab_no, row_no`,
    `
CREATE TEMP TABLE date_order AS
SELECT DISTINCT fact
FROM row_read AS r
LEFT JOIN other_header AS h ON h.tab_no = r.tab_no, UNNEST(JSON_VALUE_ARRAY(r.told, '$.orders')) AS fact
WHERE r.row_no < IFNULL(h.row_no, ${END})`,
    `
CREATE TEMP TABLE learned_first AS
SELECT CONCAT(
  '{"otherHeaders":[',
  IFNULL((SELECT STRING_AGG(CONCAT('{"tab":', CAST(tab_no AS STRING), ',"row":', CAST(row_no AS STRING), '}'), ',') FROM other_header), ''),
  '],"dateOrders":[',
  IFNULL((SELECT STRING_AGG(fact, ',') FROM date_order), ''),
  ']'
) AS told`,
  ];
}
