import { MOST_CELLS } from '../../../core/read/undecidedPhones.ts';
import { MOST_SAID } from '../../../core/rowFacts/spaces/space.ts';

/** What all rows together show of the set-up: counted by tab, and the first ones of many. */
export const FINDINGS_SQL = [
  `
CREATE TEMP TABLE phone_cell AS
SELECT
  j.tab_no,
  j.row_no,
  CAST(JSON_EXTRACT_SCALAR(one, '$.at') AS INT64) AS place,
  JSON_EXTRACT_SCALAR(one, '$.cell') AS cell
FROM judged AS j, UNNEST(JSON_VALUE_ARRAY(j.told, '$.phones')) AS one`,
  `
CREATE TEMP TABLE shown_phone AS
WITH different AS (
  SELECT * FROM phone_cell
  WHERE TRUE
  QUALIFY ROW_NUMBER() OVER (PARTITION BY cell ORDER BY tab_no, row_no, place) = 1
)
SELECT * FROM different
WHERE TRUE
QUALIFY ROW_NUMBER() OVER (ORDER BY tab_no, row_no, place) <= ${MOST_CELLS}`,
  `
CREATE TEMP TABLE shown_date AS
WITH counted AS (
  SELECT
    j.tab_no,
    j.row_no,
    JSON_EXTRACT_SCALAR(one, '$.at') AS place,
    JSON_EXTRACT_SCALAR(one, '$.column') AS column_no,
    JSON_EXTRACT_SCALAR(one, '$.date') AS date_text,
    COUNT(*) OVER (PARTITION BY j.tab_no, JSON_EXTRACT_SCALAR(one, '$.column')) AS row_count
  FROM judged AS j, UNNEST(JSON_VALUE_ARRAY(j.told, '$.dates')) AS one
)
SELECT * FROM counted
WHERE TRUE
QUALIFY ROW_NUMBER() OVER (PARTITION BY tab_no, column_no ORDER BY row_no, place) = 1`,
  `
CREATE TEMP TABLE presence AS
WITH counted AS (
  SELECT
    s.tab_no,
    s.row_no,
    JSON_EXTRACT_SCALAR(one, '$.key') AS said_key,
    JSON_EXTRACT_SCALAR(one, '$.said') AS said,
    MAX(JSON_EXTRACT_SCALAR(one, '$.known')) OVER (PARTITION BY s.tab_no, JSON_EXTRACT_SCALAR(one, '$.key')) AS known,
    COUNT(*) OVER (PARTITION BY s.tab_no, JSON_EXTRACT_SCALAR(one, '$.key')) AS row_count
  FROM surveyed AS s, UNNEST(JSON_VALUE_ARRAY(s.told, '$.presences')) AS one
),
different AS (
  SELECT * FROM counted
  WHERE TRUE
  QUALIFY ROW_NUMBER() OVER (PARTITION BY tab_no, said_key ORDER BY row_no) = 1
)
SELECT * FROM different
WHERE TRUE
QUALIFY ROW_NUMBER() OVER (PARTITION BY tab_no, JSON_EXTRACT_SCALAR(said, '$.isDomain') ORDER BY row_count DESC, row_no, said_key) <= ${MOST_SAID}`,
  `
CREATE TEMP TABLE tab_messages AS
WITH messages AS (
  SELECT
    tab_no,
    COUNT(*) AS message_count,
    COUNTIF(JSON_EXTRACT_SCALAR(told, '$.isInDoubt') = 'true') AS row_count
  FROM surveyed
  WHERE JSON_EXTRACT_SCALAR(told, '$.isMessage') = 'true'
  GROUP BY tab_no
),
on_most AS (
  SELECT
    tab_no,
    STRING_AGG(CONCAT('[', said, ',', CAST(row_count AS STRING), ',', IF(IFNULL(known, '') = '', 'null', known), ']'), ',' ORDER BY row_no, said_key) AS presences
  FROM presence
  GROUP BY tab_no
)
SELECT
  m.tab_no,
  CONCAT(
    '{"tab":', CAST(m.tab_no AS STRING),
    ',"messages":', CAST(m.message_count AS STRING),
    ',"rows":', CAST(m.row_count AS STRING),
    ',"presences":[', IFNULL(p.presences, ''), ']}'
  ) AS facts
FROM messages AS m
LEFT JOIN on_most AS p ON p.tab_no = m.tab_no`,
  `
CREATE TEMP TABLE tab_ended AS
SELECT
  tab_no,
  CONCAT('[', CAST(tab_no AS STRING), ',', TO_JSON_STRING(ended), ',', TO_JSON_STRING(why), ',', CAST(COUNT(*) AS STRING), ']') AS facts
FROM (
  SELECT tab_no, ended, IFNULL(JSON_EXTRACT_SCALAR(told, '$.why'), '') AS why
  FROM ended
  WHERE NOT is_difference
) AS one_each
GROUP BY tab_no, ended, why`,
  `
CREATE TEMP TABLE row_finding AS
WITH shown AS (
  SELECT row_findings(CONCAT(
    '{"ended":[',
    IFNULL((SELECT STRING_AGG(facts, ',' ORDER BY tab_no) FROM tab_ended), ''),
    '],"phones":[',
    IFNULL((SELECT STRING_AGG(CONCAT('[', CAST(tab_no AS STRING), ',', CAST(row_no AS STRING), ',', TO_JSON_STRING(cell), ']'), ',' ORDER BY tab_no, row_no, place) FROM shown_phone), ''),
    '],"phonesOfTab":[',
    IFNULL((SELECT STRING_AGG(CONCAT('[', CAST(tab_no AS STRING), ',', CAST(phones AS STRING), ']'), ',' ORDER BY tab_no) FROM (SELECT tab_no, COUNT(*) AS phones FROM phone_cell GROUP BY tab_no) AS of_tab), ''),
    '],"dates":[',
    IFNULL((SELECT STRING_AGG(CONCAT('[', CAST(tab_no AS STRING), ',', CAST(row_no AS STRING), ',', date_text, ',', CAST(row_count AS STRING), ']'), ',' ORDER BY tab_no, row_no, place) FROM shown_date), ''),
    '],"messages":[',
    IFNULL((SELECT STRING_AGG(facts, ',' ORDER BY tab_no) FROM tab_messages), ''),
    ']}'
  )) AS told
)
SELECT
  CAST(JSON_EXTRACT_SCALAR(one, '$.place') AS INT64) AS place,
  JSON_EXTRACT_SCALAR(one, '$.reason') AS reason,
  JSON_EXTRACT_SCALAR(one, '$.tab') AS tab,
  CAST(JSON_EXTRACT_SCALAR(one, '$.row') AS INT64) AS row_no,
  JSON_EXTRACT_SCALAR(one, '$.evidence') AS evidence,
  JSON_EXTRACT_SCALAR(one, '$.fixes') AS fixes
FROM shown AS s, UNNEST(JSON_VALUE_ARRAY(s.told, '$.findings')) AS one`,
];
