import { proofSettings } from '../../core/proof/proofSettings.ts';
import { type Answered, readSample, sampleTable } from '../../core/proof/sample/answeredSample.ts';
import { approveRest, restOf, whyNoRest } from '../../core/proof/sample/approveRest.ts';
import { earlierSampleFile, SAMPLE_FILE } from '../../core/proof/sample/sampleColumns.ts';
import { currentDraw } from '../../core/proof/sample/sampleLog.ts';
import { judgeSample } from '../../core/proof/sample/sampleResult.ts';
import { saySample } from '../../core/proof/sample/sampleWords.ts';
import { formatCsv } from '../../core/read/csv/csv.ts';
import { LOG_FILE, OUTPUTS } from '../../core/report/outputColumns.ts';
import { assertAsWritten, logWith } from '../folder/decisionFile.ts';
import { leaveFiles } from '../folder/leaveFiles.ts';
import { earlierText } from '../folder/outputFolder.ts';
import { type Beside, type Results, readBeside, readResults } from '../folder/proofFolder.ts';
import { hashResults } from '../folder/results.ts';
import { sha256 } from '../folder/sha256.ts';
import { parseCommand } from '../parseCommand.ts';
import { PROGRAM, SetupMistake } from '../usage.ts';
import { type FolderSample, sampleOf } from './folderSample.ts';
import { planFor } from './planFor.ts';
import { firstPageFacts, refreshedHandoff } from './refreshedHandoff.ts';

export const SAMPLE_USAGE = `${PROGRAM} sample <folder of results> [--approve-rest --as <who>] [--now <ISO time>]`;

/** What a call comes to: the folder as it leaves it, what of it is to be written, and what it says. */
interface Done {
  readonly results: Results;
  readonly answered: readonly Answered[];
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
  const beside = await readBeside(out);
  const sample = sampleOf(results, beside.sample, now);
  const { says, write, ...after } = said.has('approve-rest')
    ? await approved(results, beside, sample, { by, now })
    : await drawnOrTold(results, beside, sample);
  const plan = await planFor(after.results, after.answered, version, now);
  const facts = firstPageFacts(after.results, { ...beside, sample: after.answered }, plan, now);
  await leaveFiles(out, before, new Map([...write, ...(await refreshedHandoff(out, facts))]));
  process.stdout.write(`${says}\n`);
}

/** A sample is drawn where there is none, where the Ledger has changed, and of the other kinds once those that failed are decided. */
async function drawnOrTold(
  results: Results,
  { sample: answered }: Beside,
  { draw, result, entries }: FolderSample,
): Promise<Done> {
  const { out, tables, report } = results;
  const { log, text } = await logWith(out, results.log, entries);
  const write = new Map(entries.length > 0 ? [[LOG_FILE, text]] : []);
  const logged = { ...results, log };
  const isReviewed = result.state === 'failed' && result.toReview.every(({ undecided }) => undecided === 0);
  if (result.state !== 'none' && result.state !== 'stale' && !isReviewed)
    return { results: logged, answered, write, says: saySample(result) };
  const { aim } = proofSettings(report.policy.settings);
  const next = isReviewed ? currentDraw(tables.ledger, aim, { log: log.lines, drawn: '', sha256 }) : draw;
  const [first] = answered;
  if (first && answered.some(({ answer }) => answer !== ''))
    write.set(earlierSampleFile(first.sample), await earlierText(out, SAMPLE_FILE));
  const table = sampleTable(next, answered, 'name');
  write.set(SAMPLE_FILE, formatCsv(table));
  const { drawn, rows } = judgeSample(next, []);
  const why = result.state === 'stale' ? 'The Ledger has changed since the last sample was drawn. ' : '';
  return {
    results: logged,
    answered: readSample(table),
    write,
    says: `${why}${next.id}: ${drawn} of ${rows} rows that write something are in ${SAMPLE_FILE}. Look each of them up and write right, wrong or cannot tell into its answer; then call this again.`,
  };
}

async function approved(
  results: Results,
  { sample: answered }: Beside,
  { draw, result, entries }: FolderSample,
  who: { readonly by: string; readonly now: string },
): Promise<Done> {
  const { out, tables } = results;
  assertAsWritten(results.log);
  const why = whyNoRest(result);
  if (why) throw new SetupMistake(`the rest cannot be approved: ${why}`);
  const rest = approveRest(tables.ledger, restOf(draw, result), draw, who);
  const lines = [...entries, ...rest.entries];
  const { log, text } = await logWith(out, results.log, lines);
  const write = new Map(lines.length > 0 ? [[LOG_FILE, text]] : []);
  if (rest.entries.length > 0) write.set(`${OUTPUTS.ledger.file}.csv`, formatCsv(rest.ledger));
  return {
    results: { ...results, log, tables: { ...tables, ledger: rest.ledger } },
    answered,
    write,
    says: `${rest.entries.length} rows of the Ledger are approved by ${who.by}, through ${draw.id}. ${saySample(result)}`,
  };
}
