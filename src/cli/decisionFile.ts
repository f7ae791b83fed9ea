import { type DecisionLog, type LogLine, lineText, readLog } from '../core/proof/decisionLog.ts';
import { LOG_FILE } from '../core/report/outputColumns.ts';
import { earlierText, type Staging, write } from './outputFolder.ts';
import { sha256 } from './sha256.ts';

/** The decision log of a folder of results; empty where there is none. */
export async function readDecisionLog(out: string): Promise<DecisionLog> {
  return readLog((await earlierText(out, LOG_FILE)).split('\n'), sha256);
}

/** Stages the log with these lines below those that are there, which stay byte by byte. */
export async function writeLog(staging: Staging, added: readonly LogLine[]): Promise<void> {
  const earlier = await earlierText(staging.out, LOG_FILE);
  const isClosed = earlier === '' || earlier.endsWith('\n');
  write(
    staging,
    LOG_FILE,
    `${earlier}${isClosed ? '' : '\n'}${added.map((line) => `${lineText(line)}\n`).join('')}`,
  );
}
