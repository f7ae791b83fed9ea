import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Proposal } from '../../core/proof/plan/proposal.ts';
import type { Write } from '../../core/writes/write.ts';
import { isAnythingAt } from '../../files/plainFile.ts';
import { SetupMistake } from '../usage.ts';

/** What each row would write: a run leaves it for `plan`, whose tables are for people. */
export const PROPOSALS_FILE = 'proposals.jsonl';
/** A line of it is a list, for names of its parts would be a third of the file. In the first format it was an object. */
const FORMAT = 2;
/** Had no seal. */
const FIRST_FORMAT = 1;
const FORMATS_READ: readonly unknown[] = [FIRST_FORMAT, FORMAT];

/** One proposal, as JSON reads its line. */
type Line = readonly [
  rowKey: string,
  table: Proposal['table'],
  fingerprint: string,
  source: Proposal['source'],
  eventId: string,
  contactName: string,
  on: string,
  contact: string,
  at: number | null,
  unsettled: Proposal['unsettled'],
  writes: readonly LineWrite[],
];
type LineWrite = readonly [
  field: string,
  target: Write['target'],
  targetId: string,
  before: string | null,
  after: string,
  operation: Write['operation'],
  record?: string,
];

interface Head {
  readonly runId: string;
  readonly version: string;
}

/** The last line: the SHA-256 of all bytes above it, in hex. A file that was edited or cut off ends otherwise. */
interface Seal {
  readonly sha256: string;
}

export function proposalsHead(head: Head): string {
  return `${JSON.stringify({ formatVersion: FORMAT, ...head })}\n`;
}

export function proposalsSeal(sha256: string): string {
  const seal: Seal = { sha256 };
  return `${JSON.stringify(seal)}\n`;
}

export function proposalLine(proposal: Proposal): string {
  const { rowKey, table, fingerprint, source, eventId, contactName, on, contact, at, unsettled, writes } =
    proposal;
  const place = [rowKey, table, fingerprint, source, eventId, contactName, on, contact] as const;
  const line: Line = [...place, at, unsettled, writes.map(lineOfWrite)];
  return `${JSON.stringify(line)}\n`;
}

function lineOfWrite({ field, target, targetId, before, after, operation, record }: Write): LineWrite {
  return record === undefined
    ? [field, target, targetId, before, after, operation]
    : [field, target, targetId, before, after, operation, record];
}

/** A line as JSON reads it: of the first format it is a proposal as it stands. */
function proposalIn(line: Proposal | Line): Proposal {
  if (!isList(line)) return line;
  const [rowKey, table, fingerprint, source, eventId, contactName, on, contact, at, unsettled, writes] = line;
  const place = { rowKey, table, fingerprint, source, eventId, contactName, on, contact };
  return { ...place, at, unsettled, writes: writes.map(writeIn) };
}

function writeIn([field, target, targetId, before, after, operation, record]: LineWrite): Write {
  const write = { field, target, targetId, before, after, operation };
  return record === undefined ? write : { ...write, record };
}

function isList(line: Proposal | Line): line is Line {
  return Array.isArray(line);
}

/**
 * The proposals of the rows for which it is asked. Throws SetupMistake where the file is not that of the run, or not as the
 * run has left it.
 */
export async function readProposals(
  out: string,
  runId: string,
  isWanted: (proposal: Proposal) => boolean,
): Promise<Proposal[]> {
  const path = join(out, PROPOSALS_FILE);
  if (!(await isAnythingAt(path)))
    throw new SetupMistake(`${path} is not there. Run the review into this folder again, then make the plan`);
  const found: Proposal[] = [];
  const above = createHash('sha256');
  let line = 0;
  let needsSeal = false;
  let isSealed = false;
  for await (const text of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    line++;
    const read = parsed(path, line, text);
    if (isSealed) throw notAsLeft(path);
    if (line === 1) needsSeal = formatOf(path, read, runId) !== FIRST_FORMAT;
    else if (isSeal(read)) {
      if (read.sha256 !== above.digest('hex')) throw notAsLeft(path);
      isSealed = true;
    } else {
      const proposal = proposalIn(read);
      if (isWanted(proposal)) found.push(proposal);
    }
    if (!isSealed) above.update(`${text}\n`);
  }
  if (needsSeal && !isSealed) throw notAsLeft(path);
  return found;
}

function isSeal(line: Proposal | Line | Seal): line is Seal {
  return 'sha256' in line;
}

function notAsLeft(path: string): SetupMistake {
  return new SetupMistake(
    `${path} is not as the run has left it: it was changed or cut off. Run the review into this folder again, then make the plan`,
  );
}

function parsed(path: string, line: number, text: string) {
  try {
    return JSON.parse(text);
  } catch {
    throw new SetupMistake(`${path} line ${line} cannot be read. Run the review into this folder again`);
  }
}

/** Throws where the file is of another run, or of a format that this program does not read. */
function formatOf(path: string, head: Partial<Head> & { formatVersion?: unknown }, runId: string): unknown {
  if (!FORMATS_READ.includes(head.formatVersion))
    throw new SetupMistake(
      `${path} has formatVersion ${head.formatVersion}, and this program reads ${FORMAT}. Run the review again with this program`,
    );
  if (head.runId !== runId)
    throw new SetupMistake(`${path} is not of the run in run.json. Run the review into this folder again`);
  return head.formatVersion;
}
