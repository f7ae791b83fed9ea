import { chained, type DecisionLog, type LogEntry, lineText, readLog } from '../../core/proof/decisionLog.ts';
import { changesOfLog } from '../../core/proof/signOff/signing.ts';
import { LOG_FILE } from '../../core/report/outputColumns.ts';
import { SetupMistake } from '../usage.ts';
import { earlierText } from './outputFolder.ts';
import { sha256 } from './sha256.ts';

/** The decision log of a folder of results; empty where there is none. */
export async function readDecisionLog(out: string): Promise<DecisionLog> {
  return readLog((await earlierText(out, LOG_FILE)).split('\n'), sha256);
}

/** What rests on a log that somebody has changed would count for nothing. */
export function assertAsWritten(log: DecisionLog): void {
  const changed = changesOfLog(log);
  if (changed.length > 0)
    throw new SetupMistake(
      `${changed.join('; ')}. Bring ${LOG_FILE} back as it was; or move it away, review and plan again, and the decisions in the tables are logged anew`,
    );
}

/** The log with these entries below its lines, which stay byte by byte: as text, and as it will be read. */
export async function logWith(
  out: string,
  log: DecisionLog,
  entries: readonly LogEntry[],
): Promise<{ readonly text: string; readonly log: DecisionLog }> {
  const earlier = await earlierText(out, LOG_FILE);
  const isClosed = earlier === '' || earlier.endsWith('\n');
  const added = chained(log.lines.at(-1) ?? null, entries, sha256);
  const text = `${earlier}${isClosed ? '' : '\n'}${added.map((line) => `${lineText(line)}\n`).join('')}`;
  return { text, log: { ...log, lines: [...log.lines, ...added] } };
}
