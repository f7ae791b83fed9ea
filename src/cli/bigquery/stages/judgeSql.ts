import { MOST_ROWS } from '../../../core/differences/sides.ts';

/** One call a row, and one for each contact whom exports are compared of. */
export const JUDGE_SQL = [
  `
CREATE TEMP TABLE judged AS
SELECT
  p.tab_no,
  p.row_no,
  judge_row(l.told, CAST(p.tab_no AS FLOAT64), CAST(p.row_no AS FLOAT64), p.cells, p.readings, p.holders, p.contacts, IFNULL(g.gathered, ''), IFNULL(y.replays, '')) AS told
FROM row_part AS p
CROSS JOIN learned AS l
LEFT JOIN row_gathered AS g ON g.tab_no = p.tab_no AND g.row_no = p.row_no
LEFT JOIN row_replays AS y ON y.tab_no = p.tab_no AND y.row_no = p.row_no`,
  `
CREATE TEMP TABLE side_row AS
SELECT
  s.tab_no,
  s.row_no,
  JSON_EXTRACT_SCALAR(s.told, '$.contact') AS contact_no,
  s.told,
  JSON_EXTRACT_SCALAR(j.told, '$.held') AS held,
  JSON_EXTRACT_SCALAR(j.told, '$.isSettled') AS is_settled,
  ROW_NUMBER() OVER (PARTITION BY JSON_EXTRACT_SCALAR(s.told, '$.contact') ORDER BY s.tab_no, s.row_no) AS place
FROM surveyed AS s
JOIN judged AS j ON j.tab_no = s.tab_no AND j.row_no = s.row_no
WHERE JSON_EXTRACT_SCALAR(s.told, '$.contact') != ''`,
  `
CREATE TEMP TABLE compared AS
WITH own AS (
  SELECT
    contact_no,
    STRING_AGG(IF(place <= ${MOST_ROWS}, held, NULL), ',') AS held,
    COUNTIF(place > ${MOST_ROWS} AND is_settled = 'true') AS settled_beside
  FROM side_row
  GROUP BY contact_no
),
named AS (
  SELECT DISTINCT s.contact_no, k.map_key
  FROM side_row AS s
  JOIN row_key AS k ON k.tab_no = s.tab_no AND k.row_no = s.row_no
  WHERE s.place <= ${MOST_ROWS}
),
reached AS (
  SELECT contact_no, map_key FROM named
  UNION DISTINCT
  SELECT n.contact_no, map_key
  FROM (
    SELECT DISTINCT n.contact_no, of_contact
    FROM named AS n
    JOIN map_holder AS h USING (map_key), UNNEST(h.contacts) AS of_contact
  ) AS n
  JOIN map_contact AS c ON c.contact_no = n.of_contact, UNNEST(c.reach) AS map_key
),
holder_texts AS (
  SELECT r.contact_no, STRING_AGG(h.facts, ',') AS holders
  FROM reached AS r
  JOIN map_holder AS h USING (map_key)
  GROUP BY r.contact_no
),
contact_texts AS (
  SELECT e.contact_no, STRING_AGG(c.facts, ',') AS contacts
  FROM (
    SELECT DISTINCT r.contact_no, of_contact
    FROM reached AS r
    JOIN map_holder AS h USING (map_key), UNNEST(h.contacts) AS of_contact
  ) AS e
  JOIN map_contact AS c ON c.contact_no = e.of_contact
  GROUP BY e.contact_no
),
asked AS (
  SELECT DISTINCT s.contact_no, JSON_EXTRACT_SCALAR(one, '$.space') AS space, JSON_EXTRACT_SCALAR(one, '$.key') AS said_key
  FROM side_row AS s, UNNEST(JSON_VALUE_ARRAY(s.told, '$.compares')) AS one
),
wanted AS (
  SELECT contact_no, space, said_key FROM asked
  UNION DISTINCT
  SELECT a.contact_no, l.led_space, l.led_key
  FROM asked AS a
  JOIN led_from AS l ON l.space = a.space AND l.said_key = a.said_key
),
said AS (
  SELECT w.contact_no, STRING_AGG(g.facts, ',') AS gathered
  FROM wanted AS w
  JOIN gathered AS g ON g.space = w.space AND g.said_key = w.said_key
  GROUP BY w.contact_no
)
SELECT
  o.contact_no,
  compare_contact(l.told, CAST(o.contact_no AS FLOAT64), IFNULL(h.holders, ''), IFNULL(c.contacts, ''), IFNULL(s.gathered, ''), o.held, CAST(o.settled_beside AS FLOAT64)) AS told
FROM own AS o
CROSS JOIN learned AS l
LEFT JOIN holder_texts AS h ON h.contact_no = o.contact_no
LEFT JOIN contact_texts AS c ON c.contact_no = o.contact_no
LEFT JOIN said AS s ON s.contact_no = o.contact_no`,
  `
CREATE TEMP TABLE ended AS
SELECT
  tab_no,
  row_no,
  FALSE AS is_difference,
  0 AS place,
  JSON_EXTRACT_SCALAR(told, '$.ended') AS ended,
  JSON_EXTRACT_SCALAR(told, '$.rowKey') AS row_key,
  told
FROM judged
UNION ALL
SELECT
  f.tab_no,
  f.row_no,
  TRUE AS is_difference,
  CAST(JSON_EXTRACT_SCALAR(one, '$.at') AS INT64) AS place,
  JSON_EXTRACT_SCALAR(one, '$.ended') AS ended,
  JSON_EXTRACT_SCALAR(one, '$.rowKey') AS row_key,
  one AS told
FROM compared AS c
JOIN side_row AS f ON f.contact_no = c.contact_no AND f.place = 1, UNNEST(JSON_VALUE_ARRAY(c.told, '$.differences')) AS one`,
];
