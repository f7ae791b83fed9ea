import { compareRuns, type RowChange } from '../../core/proof/compare/compareRuns.ts';
import { marksOf, type RunMarks } from '../../core/proof/compare/runMarks.ts';
import { readResults } from '../folder/proofFolder.ts';
import { readRowHashes } from '../folder/rowHashesFile.ts';
import { parseCommand } from '../parseCommand.ts';
import { PROGRAM } from '../usage.ts';

export const COMPARE_USAGE = `${PROGRAM} compare <folder of results> <folder of results> [--json]`;

/** Says row by row what two runs say differently, the earlier one first, and because of what. Writes nothing. */
export async function compareFolders(args: readonly string[]): Promise<void> {
  const { folders, said } = parseCommand(args, COMPARE_USAGE, {
    folders: [2, 2],
    options: [],
    flags: ['json'],
  });
  const [earlier = '', later = ''] = folders;
  const comparison = compareRuns(await marksIn(earlier), await marksIn(later));
  const { inputs, rows, same } = comparison;
  process.stdout.write(
    said.has('json')
      ? `${JSON.stringify(comparison, null, 2)}\n`
      : [
          `Rows that differ: ${rows.length}. Rows that say the same: ${same}.`,
          ...inputs.map((says) => `  ${says}`),
          ...rows.map(rowText),
          '',
        ].join('\n'),
  );
}

async function marksIn(out: string): Promise<RunMarks> {
  const { report, tables } = await readResults(out);
  return marksOf(report, tables, await readRowHashes(out, report.runId));
}

function rowText({ rowKey, before, after, because }: RowChange): string {
  return `${rowKey}: ${before || '(not there)'} → ${after || '(not there)'}\n    ${because.join('; ')}`;
}
