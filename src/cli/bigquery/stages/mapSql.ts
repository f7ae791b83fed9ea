/** What the map has of each row: who holds its identifiers, and who holds the first ones of these contacts. */
export const MAP_SQL = [
  `
CREATE TEMP TABLE row_key AS
SELECT tab_no, row_no, map_key
FROM row_read, UNNEST(JSON_VALUE_ARRAY(told, '$.keys')) AS map_key
UNION DISTINCT
SELECT r.tab_no, r.row_no, map_key
FROM row_raw AS r
JOIN normalized AS n USING (raw), UNNEST(JSON_VALUE_ARRAY(n.told, '$.keys')) AS map_key`,
  partSql('row_part', 'row_read', 'row_key'),
];

/** A table of rows with the part of the map that each needs: `keys` are those under which it is looked up. */
export function partSql(part: string, rows: string, keys: string): string {
  return `
CREATE TEMP TABLE ${part} AS
WITH named AS (
  SELECT DISTINCT k.tab_no, k.row_no, contact_no
  FROM ${keys} AS k
  JOIN map_holder AS h USING (map_key), UNNEST(h.contacts) AS contact_no
),
reached AS (
  SELECT DISTINCT n.tab_no, n.row_no, map_key
  FROM named AS n
  JOIN map_contact AS c USING (contact_no), UNNEST(c.reach) AS map_key
),
holding AS (
  SELECT tab_no, row_no, map_key FROM ${keys}
  UNION DISTINCT
  SELECT tab_no, row_no, map_key FROM reached
),
everybody AS (
  SELECT tab_no, row_no, contact_no FROM named
  UNION DISTINCT
  SELECT r.tab_no, r.row_no, contact_no
  FROM reached AS r
  JOIN map_holder AS h USING (map_key), UNNEST(h.contacts) AS contact_no
),
holder_texts AS (
  SELECT g.tab_no, g.row_no, STRING_AGG(h.facts, ',') AS holders
  FROM holding AS g
  JOIN map_holder AS h USING (map_key)
  GROUP BY g.tab_no, g.row_no
),
contact_texts AS (
  SELECT e.tab_no, e.row_no, STRING_AGG(c.facts, ',') AS contacts
  FROM everybody AS e
  JOIN map_contact AS c USING (contact_no)
  GROUP BY e.tab_no, e.row_no
)
SELECT r.tab_no, r.row_no, r.cells, IFNULL(v.readings, '') AS readings, IFNULL(h.holders, '') AS holders, IFNULL(c.contacts, '') AS contacts
FROM ${rows} AS r
LEFT JOIN row_readings AS v ON v.tab_no = r.tab_no AND v.row_no = r.row_no
LEFT JOIN holder_texts AS h ON h.tab_no = r.tab_no AND h.row_no = r.row_no
LEFT JOIN contact_texts AS c ON c.tab_no = r.tab_no AND c.row_no = r.row_no`;
}
