import { FUNCTIONS, type Place, tableIn, UPLOADS, uriOf } from './place.ts';
import { endSql, tablesSql } from './stages/endSql.ts';
import { FINDINGS_SQL } from './stages/findingsSql.ts';
import { JUDGE_SQL } from './stages/judgeSql.ts';
import { MAP_SQL } from './stages/mapSql.ts';
import { mergeSql } from './stages/mergeSql.ts';
import { readingSql } from './stages/readingSql.ts';
import { SURVEY_SQL } from './stages/surveySql.ts';

/**
 * The whole review, as one script. It joins and groups by keys, and knows what none of them means: what a value is, which keys a
 * row has, and what its verdict is, are for the functions of core.js to say. Tables of the dataset change at the end, together.
 */
export function reviewSql(place: Place, runId: string): string {
  return [
    ...FUNCTIONS.map(({ name, parameters }) => functionSql(place, name, parameters)),
    ...UPLOADS.map(({ table, columns }) => externalSql(place, table, columns)),
    ...copySql(place),
    ...readingSql(place),
    ...MAP_SQL,
    ...SURVEY_SQL,
    ...JUDGE_SQL,
    ...FINDINGS_SQL,
    ...tablesSql(place),
    ...mergeSql(place, runId),
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
