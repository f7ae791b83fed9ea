import { OUTCOMES } from '../../core/report/outputColumns.ts';
import { FINAL_TABLES, type Place, TABLES, tableIn, uriOf } from './place.ts';

/** Under which the files of an export lie in the bucket. */
export const EXPORT_FOLDER = 'tables';
/** Every table that a folder of results is made of. */
const EXPORTED = [...OUTCOMES.map((outcome) => TABLES[outcome]), ...FINAL_TABLES.map(({ table }) => table)];

/**
 * Writes every table into files in the bucket, a JSON object a line, with whatever columns people have added. Files that are there
 * are not written over: an earlier export may have had more of them.
 */
export function exportSql(place: Place): string {
  return EXPORTED.map(
    (
      table,
    ) => `EXPORT DATA OPTIONS (uri = '${uriOf(place, `${EXPORT_FOLDER}/${table}-*.ndjson`)}', format = 'JSON', overwrite = false) AS
SELECT * FROM ${tableIn(place, table)};
`,
  ).join('\n');
}
