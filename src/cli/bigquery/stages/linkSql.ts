import { partSql } from './mapSql.ts';
import { asksSql, gatheringSql, rowGatheredSql, sayingsSql } from './surveySql.ts';

/** What judges a row, behind `learned` as l, the row's part of the map as p, what it is told of others as g, and its replays as y. */
const JUDGED =
  "l.told, CAST(p.tab_no AS FLOAT64), CAST(p.row_no AS FLOAT64), p.cells, p.readings, p.holders, p.contacts, IFNULL(g.gathered, ''), IFNULL(y.replays, '')";
const OTHERS = `
CROSS JOIN learned AS l
LEFT JOIN row_gathered AS g ON g.tab_no = p.tab_no AND g.row_no = p.row_no
LEFT JOIN row_replays AS y ON y.tab_no = p.tab_no AND y.row_no = p.row_no`;

/**
 * Rows that people have linked to a contact, judged a second time: of the map they get whoever is meant too, and all of them say
 * what they say of that contact before the first of them is judged. `merged` has whom each is linked to.
 */
export function linkSql(merged: string): readonly string[] {
  return [
    `
CREATE TEMP TABLE link_row AS
SELECT r.tab_no, r.row_no, r.row_key, s.cells, JSON_EXTRACT_SCALAR(m.told, '$.linkedTo') AS said
FROM ${merged} AS m
JOIN run_row AS r ON r.row_key = m.row_key
JOIN row_read AS s ON s.tab_no = r.tab_no AND s.row_no = r.row_no
WHERE JSON_EXTRACT_SCALAR(m.told, '$.linkedTo') IS NOT NULL AND NOT r.is_difference`,
    `
CREATE TEMP TABLE link_key AS
SELECT k.tab_no, k.row_no, k.map_key
FROM row_key AS k
JOIN link_row AS r ON r.tab_no = k.tab_no AND r.row_no = k.row_no
UNION DISTINCT
SELECT r.tab_no, r.row_no, map_key
FROM link_row AS r
JOIN (
  SELECT said, link_keys(said) AS told
  FROM (SELECT DISTINCT said FROM link_row) AS different
) AS n ON n.said = r.said, UNNEST(JSON_VALUE_ARRAY(n.told, '$.keys')) AS map_key`,
    partSql('link_part', 'link_row', 'link_key'),
    `
CREATE TEMP TABLE link_surveyed AS
SELECT p.tab_no, p.row_no, survey_link(${JUDGED}, r.said) AS told
FROM link_part AS p
JOIN link_row AS r ON r.tab_no = p.tab_no AND r.row_no = p.row_no${OTHERS}`,
    `
CREATE TEMP TABLE link_ask AS
${asksSql('link_surveyed')}
UNION DISTINCT
SELECT a.tab_no, a.row_no, a.space, a.said_key
FROM ask AS a
JOIN link_row AS r ON r.tab_no = a.tab_no AND r.row_no = a.row_no`,
    `
CREATE TEMP TABLE link_says AS
${sayingsSql('link_surveyed', 'TRUE')}`,
    `
CREATE TEMP TABLE link_saying AS
WITH wanted AS (
  SELECT space, said_key FROM link_ask
  UNION DISTINCT
  SELECT l.led_space, l.led_key
  FROM link_ask AS a
  JOIN led_from AS l ON l.space = a.space AND l.said_key = a.said_key
  UNION DISTINCT
  SELECT JSON_EXTRACT_SCALAR(led, '$.space'), JSON_EXTRACT_SCALAR(led, '$.key')
  FROM link_says AS s, UNNEST(JSON_VALUE_ARRAY(s.one, '$.leads')) AS led
)
SELECT s.*
FROM saying AS s
JOIN wanted AS w ON w.space = s.space AND w.said_key = s.said_key
UNION ALL
SELECT * FROM link_says`,
    ...gatheringSql({
      saying: 'link_saying',
      kept: 'link_kept',
      gathered: 'link_gathered',
      ledFrom: 'link_led_from',
    }),
    rowGatheredSql('link_row_gathered', {
      ask: 'link_ask',
      gathered: 'link_gathered',
      ledFrom: 'link_led_from',
    }),
    `
CREATE TEMP TABLE link_judged AS
SELECT r.row_key, judge_link(${JUDGED}, r.said, IFNULL(o.gathered, ''), r.row_key) AS told
FROM link_part AS p
JOIN link_row AS r ON r.tab_no = p.tab_no AND r.row_no = p.row_no${OTHERS}
LEFT JOIN link_row_gathered AS o ON o.tab_no = p.tab_no AND o.row_no = p.row_no`,
  ];
}
