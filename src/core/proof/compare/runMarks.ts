import type { Outcome, Rows } from '../../model.ts';
import type { RunReport } from '../../report/runReport.ts';
import { type UnclearedRow, unclearedIn } from '../../report/unclearedRows.ts';
import { atOnce, eachInSteps } from '../../steps.ts';
import { type BoundInput, inputsOfRun } from '../signOff/bound.ts';
import { placeOf } from '../standing.ts';
import type { RowHashes } from './rowHashes.ts';

/** One row as a run has left it: as much of it as a comparison needs. */
export interface RowMark {
  readonly rowKey: string;
  readonly table: Outcome;
  readonly reason: string;
  readonly fingerprint: string;
  readonly decision: string;
  readonly sourceTab: string;
  /** As in RowHashes; '' where no run has kept them. */
  readonly cells: string;
  readonly map: string;
  /** What the row itself says, where its table is at hand. */
  readonly evidence?: string;
  readonly writes?: string;
}

/** A run as another one is compared with it. */
export interface RunMarks {
  readonly runId: string;
  readonly version: string;
  readonly now: string;
  readonly inputs: readonly BoundInput[];
  /** By row key. */
  readonly rows: ReadonlyMap<string, RowMark>;
}

type ReportOfRun = Pick<RunReport, 'runId' | 'version' | 'now' | 'inputs' | 'setupTabs' | 'unrecognized'>;

/** Of a run that has finished, with its tables as they stand. */
export function marksOf(...run: Parameters<typeof marksInSteps>): RunMarks {
  return atOnce(marksInSteps(...run));
}

export function* marksInSteps(
  report: ReportOfRun,
  tables: Readonly<Record<Outcome, Rows>>,
  hashes: Iterable<RowHashes>,
): Generator<void, RunMarks> {
  const known = new Map<string, RowHashes>();
  yield* eachInSteps(hashes, (one) => known.set(placeOf(one), one));
  const rows = new Map<string, RowMark>();
  yield* eachInSteps(unclearedIn(tables), (row) =>
    rows.set(row.rowKey, markOf(row, known.get(placeOf(row)))),
  );
  const { runId, version, now } = report;
  return { runId, version, now, inputs: inputsOfRun(report), rows };
}

function markOf({ rowKey, table, at }: UnclearedRow, hashes: RowHashes | undefined): RowMark {
  return {
    rowKey,
    table,
    reason: at('reason_code'),
    fingerprint: at('fingerprint'),
    decision: at('decision').trim(),
    sourceTab: at('source_tab'),
    cells: hashes?.cells ?? '',
    map: hashes?.map ?? '',
    evidence: at('evidence'),
    writes: at('writes'),
  };
}
