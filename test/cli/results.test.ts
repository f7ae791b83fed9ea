import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable, reviewFixture, WORKBOOKS } from '../support/reviewFixture.ts';
import { SAMPLE } from '../support/sampleTabs.ts';
import { folderOf, newPath } from '../support/temporary.ts';

const WORKBOOK = WORKBOOKS.find((folder) => folder.endsWith('first-slice')) ?? '';

const HEADERS = {
  'sync-ledger.csv':
    'event_id,source,target,contact_key,action,status,evidence,contact_name,writes,state,decision,decided_by,decided_at,note,previous_decision,reason_code,other_reasons,source_tab,source_row,queue,row_key,fingerprint',
  'conflict-queue.csv':
    'event_id,source,issue,evidence,reviewer_action,contact_name,writes,candidates,state,decision,decided_by,decided_at,note,previous_decision,if_linked,reason_code,other_reasons,cause,source_tab,source_row,queue,row_key,fingerprint',
  'error-log.csv':
    'event_id,source,error,evidence,blocked_at,state,decision,decided_by,decided_at,note,previous_decision,reason_code,other_reasons,cause,source_tab,source_row,queue,row_key,fingerprint',
};
const KEYS = [
  'runId',
  'version',
  'now',
  'inputs',
  'unrecognized',
  'counts',
  'reasons',
  'setup',
  'rerun',
  'policy',
];
const INPUT_KEYS = ['tab', 'system', 'recordKind', 'rows', 'ignored', 'sha256'];

interface RunJson {
  readonly inputs: readonly {
    readonly tab: string;
    readonly rows: number;
    readonly counts: Readonly<Record<'ledger' | 'conflict' | 'error' | 'ignored', number>>;
    readonly ignored: readonly { readonly row: number; readonly why: string }[];
    readonly sha256: string;
  }[];
  readonly counts: Readonly<Record<'ledger' | 'conflict' | 'error' | 'ignored', number>>;
  readonly reasons: Readonly<Record<string, number>>;
  readonly rerun: Readonly<Record<string, number>>;
}

async function resultsOf(folder: string): Promise<{ out: string; run: RunJson }> {
  const out = newPath();
  await reviewFixture(folder, {}, out);
  return { out, run: JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) };
}

test.each(Object.entries(HEADERS))('the headings of %s', async (name, header) => {
  for (const folder of [WORKBOOK, folderOf(SAMPLE)]) {
    const { out } = await resultsOf(folder);
    expect(readFileSync(join(out, name), 'utf8').split('\r\n')[0]).toBe(header);
  }
});

test('the keys of run.json', async () => {
  const { run } = await resultsOf(WORKBOOK);
  expect(Object.keys(run)).toEqual(expect.arrayContaining(KEYS));
  for (const input of run.inputs) expect(Object.keys(input)).toEqual(expect.arrayContaining(INPUT_KEYS));
  expect(Object.keys(run.rerun)).toEqual(expect.arrayContaining(['kept', 'reopened', 'new', 'cleared']));
  expect(Object.keys(run.counts).sort()).toEqual(['conflict', 'error', 'ignored', 'ledger']);
});

describe('the sums of run.json', () => {
  test('per tab: rows are ledger, conflict, error and ignored', async () => {
    const { run } = await resultsOf(WORKBOOK);
    expect(run.inputs.length).toBeGreaterThan(2);
    for (const { rows, counts, ignored } of run.inputs) {
      expect(rows).toBe(counts.ledger + counts.conflict + counts.error + counts.ignored);
      expect(ignored.length).toBe(counts.ignored);
    }
  });

  test('over all tabs, and over all reasons', async () => {
    const { run } = await resultsOf(WORKBOOK);
    for (const outcome of ['ledger', 'conflict', 'error', 'ignored'] as const)
      expect(run.inputs.reduce((sum, { counts }) => sum + counts[outcome], 0)).toBe(run.counts[outcome]);
    const reasons = Object.values(run.reasons).reduce((sum, n) => sum + n, 0);
    expect(reasons).toBe(run.counts.ledger + run.counts.conflict + run.counts.error);
  });

  test('are the rows of the files', async () => {
    const { out, run } = await resultsOf(WORKBOOK);
    const rowsOf = (name: string) => readTable(join(out, name)).length;
    expect(run.counts).toMatchObject({
      ledger: rowsOf('sync-ledger.csv'),
      conflict: rowsOf('conflict-queue.csv'),
      error: rowsOf('error-log.csv'),
    });
  });
});

test('no two rows of the results bear one row key', async () => {
  const { out } = await resultsOf(WORKBOOK);
  const keys = Object.keys(HEADERS).flatMap((name) =>
    readTable(join(out, name)).map(({ row_key }) => row_key),
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test('the run id says the same of the same input, and something else of another', async () => {
  const idOf = async (files: Record<string, string>) => (await reviewFixture(folderOf(files))).report.runId;
  expect(await idOf(SAMPLE)).toBe(await idOf(SAMPLE));
  const other = {
    ...SAMPLE,
    'close-appointments.csv': `${SAMPLE['close-appointments.csv']}A9,C1,ann@x.test,,,,\n`,
  };
  expect(await idOf(other)).not.toBe(await idOf(SAMPLE));
});
