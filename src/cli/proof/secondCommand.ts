import { proofSettings } from '../../core/proof/proofSettings.ts';
import { countSecond } from '../../core/proof/second/secondCounts.ts';
import { secondRows } from '../../core/proof/second/secondReview.ts';
import { SECOND_FILE, secondEntries, secondTable } from '../../core/proof/second/secondTable.ts';
import { formatCsv } from '../../core/read/csv/csv.ts';
import { LOG_FILE } from '../../core/report/outputColumns.ts';
import { assertAsWritten, logWith } from '../folder/decisionFile.ts';
import { leaveFiles } from '../folder/leaveFiles.ts';
import { readBeside, readResults } from '../folder/proofFolder.ts';
import { hashResults } from '../folder/results.ts';
import { readSecondFile } from '../folder/secondFile.ts';
import { parseCommand } from '../parseCommand.ts';
import { PROGRAM, SetupMistake } from '../usage.ts';
import { planFor } from './planFor.ts';
import { firstPageFacts, refreshedHandoff } from './refreshedHandoff.ts';

export const SECOND_USAGE = `${PROGRAM} second <folder of results> --as <who> [--now <ISO time>]`;

/** Logs what a second person has filled in, and asks for what is left. */
export async function askSecond(args: readonly string[], version: string): Promise<void> {
  const { folders, values, now } = parseCommand(args, SECOND_USAGE, { folders: [1, 1], options: ['as'] });
  const [out = ''] = folders;
  const as = (values.as ?? '').trim();
  if (as === '')
    throw new SetupMistake(`--as is missing or blank: write who decides. Usage: ${SECOND_USAGE}`);
  const before = await hashResults(out);
  const results = await readResults(out);
  const { tables, log, report } = results;
  assertAsWritten(log);
  const { secondReview } = proofSettings(report.policy.settings);
  const entries = secondEntries(await readSecondFile(out), log.lines, now);
  const logged = await logWith(out, log, entries);
  const rows = [...secondRows(tables, secondReview, logged.log)];
  if (rows.length === 0)
    throw new SetupMistake(
      'no row is decided by two people. Write second_review into settings.csv: a share such as 10%, or reason codes',
    );
  const table = secondTable(rows, logged.log.lines, as);
  const beside = await readBeside(out);
  const after = { ...results, log: logged.log };
  const plan = await planFor(after, beside.sample, version, now);
  const handoff = await refreshedHandoff(out, firstPageFacts(after, beside, plan, now));
  const files = new Map([[SECOND_FILE, formatCsv(table)], ...handoff]);
  if (entries.length > 0) files.set(LOG_FILE, logged.text);
  await leaveFiles(out, before, files);
  const { asked, agreed, disagree } = countSecond(rows);
  const left = table.length - 1;
  const lines = [
    `Answers taken down: ${entries.length}.`,
    `Rows that two people decide: ${asked}. Agreed: ${agreed}.${disagree > 0 ? ` Not agreed: ${disagree}; the next review asks both again.` : ''}`,
    left === 0
      ? `No row waits for ${as}.`
      : `In ${SECOND_FILE} for ${as}: ${left}. Decide each, then call this again or run the review.`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
