import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { OUTCOMES, OUTPUTS } from '../src/core/report/outputColumns.ts';
import type { Truth } from './generate/generated.ts';

/** How a contender's tables stand beside the truth. */
export interface AgainstTruth {
  /** Rows that stand in another table than they should, or in the Ledger with another contact. */
  readonly differing: number;
  /** Those of them that would write what must not be written, or to somebody else. */
  readonly unsafe: number;
}

/** Reads a contender's tables of one source tab. A row that it has left out differs too. */
export async function againstTruth(out: string, truth: Iterable<Truth>): Promise<AgainstTruth> {
  const contacts: string[] = [];
  const tables: number[] = [];
  for (const [table, outcome] of OUTCOMES.entries())
    await eachRow(join(out, `${OUTPUTS[outcome].file}.csv`), (row) => {
      const at = Number(row.source_row);
      tables[at] = table;
      if (outcome === 'ledger') contacts[at] = row.contact_key ?? '';
    });
  let differing = 0;
  let unsafe = 0;
  for (const { row, expectedOutcome, mayLedger, contactKey } of truth) {
    const outcome = OUTCOMES[tables[row] ?? -1];
    const isUnsafe = outcome === 'ledger' && (!mayLedger || contacts[row] !== contactKey);
    if (isUnsafe) unsafe++;
    if (isUnsafe || outcome !== expectedOutcome) differing++;
  }
  return { differing, unsafe };
}

function eachRow(path: string, see: (row: Record<string, string>) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    Papa.parse<Record<string, string>>(createReadStream(path, 'utf8'), {
      header: true,
      skipEmptyLines: true,
      step: ({ data }) => see(data),
      complete: () => resolve(),
      error: reject,
    });
  });
}
