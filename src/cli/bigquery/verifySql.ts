import { OUTCOMES } from '../../core/report/outputColumns.ts';
import { type Place, TABLES, tableIn, uriOf } from './place.ts';

/**
 * What only a live project can show, each as a row: what is checked, and what came out. To be run after review.sql; any row that is
 * not `as expected` means that the verdicts there are not to be used.
 */
export function verifySql(place: Place): string {
  const library = `OPTIONS (library = ['${uriOf(place, 'core.js')}', '${uriOf(place, 'workbook.js')}'])`;
  return `
CREATE TEMP FUNCTION engine(what STRING)
RETURNS STRING
LANGUAGE js
${library}
AS r"""
  if (what === 'zone') return new Intl.DateTimeFormat('en-US', { timeZone: 'America/New_York', hour: 'numeric', hourCycle: 'h23' }).format(new Date(Date.UTC(2026, 6, 1, 12)));
  if (what === 'form') return '\\u0065\\u0301'.normalize('NFC') === '\\u00e9' ? 'yes' : 'no';
  if (what === 'letters') return /^\\p{L}+$/u.test('\\u00c5se') ? 'yes' : 'no';
  if (what === 'whole') return String(Number.MAX_SAFE_INTEGER);
  return typeof crm_sync_review.judge_row;
""";

SELECT check_name, IF(found = wanted, 'as expected', CONCAT('found ', IFNULL(found, 'nothing'), ', not ', wanted)) AS came_out
FROM (
  SELECT 'the library is loaded' AS check_name, engine('library') AS found, 'function' AS wanted
  UNION ALL SELECT 'time zones by name', engine('zone'), '08'
  UNION ALL SELECT 'Unicode forms', engine('form'), 'yes'
  UNION ALL SELECT 'letters of all scripts', engine('letters'), 'yes'
  UNION ALL SELECT 'whole numbers of 53 bits', engine('whole'), '9007199254740991'
  UNION ALL SELECT 'every row of the sources ended once',
    CAST((SELECT COUNT(*) FROM ${tableIn(place, 'source_rows')}) AS STRING),
    CAST(
      (SELECT COUNT(*) FROM ${tableIn(place, 'verdicts')} WHERE NOT is_difference)
      + (SELECT COUNT(*) FROM ${tableIn(place, 'ignored_rows')})
      + (SELECT COUNT(DISTINCT tab_no) FROM ${tableIn(place, 'source_rows')}) AS STRING)
  UNION ALL SELECT 'every verdict stands in its table',
    CAST((SELECT COUNT(*) FROM ${tableIn(place, 'verdicts')}) AS STRING),
    CAST(${OUTCOMES.map(
      (outcome) =>
        `(SELECT COUNT(*) FROM ${tableIn(place, 'verdicts')} AS v JOIN ${tableIn(place, TABLES[outcome])} AS t ON t.row_key = v.row_key WHERE v.ended = '${outcome}' AND t.state != 'cleared')`,
    ).join('\n      + ')} AS STRING)
);
`.trimStart();
}
