import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { OUTCOMES, OUTPUTS } from '../src/core/report/outputColumns.ts';

/** The share of source rows that two results put into the same table, and for the same first reason. */
export async function agreement(out: string, other: string): Promise<{ outcome: number; reason: number }> {
  const verdicts = new Map<string, number>();
  const codes: string[] = [];
  await eachRow(out, (row, verdict) => {
    if (!codes.includes(verdict)) codes.push(verdict);
    verdicts.set(row, codes.indexOf(verdict));
  });
  let sameOutcome = 0;
  let sameReason = 0;
  await eachRow(other, (row, verdict) => {
    const first = codes[verdicts.get(row) ?? -1] ?? '';
    if (first === verdict) sameReason++;
    if (first.split(' ')[0] === verdict.split(' ')[0]) sameOutcome++;
  });
  return { outcome: sameOutcome / verdicts.size, reason: sameReason / verdicts.size };
}

async function eachRow(out: string, see: (row: string, verdict: string) => void): Promise<void> {
  for (const outcome of OUTCOMES)
    await new Promise<void>((resolve, reject) => {
      Papa.parse<Record<string, string>>(
        createReadStream(join(out, `${OUTPUTS[outcome].file}.csv`), 'utf8'),
        {
          header: true,
          step: ({ data }) => see(`${data.source_tab} ${data.source_row}`, `${outcome} ${data.reason_code}`),
          complete: () => resolve(),
          error: reject,
        },
      );
    });
}
