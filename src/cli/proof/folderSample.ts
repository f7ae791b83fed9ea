import type { LogEntry } from '../../core/proof/decisionLog.ts';
import { proofSettings } from '../../core/proof/proofSettings.ts';
import type { Answered } from '../../core/proof/sample/answeredSample.ts';
import type { Draw } from '../../core/proof/sample/draw.ts';
import { currentDraw, sampleEntry } from '../../core/proof/sample/sampleLog.ts';
import { judgeSample, type SampleResult } from '../../core/proof/sample/sampleResult.ts';
import type { Results } from '../folder/proofFolder.ts';
import { sha256 } from '../folder/sha256.ts';

export interface FolderSample {
  readonly draw: Draw;
  readonly result: SampleResult;
  /** What the log does not say yet of it. */
  readonly entries: readonly LogEntry[];
}

/** The sample that counts, and what its answers come to. */
export function sampleOf(
  { report, tables, log }: Results,
  answered: readonly Answered[],
  now: string,
): FolderSample {
  const { aim } = proofSettings(report.policy.settings);
  const drawn = answered[0]?.sample ?? '';
  const draw = currentDraw(tables.ledger, aim, { log: log.lines, drawn, sha256 });
  const result = judgeSample(draw, answered);
  const entry = sampleEntry(draw, result, log.lines, now);
  return { draw, result, entries: entry ? [entry] : [] };
}
