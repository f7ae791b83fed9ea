import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { accuracyOf } from '../src/cli/accuracyOf.ts';
import { accuracyTables, missLine, type TextTable } from '../src/core/accuracy/accuracyTable.ts';
import type { Accuracy } from '../src/core/accuracy/score.ts';
import { writeFolder } from './folders.ts';
import type { GeneratedWorkbook } from './generate/generated.ts';
import { generateWorkbook } from './generate/workbook.ts';

/*
 * `npm run bench:accuracy -- [--region US] [--seed <n>]… [<folder> …]`: the tables of docs/accuracy.md, as Markdown, for generated
 * workbooks (of two seeds, or of those that are named) and for each folder that has a truth.csv.
 */

const SEEDS = ['11', '20260'];
const SIZE = { contacts: 2_000, events: 20_000 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    region: { type: 'string', default: '' },
    seed: { type: 'string', multiple: true, default: SEEDS },
  },
});
const options = { slice: '', region: values.region };
const temp = await mkdtemp(join(tmpdir(), 'crm-sync-review-accuracy-'));
try {
  for (const seed of values.seed) {
    const { tabs, truth } = generateWorkbook({ seed: Number(seed), ...SIZE });
    const folder = await writeFolder(join(temp, seed), [...tabs, truthTab(truth)]);
    print(
      `Generated, seed ${seed}: ${SIZE.contacts} contacts, ${SIZE.events} events`,
      await accuracyOf(folder, options),
    );
  }
  for (const folder of positionals) print(basename(folder), await accuracyOf(folder, options));
} finally {
  await rm(temp, { recursive: true, force: true });
}

/** The generator's truth as truth.csv has it. A row at fault may be written to nobody. */
function truthTab(truth: GeneratedWorkbook['truth']) {
  return {
    name: 'truth',
    header: ['tab', 'row', 'contact'],
    *rows() {
      for (const { tab, row, mayLedger, contactKey } of truth())
        yield [tab, String(row), (mayLedger && contactKey) || 'nobody'];
    },
  };
}

function print(title: string, accuracy: Accuracy): void {
  console.log(`### ${title}\n\n${accuracy.rows} rows.\n`);
  for (const table of accuracyTables(accuracy)) console.log(`${asMarkdown(table)}\n`);
  const misses = accuracy.misses.map((miss) => `- ${missLine(miss)}\n`);
  console.log(
    misses.length > 0
      ? `Written to a wrong contact:\n\n${misses.join('')}`
      : 'No row was written to a wrong contact.\n',
  );
}

function asMarkdown({ title, headings, rows }: TextTable): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    line([title || ' ', ...headings]),
    `|---|${headings.map(() => '---:|').join('')}`,
    ...rows.map(line),
  ].join('\n');
}
