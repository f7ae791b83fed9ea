import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Outcome, Rows } from '../../core/model.ts';
import type { DecisionLog } from '../../core/proof/decisionLog.ts';
import { PLAN_FILE, PLAN_FORMAT, type Plan } from '../../core/proof/plan/plan.ts';
import type { ProofPast } from '../../core/proof/proofOfRun.ts';
import { type Answered, sampleCsv } from '../../core/proof/sample/answeredSample.ts';
import {
  type Bound,
  type BoundInput,
  type BoundTexts,
  boundInput,
  boundOf,
  boundTexts,
  inputsOfRun,
} from '../../core/proof/signOff/bound.ts';
import { SIGN_OFF_FILE, SIGN_OFF_FORMAT, type SignOff } from '../../core/proof/signOff/signOff.ts';
import type { RunReport } from '../../core/report/runReport.ts';
import { isAnythingAt, obstacleTo, whyNoFolder } from '../../files/plainFile.ts';
import { SetupMistake } from '../usage.ts';
import { readRows } from './csvFile.ts';
import { readDecisionLog } from './decisionFile.ts';
import { readEarlierOutputs, readInputFolder } from './folder.ts';
import { earlierText } from './outputFolder.ts';
import { RUN_FILE } from './results.ts';
import { readSampleFile } from './sampleFile.ts';
import { readSecondFile } from './secondFile.ts';
import { hashOfRows, sha256 } from './sha256.ts';

/** A folder of results as its last run and people have left it. */
export interface Results {
  readonly out: string;
  readonly report: RunReport;
  readonly tables: Readonly<Record<Outcome, Rows>>;
  readonly log: DecisionLog;
}

/** Throws SetupMistake where no review has finished there. */
export async function readResults(out: string): Promise<Results> {
  const noFolder = await whyNoFolder(out, 'the folder of results of a review');
  if (noFolder) throw new SetupMistake(noFolder);
  const report = (await readJson(join(out, RUN_FILE))) as RunReport | null;
  if (!report || typeof report.runId !== 'string')
    throw new SetupMistake(
      `${join(out, RUN_FILE)} is not there, so no review has finished in this folder. Run the review into it first`,
    );
  return { out, report, tables: await readEarlierOutputs(out), log: await readDecisionLog(out) };
}

/** null where there is none. A plan of a newer program is refused by its number. */
export async function readPlan(out: string): Promise<Plan | null> {
  return (await readVersioned(join(out, PLAN_FILE), PLAN_FORMAT)) as Plan | null;
}

export async function readSignOff(out: string): Promise<SignOff | null> {
  return (await readVersioned(join(out, SIGN_OFF_FILE), SIGN_OFF_FORMAT)) as SignOff | null;
}

/** What stands beside the tables, as it is or as a command is about to leave it. */
export interface Beside {
  /** plan.json; '' where there is none. */
  readonly plan: string;
  readonly sample: readonly Answered[];
  readonly signOff: SignOff | null;
}

export async function readBeside(out: string): Promise<Beside> {
  return {
    plan: await earlierText(out, PLAN_FILE),
    sample: await readSampleFile(out),
    signOff: await readSignOff(out),
  };
}

/** Everything a sign-off rests on, as it is now: the hashes, and what was hashed. Inputs are those of the last run, or others. */
export function boundNow(
  { report, tables }: Results,
  { plan, sample }: Pick<Beside, 'plan' | 'sample'>,
  inputs = inputsOfRun(report),
): { readonly bound: Bound; readonly texts: BoundTexts } {
  const texts = boundTexts(tables, { plan, sample: sampleCsv(sample) });
  return { bound: boundOf(report.version, inputs, texts, sha256), texts };
}

export async function inputsOfFolder(folder: string): Promise<BoundInput[]> {
  const { setup, sources } = await readInputFolder(folder);
  const found: BoundInput[] = [];
  for (const file of [...[...setup.values()].map((one) => one.file), ...sources]) {
    const hash = hashOfRows();
    await readRows(file, hash.add);
    found.push(boundInput(file.tab, hash.digest()));
  }
  return found;
}

async function readVersioned(path: string, format: number): Promise<unknown> {
  const read = await readJson(path);
  const version = (read as { formatVersion?: unknown } | null)?.formatVersion;
  if (read !== null && version !== format)
    throw new SetupMistake(
      `${path} has formatVersion ${version}, and this program knows ${format}. Use the program that wrote it, or move the file away`,
    );
  return read;
}

async function readJson(path: string): Promise<unknown> {
  if (!(await isAnythingAt(path))) return null;
  const obstacle = await obstacleTo(path);
  if (obstacle) throw new SetupMistake(obstacle);
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    throw new SetupMistake(
      `${path} cannot be read: it is no ${basename(path)} of this program. Move it away`,
    );
  }
}

/** What stands beside the tables when a run begins. What cannot be read is said by those who are asked about it. */
export async function readProofPast(out: string): Promise<ProofPast> {
  return {
    sample: await readSampleFile(out),
    second: await readSecondFile(out),
    signOff: await readSignOff(out).catch(ifUnreadable),
    plan: await earlierText(out, PLAN_FILE),
  };
}

function ifUnreadable(error: unknown): null {
  if (error instanceof SetupMistake) return null;
  throw error;
}
