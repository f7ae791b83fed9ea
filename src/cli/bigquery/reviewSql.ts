import { COLUMNS, OUTCOMES } from '../../core/report/outputColumns.ts';
import { MOST_SAID } from '../../core/rowFacts/spaces/space.ts';
import { FUNCTIONS, type Place, tableIn, UPLOADS, uriOf } from './place.ts';

/** The tables in which rows of an outcome end. */
export const TABLES = { ledger: 'ledger', conflict: 'conflicts', error: 'errors' } as const;

/** No row is below this one: a tab that has no other header is read to its end. */
const END = 9_007_199_254_740_991;

/**
 * The whole review, as one script. It joins and groups by keys, and knows what none of them means: what a value is, which keys a
 * row has, and what its verdict is, are for the functions of core.js to say. Tables of the dataset change at the end, together.
 */
export function reviewSql(place: Place): string {
  return [
    ...FUNCTIONS.map(({ name, parameters }) => functionSql(place, name, parameters)),
    ...UPLOADS.map(({ table, columns }) => externalSql(place, table, columns)),
    ...copySql(place),
    ...readingSql(place),
    ...MAP_SQL,
    ...SURVEY_SQL,
    ...JUDGE_SQL,
    ...endSql(place),
  ]
    .map((statement) => `${statement.trim()};\n`)
    .join('\n');
}

function functionSql(place: Place, name: string, parameters: readonly (readonly [string, string])[]): string {
  const libraries = ['core.js', 'workbook.js'].map((file) => `'${uriOf(place, file)}'`).join(', ');
  return `
CREATE TEMP FUNCTION ${name}(${parameters.map(([of, type]) => `${of} ${type}`).join(', ')})
RETURNS STRING
LANGUAGE js
OPTIONS (library = [${libraries}])
AS r"""return crm_sync_review.${name}(${parameters.map(([of]) => of).join(', ')});"""`;
}

function externalSql(place: Place, table: string, columns: string): string {
  return `
CREATE OR REPLACE EXTERNAL TABLE ${tableIn(place, table)} (${columns})
OPTIONS (format = 'NEWLINE_DELIMITED_JSON', uris = ['${uriOf(place, `${table}.ndjson`)}'])`;
}

/** External tables are read once. */
function copySql(place: Place): readonly string[] {
  return [
    `
CREATE TEMP TABLE map_holder AS
SELECT map_key, facts, contacts FROM ${tableIn(place, 'map_holders')}`,
    `
CREATE TEMP TABLE map_contact AS
SELECT contact_no, facts, reach FROM ${tableIn(place, 'map_contacts')}`,
  ];
}

/** What each row says by itself; each different value is read once. */
function readingSql(place: Place): readonly string[] {
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

/** What the map has of each row: who holds its identifiers, and who holds the first ones of these contacts. */
const MAP_SQL = [
  `
CREATE TEMP TABLE row_key AS
SELECT tab_no, row_no, map_key
FROM row_read, UNNEST(JSON_VALUE_ARRAY(told, '$.keys')) AS map_key
UNION DISTINCT
SELECT r.tab_no, r.row_no, map_key
FROM row_raw AS r
JOIN normalized AS n USING (raw), UNNEST(JSON_VALUE_ARRAY(n.told, '$.keys')) AS map_key`,
  `
CREATE TEMP TABLE row_holder AS
SELECT k.tab_no, k.row_no, h.map_key, h.facts, h.contacts
FROM row_key AS k
JOIN map_holder AS h USING (map_key)`,
  `
CREATE TEMP TABLE row_part AS
WITH named AS (
  SELECT DISTINCT tab_no, row_no, contact_no
  FROM row_holder, UNNEST(contacts) AS contact_no
),
reached AS (
  SELECT n.tab_no, n.row_no, h.map_key, h.facts, h.contacts
  FROM (
    SELECT DISTINCT n.tab_no, n.row_no, map_key
    FROM named AS n
    JOIN map_contact AS c USING (contact_no), UNNEST(c.reach) AS map_key
  ) AS n
  JOIN map_holder AS h USING (map_key)
),
holding AS (
  SELECT tab_no, row_no, map_key, facts FROM row_holder
  UNION DISTINCT
  SELECT tab_no, row_no, map_key, facts FROM reached
),
everybody AS (
  SELECT tab_no, row_no, contact_no FROM named
  UNION DISTINCT
  SELECT tab_no, row_no, contact_no FROM reached, UNNEST(contacts) AS contact_no
),
holder_texts AS (
  SELECT tab_no, row_no, STRING_AGG(facts, ',') AS holders
  FROM holding
  GROUP BY tab_no, row_no
),
contact_texts AS (
  SELECT e.tab_no, e.row_no, STRING_AGG(c.facts, ',') AS contacts
  FROM everybody AS e
  JOIN map_contact AS c USING (contact_no)
  GROUP BY e.tab_no, e.row_no
)
SELECT r.tab_no, r.row_no, r.cells, IFNULL(v.readings, '') AS readings, IFNULL(h.holders, '') AS holders, IFNULL(c.contacts, '') AS contacts
FROM row_read AS r
LEFT JOIN row_readings AS v ON v.tab_no = r.tab_no AND v.row_no = r.row_no
LEFT JOIN holder_texts AS h ON h.tab_no = r.tab_no AND h.row_no = r.row_no
LEFT JOIN contact_texts AS c ON c.tab_no = r.tab_no AND c.row_no = r.row_no`,
];

/** What rows say of each other: each different saying of a key once, in order, and no more of them than a registry keeps. */
const SURVEY_SQL = [
  `
CREATE TEMP TABLE surveyed AS
SELECT
  p.tab_no,
  p.row_no,
  survey_row(CONCAT(l.told, ',"exports":[],"newer":[],"clocks":[]}'), CAST(p.tab_no AS FLOAT64), CAST(p.row_no AS FLOAT64), p.cells, p.readings, p.holders, p.contacts) AS told
FROM row_part AS p
CROSS JOIN learned_first AS l`,
  `
CREATE TEMP TABLE saying AS
SELECT
  tab_no,
  row_no,
  CAST(JSON_EXTRACT_SCALAR(one, '$.at') AS INT64) AS place,
  JSON_EXTRACT_SCALAR(one, '$.space') AS space,
  JSON_EXTRACT_SCALAR(one, '$.key') AS said_key,
  JSON_EXTRACT_SCALAR(one, '$.is') AS said_is,
  JSON_EXTRACT_SCALAR(one, '$.order') AS said_order,
  JSON_EXTRACT_SCALAR(one, '$.said') AS said,
  one
FROM surveyed, UNNEST(JSON_VALUE_ARRAY(told, '$.sayings')) AS one`,
  `
CREATE TEMP TABLE kept AS
WITH different AS (
  SELECT * FROM saying
  WHERE TRUE
  QUALIFY ROW_NUMBER() OVER (PARTITION BY space, said_key, said_is ORDER BY said_order, tab_no, row_no, place) = 1
)
SELECT * FROM different
WHERE TRUE
QUALIFY ROW_NUMBER() OVER (PARTITION BY space, said_key ORDER BY said_order, tab_no, row_no, place) <= ${MOST_SAID}`,
  `
CREATE TEMP TABLE gathered AS
WITH counted AS (
  SELECT space, said_key, COUNT(*) AS row_count FROM saying GROUP BY space, said_key
),
listed AS (
  SELECT space, said_key, STRING_AGG(said, ',' ORDER BY said_order, tab_no, row_no, place) AS said
  FROM kept
  GROUP BY space, said_key
)
SELECT
  l.space,
  l.said_key,
  CONCAT('{"space":"', l.space, '","key":', TO_JSON_STRING(l.said_key), ',"rows":', CAST(c.row_count AS STRING), ',"said":[', l.said, ']}') AS facts
FROM listed AS l
JOIN counted AS c ON c.space = l.space AND c.said_key = l.said_key`,
  `
CREATE TEMP TABLE led_from AS
SELECT DISTINCT
  k.space,
  k.said_key,
  JSON_EXTRACT_SCALAR(led, '$.space') AS led_space,
  JSON_EXTRACT_SCALAR(led, '$.key') AS led_key
FROM kept AS k, UNNEST(JSON_VALUE_ARRAY(k.one, '$.leads')) AS led`,
  `
CREATE TEMP TABLE ask AS
SELECT
  tab_no,
  row_no,
  JSON_EXTRACT_SCALAR(one, '$.space') AS space,
  JSON_EXTRACT_SCALAR(one, '$.key') AS said_key
FROM surveyed, UNNEST(JSON_VALUE_ARRAY(told, '$.asks')) AS one`,
  `
CREATE TEMP TABLE row_gathered AS
WITH wanted AS (
  SELECT tab_no, row_no, space, said_key FROM ask
  UNION DISTINCT
  SELECT a.tab_no, a.row_no, l.led_space, l.led_key
  FROM ask AS a
  JOIN led_from AS l ON l.space = a.space AND l.said_key = a.said_key
)
SELECT w.tab_no, w.row_no, STRING_AGG(g.facts, ',') AS gathered
FROM wanted AS w
JOIN gathered AS g ON g.space = w.space AND g.said_key = w.said_key
GROUP BY w.tab_no, w.row_no`,
  `
CREATE TEMP TABLE row_replays AS
WITH counted AS (
  SELECT
    s.tab_no,
    s.row_no,
    replay_key,
    ROW_NUMBER() OVER (PARTITION BY replay_key ORDER BY s.tab_no, s.row_no) - 1 AS earlier
  FROM surveyed AS s, UNNEST(JSON_VALUE_ARRAY(s.told, '$.replays')) AS replay_key
)
SELECT tab_no, row_no, STRING_AGG(CONCAT('[', TO_JSON_STRING(replay_key), ',', CAST(earlier AS STRING), ']'), ',') AS replays
FROM counted
GROUP BY tab_no, row_no`,
  `
CREATE TEMP TABLE newer AS
WITH stand AS (
  SELECT s.tab_no, s.row_no, JSON_EXTRACT_SCALAR(one, '$.key') AS record_key, JSON_EXTRACT_SCALAR(one, '$.said') AS said
  FROM surveyed AS s, UNNEST(JSON_VALUE_ARRAY(s.told, '$.inSnapshots')) AS one
),
first_stand AS (
  SELECT * FROM stand
  WHERE TRUE
  QUALIFY ROW_NUMBER() OVER (PARTITION BY record_key ORDER BY tab_no, row_no) <= ${MOST_SAID}
),
compared AS (
  SELECT newer_tabs(STRING_AGG(said, ',' ORDER BY tab_no, row_no)) AS told
  FROM first_stand
  GROUP BY record_key
  HAVING COUNT(*) > 1
)
SELECT DISTINCT pair
FROM compared AS c, UNNEST(JSON_VALUE_ARRAY(c.told, '$.pairs')) AS pair`,
  `
CREATE TEMP TABLE export_fact AS
SELECT DISTINCT fact
FROM surveyed AS s, UNNEST(JSON_VALUE_ARRAY(s.told, '$.exports')) AS fact`,
  `
CREATE TEMP TABLE tab_clock AS
SELECT DISTINCT fact
FROM surveyed AS s, UNNEST(JSON_VALUE_ARRAY(s.told, '$.clocks')) AS fact`,
  `
CREATE TEMP TABLE learned AS
SELECT CONCAT(
  l.told,
  ',"exports":[',
  IFNULL((SELECT STRING_AGG(fact, ',') FROM export_fact), ''),
  '],"newer":[',
  IFNULL((SELECT STRING_AGG(pair, ',') FROM newer), ''),
  '],"clocks":[',
  IFNULL((SELECT STRING_AGG(fact, ',') FROM tab_clock), ''),
  ']}'
) AS told
FROM learned_first AS l`,
];

/** One call a row, and one for each contact whom exports are compared of. */
const JUDGE_SQL = [
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
SELECT s.tab_no, s.row_no, JSON_EXTRACT_SCALAR(s.told, '$.contact') AS contact_no, s.told, JSON_EXTRACT_SCALAR(j.told, '$.held') AS held
FROM surveyed AS s
JOIN judged AS j ON j.tab_no = s.tab_no AND j.row_no = s.row_no
WHERE JSON_EXTRACT_SCALAR(s.told, '$.contact') != ''`,
  `
CREATE TEMP TABLE compared AS
WITH own AS (
  SELECT contact_no, STRING_AGG(held, ',') AS held FROM side_row GROUP BY contact_no
),
named AS (
  SELECT DISTINCT s.contact_no, k.map_key
  FROM side_row AS s
  JOIN row_key AS k ON k.tab_no = s.tab_no AND k.row_no = s.row_no
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
  compare_contact(l.told, CAST(o.contact_no AS FLOAT64), IFNULL(h.holders, ''), IFNULL(c.contacts, ''), IFNULL(s.gathered, ''), o.held) AS told
FROM own AS o
CROSS JOIN learned AS l
LEFT JOIN holder_texts AS h ON h.contact_no = o.contact_no
LEFT JOIN contact_texts AS c ON c.contact_no = o.contact_no
LEFT JOIN said AS s ON s.contact_no = o.contact_no`,
  `
CREATE TEMP TABLE ended AS
SELECT tab_no, row_no, JSON_EXTRACT_SCALAR(told, '$.ended') AS ended, told FROM judged
UNION ALL
SELECT CAST(NULL AS INT64) AS tab_no, CAST(NULL AS INT64) AS row_no, JSON_EXTRACT_SCALAR(one, '$.ended') AS ended, one AS told
FROM compared AS c, UNNEST(JSON_VALUE_ARRAY(c.told, '$.differences')) AS one`,
];

/** The tables of the dataset, in one transaction: an error before it leaves them as they were. */
function endSql(place: Place): readonly string[] {
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
