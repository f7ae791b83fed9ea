import { COLUMNS, OUTCOMES, PEOPLES_COLUMNS } from '../../../core/report/outputColumns.ts';
import { type Place, TABLES, tableIn } from '../place.ts';
import { linkSql } from './linkSql.ts';

/** The log's lines hang together, and a call of a function takes and gives some megabytes at most: so many lines a call. */
const LINES_A_CALL = 10_000;
/** BigQuery goes so many steps into what calls itself. */
const MOST_CALLS = 500;

/** The run's rows beside the rows that are there under the same keys: what is new or says something else is to be written. */
export function mergeSql(place: Place, runId: string): readonly string[] {
  const decisions = tableIn(place, 'decisions');
  return [
    `
CREATE TEMP TABLE this_run AS
SELECT '${runId}' AS run_id, FORMAT_TIMESTAMP('%Y-%m-%dT%H:%M:%SZ', CURRENT_TIMESTAMP()) AS run_at`,
    `
CREATE TEMP TABLE row_of_key AS
SELECT tab_no, row_no, is_difference, place, row_key, IF(family = '', row_key, family) AS family
FROM (
  SELECT tab_no, row_no, is_difference, place, row_key, JSON_EXTRACT_SCALAR(told, '$.family') AS family
  FROM ended
  WHERE row_key IS NOT NULL
) AS keyed`,
    `
CREATE TEMP TABLE other_key AS
WITH crowded AS (
  SELECT family FROM row_of_key GROUP BY family HAVING COUNT(*) > COUNT(DISTINCT row_key)
),
numbered AS (
  SELECT r.*, ROW_NUMBER() OVER (PARTITION BY r.family ORDER BY r.is_difference, r.tab_no, r.row_no, r.place) AS nth
  FROM row_of_key AS r
  JOIN crowded AS c ON c.family = r.family
),
placed AS (
  SELECT family, place_keys(STRING_AGG(TO_JSON_STRING(row_key), ',' ORDER BY nth)) AS told
  FROM numbered
  GROUP BY family
)
SELECT n.tab_no, n.row_no, n.is_difference, n.place, p.row_key
FROM numbered AS n
JOIN (
  SELECT family, CAST(JSON_EXTRACT_SCALAR(one, '$.at') AS INT64) AS nth, JSON_EXTRACT_SCALAR(one, '$.key') AS row_key
  FROM placed AS f, UNNEST(JSON_VALUE_ARRAY(f.told, '$.keys')) AS one
) AS p ON p.family = n.family AND p.nth = n.nth
WHERE p.row_key != n.row_key`,
    `
CREATE TEMP TABLE run_row AS
WITH keyed AS (
  SELECT e.tab_no, e.row_no, e.is_difference, e.place, e.ended, e.row_key, e.told
  FROM ended AS e
  LEFT JOIN other_key AS o ON o.tab_no = e.tab_no AND o.row_no = e.row_no AND o.is_difference = e.is_difference AND o.place = e.place
  WHERE e.row_key IS NOT NULL AND o.row_key IS NULL
  UNION ALL
  SELECT e.tab_no, e.row_no, e.is_difference, e.place, e.ended, o.row_key, row_with_key(e.told, o.row_key) AS told
  FROM ended AS e
  JOIN other_key AS o ON o.tab_no = e.tab_no AND o.row_no = e.row_no AND o.is_difference = e.is_difference AND o.place = e.place
)
SELECT tab_no, row_no, is_difference, place, ended, row_key, JSON_EXTRACT_SCALAR(told, '$.splits') AS splits, told
FROM keyed`,
    refusing(
      '(SELECT COUNT(*) FROM run_row) - (SELECT COUNT(DISTINCT row_key) FROM run_row)',
      'rows have the row key of another row, which is a bug',
    ),
    `
BEGIN TRANSACTION`,
    ...decidedSql(place),
    `
CREATE TEMP TABLE earlier AS
${OUTCOMES.map(
  (outcome) => `
SELECT row_key, '${outcome}' AS outcome, TO_JSON_STRING([${COLUMNS[outcome].map((column) => `IFNULL(${column}, '')`).join(', ')}]) AS cells
FROM ${tableIn(place, TABLES[outcome])}
WHERE IFNULL(row_key, '') != ''`,
).join('\nUNION ALL')}`,
    refusing(
      "(SELECT COUNT(*) FROM earlier) - (SELECT COUNT(DISTINCT CONCAT(outcome, ' ', row_key)) FROM earlier)",
      'rows of a table are copies: they have the row key of another of its rows. Delete them',
    ),
    `
CREATE TEMP TABLE log_of_key AS
SELECT row_key, STRING_AGG(log_text, ',' ORDER BY line) AS log_lines
FROM ${decisions}
WHERE row_key != ''
GROUP BY row_key`,
    `
CREATE TEMP TABLE known_key AS
SELECT row_key FROM earlier
UNION DISTINCT
SELECT row_key FROM log_of_key`,
    `
CREATE TEMP TABLE key_facts AS
WITH tables_of_key AS (
  SELECT row_key, STRING_AGG(CONCAT('"', outcome, '":', cells), ',') AS tables
  FROM earlier
  GROUP BY row_key
),
split_key AS (
  SELECT DISTINCT splits FROM run_row WHERE splits != ''
)
SELECT
  k.row_key,
  IFNULL(e.tables, '') AS tables,
  IFNULL(r.told, '') AS run_row,
  IF(s.splits IS NULL, '', 'true') AS is_split,
  IFNULL(l.log_lines, '') AS log_lines
FROM known_key AS k
LEFT JOIN tables_of_key AS e ON e.row_key = k.row_key
LEFT JOIN run_row AS r ON r.row_key = k.row_key
LEFT JOIN split_key AS s ON s.splits = k.row_key
LEFT JOIN log_of_key AS l ON l.row_key = k.row_key`,
    `
CREATE TEMP TABLE merged_alone AS
SELECT k.row_key, ${mergedSql("''")} AS told
FROM key_facts AS k
CROSS JOIN this_run AS t`,
    ...linkSql('merged_alone'),
    `
CREATE TEMP TABLE merged_key AS
SELECT m.row_key, m.told
FROM merged_alone AS m
LEFT JOIN link_judged AS j ON j.row_key = m.row_key
WHERE j.row_key IS NULL
UNION ALL
SELECT k.row_key, ${mergedSql('j.told')} AS told
FROM key_facts AS k
CROSS JOIN this_run AS t
JOIN link_judged AS j ON j.row_key = k.row_key`,
    `
CREATE TEMP TABLE new_entry AS
SELECT
  ROW_NUMBER() OVER (ORDER BY m.row_key, CAST(JSON_EXTRACT_SCALAR(one, '$.place') AS INT64)) AS place,
  m.row_key,
  JSON_EXTRACT_SCALAR(one, '$.entry') AS entry
FROM merged_key AS m, UNNEST(JSON_VALUE_ARRAY(m.told, '$.entries')) AS one`,
    `
CREATE TEMP TABLE entry_part AS
SELECT part_no, STRING_AGG(entry, ',' ORDER BY place) AS entries
FROM (SELECT CAST(FLOOR((place - 1) / ${LINES_A_CALL}) AS INT64) + 1 AS part_no, place, entry FROM new_entry) AS numbered
GROUP BY part_no`,
    refusing(
      `(SELECT COUNT(*) FROM entry_part WHERE part_no > ${MOST_CALLS})`,
      `times ${LINES_A_CALL} decisions too many were made since the last run. Decide fewer rows between two runs`,
    ),
    `
CREATE TEMP TABLE log_end AS
SELECT line, log_text FROM ${decisions}
WHERE TRUE
QUALIFY ROW_NUMBER() OVER (ORDER BY line DESC) = 1`,
    `
CREATE TEMP TABLE chained_part AS
WITH RECURSIVE chain AS (
  SELECT 0 AS part_no, IFNULL((SELECT log_text FROM log_end), '') AS last_line, '' AS told
  UNION ALL
  SELECT n.part_no, JSON_EXTRACT_SCALAR(n.told, '$.last') AS last_line, n.told
  FROM (
    SELECT e.part_no, chain_entries(c.last_line, e.entries) AS told
    FROM chain AS c
    JOIN entry_part AS e ON e.part_no = c.part_no + 1
  ) AS n
)
SELECT told FROM chain WHERE part_no > 0`,
    `
CREATE TEMP TABLE chained AS
WITH lines AS (
  SELECT CAST(JSON_EXTRACT_SCALAR(one, '$.line') AS INT64) AS line, JSON_EXTRACT_SCALAR(one, '$.hash') AS line_hash
  FROM (SELECT JSON_VALUE_ARRAY(told, '$.hashes') AS hashes FROM chained_part) AS p, UNNEST(p.hashes) AS one
)
SELECT
  l.line,
  e.row_key,
  e.entry,
  IFNULL(LAG(l.line_hash) OVER (ORDER BY l.line), IFNULL((SELECT JSON_EXTRACT_SCALAR(log_text, '$.hash') FROM log_end), '')) AS above
FROM lines AS l
JOIN new_entry AS e ON e.place = l.line - IFNULL((SELECT line FROM log_end), 0)`,
    `
CREATE TEMP TABLE written AS
SELECT JSON_EXTRACT_SCALAR(one, '$.ended') AS ended, JSON_VALUE_ARRAY(one, '$.cells') AS cells
FROM merged_key AS m, UNNEST(JSON_VALUE_ARRAY(m.told, '$.rows')) AS one
UNION ALL
SELECT r.ended, JSON_VALUE_ARRAY(r.told, '$.cells') AS cells
FROM run_row AS r
LEFT JOIN known_key AS k ON k.row_key = r.row_key
WHERE k.row_key IS NULL`,
  ];
}

function mergedSql(link: string): string {
  return `merge_key(k.row_key, k.tables, k.run_row, k.is_split, k.log_lines, ${link}, t.run_id, t.run_at)`;
}

/** What was decided in a folder of results: written where the row still says what it said there, and nobody has decided otherwise. */
function decidedSql(place: Place): readonly string[] {
  const decided = tableIn(place, 'decided_rows');
  const columns = ['row_key', 'fingerprint', ...PEOPLES_COLUMNS];
  return [
    ...OUTCOMES.map(
      (outcome) => `
CREATE TEMP TABLE decided_${outcome} AS
SELECT ${columns.join(', ')} FROM ${decided}
WHERE outcome = '${outcome}'`,
    ),
    ...OUTCOMES.map((outcome) =>
      refusing(
        `(SELECT COUNT(*) FROM decided_${outcome} AS d LEFT JOIN ${tableIn(place, TABLES[outcome])} AS t ON t.row_key = d.row_key WHERE IFNULL(t.fingerprint, '') != d.fingerprint OR t.state = 'cleared' OR IFNULL(t.decision, '') NOT IN ('', d.decision))`,
        `rows of ${TABLES[outcome]} say something else, or are decided otherwise, than in the folder named with --decided. Make a folder of results of the tables as they are, and decide there`,
      ),
    ),
    ...OUTCOMES.map(
      (outcome) => `
MERGE INTO ${tableIn(place, TABLES[outcome])} AS t
USING decided_${outcome} AS d
ON t.row_key = d.row_key
WHEN MATCHED THEN UPDATE SET ${PEOPLES_COLUMNS.map((column) => `${column} = d.${column}`).join(', ')}`,
    ),
  ];
}

/** Ends the script with an error where there is one of what is counted: the tables stay as they were. */
export function refusing(counted: string, of: string): string {
  return `
SELECT IF(
  ${counted} = 0,
  'as it must be',
  ERROR(CONCAT(CAST(${counted} AS STRING), ' ${of}. Nothing is written'))
) AS checked`;
}
