import { compareRuns, type RowChange } from '../core/proof/compareRuns.ts';
import { parseCommand } from './parseCommand.ts';
import { readResults } from './proofFolder.ts';
import { PROGRAM } from './usage.ts';

export const COMPARE_USAGE = `${PROGRAM} compare <folder of results> <folder of results> [--json]`;

/** Says row by row what two runs say differently, the earlier one first, and because of what. Writes nothing. */
export async function compareFolders(args: readonly string[]): Promise<void> {
  const { folders, said } = parseCommand(args, COMPARE_USAGE, {
    folders: [2, 2],
    options: [],
    flags: ['json'],
  });
  const [earlier = '', later = ''] = folders;
  const comparison = compareRuns(await readResults(earlier), await readResults(later));
  const { inputs, rows, same } = comparison;
  process.stdout.write(
    said.has('json')
      ? `${JSON.stringify(comparison, null, 2)}\n`
      : [
          `${rows.length} rows differ, ${same} say the same.`,
          ...inputs.map((says) => `  ${says}`),
          ...rows.map(rowText),
          '',
        ].join('\n'),
  );
}

function rowText({ rowKey, before, after, because }: RowChange): string {
  return `${rowKey}: ${before || '(not there)'} → ${after || '(not there)'}\n    ${because.join('; ')}`;
}
