import { stat } from 'node:fs/promises';
import { join } from 'node:path';
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
      ? `\n\nReviewed by nobody, for they are not recognized: ${unrecognized.join(', ')}.`
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

The bucket has to be in the dataset's location. \`review.sql\` writes \`ledger\`, \`conflicts\`, \`errors\` and \`ignored_rows\` in one transaction: where it
fails, they are as they were. What is odd about the set-up stands in \`set_up_findings\`. It puts new rows in place of all that are there; where somebody has written a
decision or a note into one of the tables, it writes nothing and says so. \`plan\`, \`sign\` and \`verify\` go by the results of the command line, and not by these tables.

## What it costs

BigQuery bills queries by the bytes that they read. The first statements read what is uploaded, ${uploaded} bytes; the temporary tables that the script makes of
it are read again by later statements, and functions in JavaScript add nothing to the bytes. \`bq query --dry_run\` cannot add them up before the script runs; the job's
\`total_bytes_billed\` says it afterwards. Storage of the files and tables is billed as any other.

## What nobody has seen

This script was run through a transpiler on another engine, row for row beside the command line; a live project has never been asked. *Unverified* are: whether the
functions' library is loaded once for many rows, the time a row takes there, and what \`verify.sql\` looks at. Any line of it that is not *as expected* means that the tables
are not to be used.
`;
}
