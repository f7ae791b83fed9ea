import type { Outcome } from '../model.ts';
import type { DecisionCells } from '../report/outputColumns.ts';

/** SHA-256 of a text's UTF-8 bytes, in hex. The core has none of its own: each door brings what is fastest there. */
export type Sha256 = (text: string) => string;

/** One thing that was said of a row, or that happened to what was said. */
export interface LogEntry {
  /** ISO time at which the line was written: of a decision typed into a cell, that of the run that saw it. */
  readonly at: string;
  /** '' where a line is about the whole: a sign-off. */
  readonly table: Outcome | '';
  readonly rowKey: string;
  /** On which evidence. */
  readonly fingerprint: string;
  /** The decision before; '' for none. */
  readonly from: string;
  /** The decision that stands now; '' where it was taken away. */
  readonly to: string;
  /** What stands beside the decision. */
  readonly by: string;
  readonly decidedAt: string;
  readonly note: string;
  /** `sidebar`, `undo`, `found in the cell`, `second`, `disagreement`, a sample, or the run that saw, reopened or cleared it. */
  readonly through: string;
}

/** An entry about a row. */
export type RowEntry = LogEntry & { readonly table: Outcome };

/** A line of the log. Its hash covers all that stands before it, the hash of the line above among it. */
export interface LogLine extends LogEntry {
  readonly line: number;
  readonly above: string;
  readonly hash: string;
}

/** A log as it was read: as far as its lines can be read, and what is wrong with them. */
export interface DecisionLog {
  readonly lines: readonly LogLine[];
  readonly problems: readonly LogProblem[];
}

/** `line` is as a person counts. */
export interface LogProblem {
  readonly line: number;
  readonly says: string;
  /** The chain holds; only the times do not follow each other. What counts is the order of lines. */
  readonly isClock?: true;
}

export const UNDO = 'undo';
/** What somebody had written into a cell, and no run had logged yet, when another person decided otherwise in the sidebar. */
export const FOUND = 'found in the cell';
/** What a second person answered, who was not shown the first answer. It stands in no table. */
export const SECOND = 'second';
/** Two people disagreed: the decision was taken from the row, and both answers count no more. */
export const DISAGREED = 'disagreement';
export const SIGNED = 'signed';
export const RENEWED = 'sign-off renewed';

const SET_BACK = 'bears a time before that of the line above it: a clock was set back';
const LONGEST = { to: 300, by: 200, decidedAt: 100, note: 2000 } as const;
const TEXTS = [
  'at',
  'table',
  'rowKey',
  'fingerprint',
  'from',
  'to',
  'by',
  'decidedAt',
  'note',
  'through',
] as const satisfies readonly (keyof LogEntry)[];

/** These entries as lines below a log that ends with `last`; null where it is empty. */
export function chained(
  last: Pick<LogLine, 'line' | 'hash'> | null,
  entries: readonly LogEntry[],
  sha256: Sha256,
): LogLine[] {
  const lines: LogLine[] = [];
  let above = last;
  for (const entry of entries) {
    const body = bodyOf((above?.line ?? 0) + 1, above?.hash ?? '', entry);
    const line = { ...body, hash: sha256(JSON.stringify(body)) };
    lines.push(line);
    above = line;
  }
  return lines;
}

/** The cells of a decision as a line has them: without blanks around, and no longer than a line should be. */
export function saidIn(cells: DecisionCells): Pick<LogEntry, 'to' | 'by' | 'decidedAt' | 'note'> {
  const cut = (text: string, name: keyof typeof LONGEST) => text.trim().slice(0, LONGEST[name]);
  return {
    to: cut(cells.decision, 'to'),
    by: cut(cells.decided_by, 'by'),
    decidedAt: cut(cells.decided_at, 'decidedAt'),
    note: cut(cells.note, 'note'),
  };
}

/** A line as it is written. */
export function lineText({ line, above, hash, ...entry }: LogLine): string {
  return JSON.stringify({ ...bodyOf(line, above, entry), hash });
}

/** Reads a log and tells where somebody has changed it: a line that is none, was altered, moved or taken out. */
export function readLog(texts: readonly string[], sha256: Sha256): DecisionLog {
  const lines: LogLine[] = [];
  const problems: LogProblem[] = [];
  let above: LogLine | null = null;
  for (const [index, text] of texts.entries()) {
    if (text.trim() === '') continue;
    const read = parsed(text);
    const says = read ? wrongWith(read, above, sha256) : 'is no line of a decision log';
    if (says) problems.push({ line: index + 1, says });
    else if (read && above && read.at < above.at)
      problems.push({ line: index + 1, says: SET_BACK, isClock: true });
    if (read) {
      lines.push(read);
      above = read;
    }
  }
  return { lines, problems };
}

function wrongWith({ hash, ...said }: LogLine, above: LogLine | null, sha256: Sha256): string {
  if (sha256(JSON.stringify(bodyOf(said.line, said.above, said))) !== hash)
    return 'was changed after it was written';
  if (said.above !== (above?.hash ?? '') || said.line !== (above?.line ?? 0) + 1)
    return 'does not follow the line above it: a line was taken out, put in or moved';
  return '';
}

function bodyOf(line: number, above: string, entry: LogEntry): Omit<LogLine, 'hash'> {
  const { at, table, rowKey, fingerprint, from, to, by, decidedAt, note, through } = entry;
  return { line, above, at, table, rowKey, fingerprint, from, to, by, decidedAt, note, through };
}

function parsed(text: string): LogLine | null {
  try {
    const read = JSON.parse(text);
    const isLine =
      typeof read?.line === 'number' &&
      [...TEXTS, 'above', 'hash'].every((name) => typeof read[name] === 'string');
    return isLine ? read : null;
  } catch {
    return null;
  }
}
