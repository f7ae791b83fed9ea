import { createHash } from 'node:crypto';
import { chained, type LogLine, lineText } from '../../core/proof/decisionLog.ts';
import type { Rows } from '../tables/rows.ts';
import type { Merged } from './mergeRows.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Lines are only ever added to a log: those that came here go below those that came from elsewhere, chained anew. */
export function mergeLogs(base: Rows, ours: Rows, theirs: Rows): Merged {
  const ourNew = ours.slice(base.length);
  const isGrown = theirs.length > base.length;
  if (ourNew.length === 0) return { rows: theirs, clashes: [] };
  if (!isGrown) return { rows: ours, clashes: [] };
  const parsed = ourNew.map(([line = '']) => JSON.parse(line) as LogLine);
  const above = JSON.parse(theirs[theirs.length - 1]?.[0] ?? '') as LogLine;
  return {
    rows: [...theirs, ...chained(above, parsed, sha256).map((line) => [lineText(line)])],
    clashes: [],
  };
}
