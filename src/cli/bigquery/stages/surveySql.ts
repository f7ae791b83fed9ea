import { MOST_SAID } from '../../../core/rowFacts/spaces/space.ts';

/** In which sayings follow each other. */
const IN_ORDER = 'said_order, is_link, tab_no, row_no, place';

/** What rows say of each other: each different saying of a key once, in order, and no more of them than a registry keeps. */
export const SURVEY_SQL = [
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
${sayingsSql('surveyed', 'FALSE')}`,
  ...gatheringSql({ saying: 'saying', kept: 'kept', gathered: 'gathered', ledFrom: 'led_from' }),
  `
CREATE TEMP TABLE ask AS
${asksSql('surveyed')}`,
  rowGatheredSql('row_gathered', { ask: 'ask', gathered: 'gathered', ledFrom: 'led_from' }),
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

/** What each row of a table has been told to say. What links say comes behind what all rows say. */
export function sayingsSql(told: string, isLink: string): string {
  return `SELECT
  tab_no,
  row_no,
  ${isLink} AS is_link,
  CAST(JSON_EXTRACT_SCALAR(one, '$.at') AS INT64) AS place,
  JSON_EXTRACT_SCALAR(one, '$.space') AS space,
  JSON_EXTRACT_SCALAR(one, '$.key') AS said_key,
  JSON_EXTRACT_SCALAR(one, '$.is') AS said_is,
  JSON_EXTRACT_SCALAR(one, '$.order') AS said_order,
  JSON_EXTRACT_SCALAR(one, '$.said') AS said,
  one
FROM ${told}, UNNEST(JSON_VALUE_ARRAY(told, '$.sayings')) AS one`;
}

export function asksSql(told: string): string {
  return `SELECT
  tab_no,
  row_no,
  JSON_EXTRACT_SCALAR(one, '$.space') AS space,
  JSON_EXTRACT_SCALAR(one, '$.key') AS said_key
FROM ${told}, UNNEST(JSON_VALUE_ARRAY(told, '$.asks')) AS one`;
}

/** Of a table of sayings: those that are kept, what is said under each key, and to which keys that leads. */
export function gatheringSql({
  saying,
  kept,
  gathered,
  ledFrom,
}: Readonly<Record<'saying' | 'kept' | 'gathered' | 'ledFrom', string>>): readonly string[] {
  return [
    `
CREATE TEMP TABLE ${kept} AS
WITH different AS (
  SELECT * FROM ${saying}
  WHERE TRUE
  QUALIFY ROW_NUMBER() OVER (PARTITION BY space, said_key, said_is ORDER BY ${IN_ORDER}) = 1
)
SELECT * FROM different
WHERE TRUE
QUALIFY ROW_NUMBER() OVER (PARTITION BY space, said_key ORDER BY ${IN_ORDER}) <= ${MOST_SAID}`,
    `
CREATE TEMP TABLE ${gathered} AS
WITH counted AS (
  SELECT space, said_key, COUNT(*) AS row_count FROM ${saying} GROUP BY space, said_key
),
listed AS (
  SELECT space, said_key, STRING_AGG(said, ',' ORDER BY ${IN_ORDER}) AS said
  FROM ${kept}
  GROUP BY space, said_key
)
SELECT
  l.space,
  l.said_key,
  CONCAT('{"space":"', l.space, '","key":', TO_JSON_STRING(l.said_key), ',"rows":', CAST(c.row_count AS STRING), ',"said":[', l.said, ']}') AS facts
FROM listed AS l
JOIN counted AS c ON c.space = l.space AND c.said_key = l.said_key`,
    `
CREATE TEMP TABLE ${ledFrom} AS
SELECT DISTINCT
  k.space,
  k.said_key,
  JSON_EXTRACT_SCALAR(led, '$.space') AS led_space,
  JSON_EXTRACT_SCALAR(led, '$.key') AS led_key
FROM ${kept} AS k, UNNEST(JSON_VALUE_ARRAY(k.one, '$.leads')) AS led`,
  ];
}

/** What each row gets of what it asks, and of what that leads to. */
export function rowGatheredSql(
  rowGathered: string,
  { ask, gathered, ledFrom }: Readonly<Record<'ask' | 'gathered' | 'ledFrom', string>>,
): string {
  return `
CREATE TEMP TABLE ${rowGathered} AS
WITH wanted AS (
  SELECT tab_no, row_no, space, said_key FROM ${ask}
  UNION DISTINCT
  SELECT a.tab_no, a.row_no, l.led_space, l.led_key
  FROM ${ask} AS a
  JOIN ${ledFrom} AS l ON l.space = a.space AND l.said_key = a.said_key
)
SELECT w.tab_no, w.row_no, STRING_AGG(g.facts, ',') AS gathered
FROM wanted AS w
JOIN ${gathered} AS g ON g.space = w.space AND g.said_key = w.said_key
GROUP BY w.tab_no, w.row_no`;
}
