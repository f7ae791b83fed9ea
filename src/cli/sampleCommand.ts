import { join } from 'node:path';
import { proofSettings } from '../core/proof/proofSettings.ts';
import { sampleTable } from '../core/proof/sample/answeredSample.ts';
import { approveRest, restOf, whyNoRest } from '../core/proof/sample/approveRest.ts';
import { earlierSampleFile, SAMPLE_FILE } from '../core/proof/sample/sampleColumns.ts';
import { currentDraw } from '../core/proof/sample/sampleLog.ts';
import { judgeSample } from '../core/proof/sample/sampleResult.ts';
import { saySample } from '../core/proof/sample/sampleWords.ts';
import { formatCsv } from '../core/read/csv/csv.ts';
import { LOG_FILE, OUTPUTS } from '../core/report/outputColumns.ts';
import { logTextWith } from './decisionFile.ts';
import { type FolderSample, sampleOf } from './folderSample.ts';
import { earlierText } from './outputFolder.ts';
import { parseCommand } from './parseCommand.ts';
import { type Results, readResults } from './proofFolder.ts';
import { refreshHandoff } from './refreshedHandoff.ts';
import { changedResults, hashResults } from './results.ts';
import { sha256 } from './sha256.ts';
import { PROGRAM, SetupMistake } from './usage.ts';
import { writeTogether } from './writeTogether.ts';

export const SAMPLE_USAGE = `${PROGRAM} sample <folder of results> [--approve-rest --as <who>] [--now <ISO time>]`;

/** What a call writes, and what it says. */
interface Done {
  readonly write: ReadonlyMap<string, string>;
  readonly says: string;
}

/** Draws a sample of the Ledger, says what its answers come to, and approves the rest where it has passed. */
export async function sampleLedger(args: readonly string[], version: string): Promise<void> {
  const { folders, values, said, now } = parseCommand(args, SAMPLE_USAGE, {
    folders: [1, 1],
    options: ['as'],
    flags: ['approve-rest'],
  });
  const [out = ''] = folders;
  const by = (values.as ?? '').trim();
  if (said.has('approve-rest') && by === '')
    throw new SetupMistake(`--as is missing or blank: write who approves the rest. Usage: ${SAMPLE_USAGE}`);
  const before = await hashResults(out);
  const results = await readResults(out);
  const sample = await sampleOf(results, now);
  const done = said.has('approve-rest')
    ? await approved(results, sample, { by, now })
    : await drawnOrTold(results, sample);
  const [changed] = await changedResults(out, before);
  if (changed)
    throw new SetupMistake(`${join(out, changed)} was changed by somebody else meanwhile. Do it again`);
  if (done.write.size > 0) await writeTogether(out, done.write);
  await refreshHandoff(out, version, now);
  process.stdout.write(`${done.says}\n`);
}

/** A sample is drawn where there is none, where the Ledger has changed, and of the other kinds once those that failed are decided. */
async function drawnOrTold(
  { out, tables, log, report }: Results,
  { draw, answered, result, entries }: FolderSample,
): Promise<Done> {
  const write = new Map<string, string>();
  if (entries.length > 0) write.set(LOG_FILE, await logTextWith(out, log, entries));
  const isReviewed = result.state === 'failed' && result.toReview.every(({ undecided }) => undecided === 0);
  if (result.state !== 'none' && result.state !== 'stale' && !isReviewed)
    return { write, says: saySample(result) };
  const { aim } = proofSettings(report.policy.settings);
  const known = { log: [...log.lines, ...entries], drawn: '', sha256 };
  const next = isReviewed ? currentDraw(tables.ledger, aim, known) : draw;
  const [first] = answered;
  if (first && answered.some(({ answer }) => answer !== ''))
    write.set(earlierSampleFile(first.sample), await earlierText(out, SAMPLE_FILE));
  write.set(SAMPLE_FILE, formatCsv(sampleTable(next, answered, 'name')));
  const { drawn, rows } = judgeSample(next, []);
  const why = result.state === 'stale' ? 'The Ledger has changed since the last sample was drawn. ' : '';
  return {
    write,
    says: `${why}${next.id}: ${drawn} of ${rows} rows that write something are in ${SAMPLE_FILE}. Look each of them up and write right, wrong or cannot tell into its answer; then call this again.`,
  };
}

async function approved(
  { out, tables, log }: Results,
  { draw, result, entries }: FolderSample,
  who: { readonly by: string; readonly now: string },
): Promise<Done> {
  const why = whyNoRest(result);
  if (why) throw new SetupMistake(`the rest cannot be approved: ${why}`);
  const rest = approveRest(tables.ledger, restOf(draw, result), draw, who);
  const lines = [...entries, ...rest.entries];
  const write = new Map<string, string>();
  if (lines.length > 0) write.set(LOG_FILE, await logTextWith(out, log, lines));
  if (rest.entries.length > 0) write.set(`${OUTPUTS.ledger.file}.csv`, formatCsv(rest.ledger));
  return {
    write,
    says: `${rest.entries.length} rows of the Ledger are approved by ${who.by}, through ${draw.id}. ${saySample(result)}`,
  };
}
