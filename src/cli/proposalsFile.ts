import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Proposal } from '../core/proof/proposal.ts';
import { isAnythingAt } from '../files/plainFile.ts';
import { SetupMistake } from './usage.ts';

/** What each row would write: a run leaves it for `plan`, whose tables are for people. */
export const PROPOSALS_FILE = 'proposals.jsonl';
const FORMAT = 1;

interface Head {
  readonly runId: string;
  readonly version: string;
}

export function proposalsHead(head: Head): string {
  return `${JSON.stringify({ formatVersion: FORMAT, ...head })}\n`;
}

export function proposalLine(proposal: Proposal): string {
  return `${JSON.stringify(proposal)}\n`;
}

/** The proposals of the rows for which it is asked. Throws SetupMistake where the file is not that of the run. */
export async function readProposals(
  out: string,
  runId: string,
  isWanted: (proposal: Proposal) => boolean,
): Promise<Proposal[]> {
  const path = join(out, PROPOSALS_FILE);
  if (!(await isAnythingAt(path)))
    throw new SetupMistake(`${path} is not there. Run the review into this folder again, then make the plan`);
  const found: Proposal[] = [];
  let line = 0;
  for await (const text of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    line++;
    const read = parsed(path, line, text);
    if (line === 1) assertOf(path, read, runId);
    else if (isWanted(read)) found.push(read);
  }
  return found;
}

function parsed(path: string, line: number, text: string) {
  try {
    return JSON.parse(text);
  } catch {
    throw new SetupMistake(`${path} line ${line} cannot be read. Run the review into this folder again`);
  }
}

function assertOf(path: string, head: Partial<Head> & { formatVersion?: unknown }, runId: string): void {
  if (head.formatVersion !== FORMAT)
    throw new SetupMistake(
      `${path} has formatVersion ${head.formatVersion}, and this program reads ${FORMAT}. Run the review again with this program`,
    );
  if (head.runId !== runId)
    throw new SetupMistake(`${path} is not of the run in run.json. Run the review into this folder again`);
}
