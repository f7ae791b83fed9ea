import { accuracyTables, inColumns, missLine } from '../core/accuracy/accuracyTable.ts';
import type { Accuracy } from '../core/accuracy/score.ts';
import { accuracyOf } from './accuracyOf.ts';
import { parseWords } from './parseCommand.ts';
import { PROGRAM } from './usage.ts';

export const ACCURACY_USAGE = `${PROGRAM} accuracy <folder> [--slice <id>] [--region US] [--json]`;

const MOST_MISSES = 100;

/** Reviews a folder that has a truth.csv, and prints how often the review was right. */
export async function printAccuracy(args: readonly string[]): Promise<void> {
  const { folder, json, ...options } = readArguments(args);
  const accuracy = await accuracyOf(folder, options);
  process.stdout.write(json ? `${JSON.stringify(accuracy, null, 2)}\n` : `${accuracyText(accuracy)}\n`);
}

function accuracyText(accuracy: Accuracy): string {
  const { rows, untold, misses } = accuracy;
  const shown = misses.slice(0, MOST_MISSES).map((miss) => `  ${missLine(miss)}`);
  const rest = misses.length - shown.length;
  return [
    `${rows} rows whose truth is known${untold > 0 ? `, ${untold} of which it says nothing` : ''}. Held: not in the Ledger; needless: held although one contact is the truth.`,
    ...accuracyTables(accuracy).map(inColumns),
    misses.length === 0
      ? 'No row was written to a wrong contact.'
      : ['Written to a wrong contact:', ...shown, ...(rest > 0 ? [`  and ${rest} more`] : [])].join('\n'),
  ].join('\n\n');
}

function readArguments(args: readonly string[]) {
  const { folders, values, said } = parseWords(args, ACCURACY_USAGE, {
    folders: [1, 1],
    options: ['slice', 'region'],
    flags: ['json'],
  });
  return {
    folder: folders[0] ?? '',
    slice: values.slice ?? '',
    region: (values.region ?? '').toUpperCase(),
    json: said.has('json'),
  };
}
