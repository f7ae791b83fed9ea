import { join } from 'node:path';
import { PLAN_FILE } from '../../core/proof/plan/plan.ts';
import { isFilledInByPeople, isReservedFile } from '../../core/proof/reservedFiles.ts';
import { SAMPLE_FILE } from '../../core/proof/sample/sampleColumns.ts';
import { SECOND_FILE } from '../../core/proof/second/secondTable.ts';
import { SIGN_OFF_FILE } from '../../core/proof/signOff/signOff.ts';
import { OUTCOMES } from '../../core/report/outputColumns.ts';
import type { RunReport } from '../../core/report/runReport.ts';
import { csvFilesIn } from '../../files/csvFolder.ts';
import { earlierText, hashesOnceInPlace, type Staging, write } from '../folder/outputFolder.ts';
import { hashOfFile, hashResults, MARK_FILE, type ResultHashes, RUN_FILE } from '../folder/results.ts';
import { type Arguments, SetupMistake } from '../usage.ts';

/*
 * A run leaves a mark of all that it rested on and of all that it left behind, by hashes. While every file and option is as it
 * was, another run would come out the same, and no row need be read. Of anything less nothing can be left out: date orders,
 * consent, shared ids, chains and names reach over the whole workbook.
 */

type Hashes = Readonly<Record<string, string>>;
type Options = Pick<Arguments, 'slice' | 'region'>;

const FORMAT = 1;
const PROOF_FILES = [PLAN_FILE, SIGN_OFF_FILE, SAMPLE_FILE, SECOND_FILE];

/** The hash of each file that a review of the folder reads. */
export async function hashInputs(folder: string): Promise<Hashes> {
  const { files } = await csvFilesIn(folder);
  return hashesOf(
    folder,
    files.filter((file) => !isReservedFile(file) || isFilledInByPeople(file)),
  );
}

/**
 * Throws SetupMistake where a file is another than when the run began: its rows are read twice, and what the first pass learned
 * of one row would be said of another.
 */
export async function assertInputsAsBefore(folder: string, before: Hashes): Promise<void> {
  const now = await hashInputs(folder);
  const changed = [...Object.keys(before), ...Object.keys(now)].find((file) => now[file] !== before[file]);
  if (changed !== undefined)
    throw new SetupMistake(
      `${join(folder, changed)} was changed while the review was running, so nothing was written. Wait until nobody writes there, then run the review again`,
    );
}

/** Leaves the mark of a run that would come out the same again. `program` is the version and the build that does it. */
export async function stageMark(
  staging: Staging,
  args: Options & Pick<Arguments, 'out'>,
  program: string,
  inputs: Hashes,
  before: ResultHashes,
): Promise<void> {
  const mark = await markOf(args, program, inputs, await hashesOnceInPlace(staging, before));
  if (mark !== (await earlierText(args.out, MARK_FILE))) write(staging, MARK_FILE, mark);
}

async function markOf(
  { out, slice, region }: Options & Pick<Arguments, 'out'>,
  program: string,
  inputs: Hashes,
  results: ResultHashes,
): Promise<string> {
  const left = { ...Object.fromEntries(results), ...(await hashesOf(out, PROOF_FILES)) };
  return `${JSON.stringify({ formatVersion: FORMAT, program, slice, region, inputs, results: left }, null, 2)}\n`;
}

/** What a run would report; null where anything has changed since the last one, or where it has left no mark. */
export async function reportIfUnchanged(args: Arguments, program: string): Promise<RunReport | null> {
  const mark = await earlierText(args.out, MARK_FILE);
  if (mark === '' || args.writeLastAgreed) return null;
  const now = await markOf(args, program, await hashInputs(args.folder), await hashResults(args.out));
  return now === mark ? reportAgain(JSON.parse(await earlierText(args.out, RUN_FILE)), args.now) : null;
}

/** Whether a run has come out as the one before, whose run.json this is: only then would another on the same do so too. */
export function comesOutAs(report: RunReport, runFile: string): boolean {
  try {
    return JSON.stringify(reportAgain(JSON.parse(runFile), report.now)) === JSON.stringify(report);
  } catch {
    return false;
  }
}

/** The report of a run in which each row was kept. */
function reportAgain({ runId, version, now: earlier, ...rest }: RunReport, now: string): RunReport {
  const { judgedAt = earlier, counts, differences } = rest;
  const kept = OUTCOMES.reduce((sum, outcome) => sum + counts[outcome] + differences[outcome], 0);
  return {
    runId,
    version,
    now,
    ...(judgedAt === now ? {} : { judgedAt }),
    ...withoutTime(rest),
    rerun: { kept, updated: 0, reopened: 0, new: 0, cleared: 0 },
  };
}

function withoutTime<T extends { readonly judgedAt?: string }>({ judgedAt: _, ...rest }: T) {
  return rest;
}

async function hashesOf(folder: string, names: readonly string[]): Promise<Hashes> {
  const hashes: Record<string, string> = {};
  for (const name of names) hashes[name] = await hashOfFile(join(folder, name));
  return hashes;
}
