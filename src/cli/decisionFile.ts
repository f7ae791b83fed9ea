import { chained, type DecisionLog, type LogEntry, lineText, readLog } from '../core/proof/decisionLog.ts';
import { LOG_FILE } from '../core/report/outputColumns.ts';
import { earlierText } from './outputFolder.ts';
import { sha256 } from './sha256.ts';

/** The decision log of a folder of results; empty where there is none. */
export async function readDecisionLog(out: string): Promise<DecisionLog> {
  return readLog((await earlierText(out, LOG_FILE)).split('\n'), sha256);
}

/** The log with these entries below its lines, which stay byte by byte. */
export async function logTextWith(
  out: string,
  log: DecisionLog,
  entries: readonly LogEntry[],
): Promise<string> {
  const earlier = await earlierText(out, LOG_FILE);
  const isClosed = earlier === '' || earlier.endsWith('\n');
  const added = chained(log.lines.at(-1) ?? null, entries, sha256);
  return `${earlier}${isClosed ? '' : '\n'}${added.map((line) => `${lineText(line)}\n`).join('')}`;
}
