import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PROGRAM } from '../usage.ts';
import { EXPORT_FOLDER } from './exportSql.ts';
import { type Place, UPLOADS } from './place.ts';
import type { Prepared } from './prepare.ts';

const FILES = ['core.js', 'workbook.js', ...UPLOADS.map(({ table }) => `${table}.ndjson`)];

/** What to do with the files, in order, what it costs by the byte, and what of it nobody has seen. */
export async function readmeOf(
  out: string,
  { project, dataset, bucket }: Place,
  { tabs, unrecognized }: Prepared,
  now: string,
): Promise<string> {
  const sizes = await Promise.all(
    FILES.map(async (file) => [file, (await stat(join(out, file))).size] as const),
  );
  const uploaded = sizes
    .filter(([file]) => file.endsWith('.ndjson'))
    .reduce((sum, [, bytes]) => sum + bytes, 0);
  return `# Review in BigQuery

Made of ${tabs.length} exports, to be judged as of ${now}: ${tabs.map(({ file }) => file.tab).join(', ')}.${
    unrecognized.length > 0
      ? `\n\nReviewed by nobody, for they are not recognized: ${unrecognized.map(({ tab }) => tab).join(', ')}.`
      : ''
  }

In this folder, one after the other:

\`\`\`sh
gcloud storage cp ${FILES.join(' ')} ${bucket}/
bq mk --dataset --force ${project}:${dataset}
bq query --project_id=${project} --use_legacy_sql=false --format=none < review.sql
bq query --project_id=${project} --use_legacy_sql=false < verify.sql
bq query --project_id=${project} --use_legacy_sql=false --format=none < sheets.sql
\`\`\`

The bucket has to be in the dataset's location. \`review.sql\` ends with one transaction: where it fails, every table is as it was.

| table | holds |
|---|---|
| \`ledger\`, \`conflicts\`, \`errors\` | the rows, with what people have decided |
| \`findings\` | what is odd about the set-up and the tabs |
| \`decisions\` | the decision log, to which lines are only added |
| \`runs\` | a line for each run: rows kept, updated, reopened, added, cleared |
| \`ignored_rows\`, \`verdicts\` | rows that are no records; what each row adds to counts and plan |

## Deciding, and running again

A decision is written beside its row, for one row or for many:

\`\`\`sql
UPDATE \`${project}\`.${dataset}.ledger
SET decision = 'approve', decided_by = SESSION_USER(), decided_at = CAST(CURRENT_DATE() AS STRING)
WHERE state = 'open' AND reason_code = 'identifiers-agree';
\`\`\`

Another \`review.sql\` into the same dataset merges by row key: a row that says the same is left alone, one that says something else is updated and its decision
reopened, one that is gone is cleared, and the log gets a line for each decision. A conflict is linked by the decision \`link: C1/G1\` (a contact's key
or one of its ids): the next \`review.sql\` judges it as if the map said so, and says in \`if_linked\` what it comes to. It stops, and writes nothing, where a row of a table
was copied: no row of BigQuery has a place, so that nobody could say which of the two is the row. This takes copies out that are alike in every cell:

\`\`\`sql
CREATE OR REPLACE TABLE \`${project}\`.${dataset}.ledger AS SELECT DISTINCT * FROM \`${project}\`.${dataset}.ledger;
\`\`\`

## Plan and sign-off

\`\`\`sh
gcloud storage rm -r ${bucket}/${EXPORT_FOLDER} || true
bq query --project_id=${project} --use_legacy_sql=false --format=none < export.sql
mkdir ${EXPORT_FOLDER} && gcloud storage cp '${bucket}/${EXPORT_FOLDER}/*' ${EXPORT_FOLDER}/
${PROGRAM} bigquery-results <this folder> <this folder>/${EXPORT_FOLDER} --out <folder of results>
\`\`\`

The last command makes of the tables what \`review\` would have left: \`plan\`, \`sample\`, \`sign\`, \`verify\` and \`compare\` go on from that folder. What is decided there
comes into the tables with the next \`review.sql\`, where \`bigquery\` is told of the folder by \`--decided\`. What is drawn, answered and signed there stays there: after another
\`review.sql\` a new folder is made and signed.

## What it costs

BigQuery bills queries by the bytes that they read. The first statements read what is uploaded, ${uploaded} bytes; the temporary tables that the script makes of
it are read again by later statements, and functions in JavaScript add nothing to the bytes. \`bq query --dry_run\` cannot add them up before the script runs; the job's
\`total_bytes_billed\` says it afterwards. Storage of the files and tables is billed as any other.

## What nobody has seen

This script was run through a transpiler on another engine, row for row beside the command line; a live project has never been asked. *Unverified* are: whether the
functions' library is loaded once for many rows, the time a row takes there, that a transaction is rolled back where the script ends with an error, that BigQuery takes
10,000 new lines of the log as one argument of a function, and what \`verify.sql\` looks at. Any line of it that is not *as expected* means that the tables
are not to be used.
`;
}
