import { proofSettings } from '../core/proof/proofSettings.ts';
import { countSecond } from '../core/proof/second/secondCounts.ts';
import { secondRows } from '../core/proof/second/secondReview.ts';
import { SECOND_FILE, secondEntries, secondTable } from '../core/proof/second/secondTable.ts';
import { formatCsv } from '../core/read/csv/csv.ts';
import { LOG_FILE } from '../core/report/outputColumns.ts';
import { assertAsWritten, logTextWith } from './decisionFile.ts';
import { parseCommand } from './parseCommand.ts';
import { readResults } from './proofFolder.ts';
import { refreshHandoff } from './refreshedHandoff.ts';
import { readSecondFile } from './secondFile.ts';
import { PROGRAM, SetupMistake } from './usage.ts';
import { writeTogether } from './writeTogether.ts';

export const SECOND_USAGE = `${PROGRAM} second <folder of results> --as <who> [--now <ISO time>]`;

/** Logs what a second person has filled in, and asks for what is left. */
export async function askSecond(args: readonly string[], version: string): Promise<void> {
  const { folders, values, now } = parseCommand(args, SECOND_USAGE, { folders: [1, 1], options: ['as'] });
  const [out = ''] = folders;
  const as = (values.as ?? '').trim();
  if (as === '')
    throw new SetupMistake(`--as is missing or blank: write who decides. Usage: ${SECOND_USAGE}`);
  const { tables, log, report } = await readResults(out);
  assertAsWritten(log);
  const { secondReview } = proofSettings(report.policy.settings);
  const entries = secondEntries(await readSecondFile(out), log.lines, now);
  const known = [...log.lines, ...entries];
  const rows = [...secondRows(tables, secondReview, { ...log, lines: known })];
  if (rows.length === 0)
    throw new SetupMistake(
      'no row is decided by two people. Write second_review into settings.csv: a share such as 10%, or reason codes',
    );
  const table = secondTable(rows, known, as);
  const files = new Map([[SECOND_FILE, formatCsv(table)]]);
  if (entries.length > 0) files.set(LOG_FILE, await logTextWith(out, log, entries));
  await writeTogether(out, files);
  await refreshHandoff(out, version, now);
  const { asked, agreed, disagree } = countSecond(rows);
  const left = table.length - 1;
  process.stdout.write(
    `${entries.length === 1 ? '1 answer was' : `${entries.length} answers were`} taken down. Of ${asked} rows that two people decide, ${agreed} are agreed${disagree > 0 ? `, ${disagree} are not (the next review asks both again)` : ''}, and ${left} are in ${SECOND_FILE} for ${as}: decide them, then call this again or run the review.\n`,
  );
}
