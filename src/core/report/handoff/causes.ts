import { causeLine } from '../causeLine.ts';
import type { RunReport } from '../runReport.ts';
import { type Block, list } from './blocks.ts';

const MOST_CAUSES = 20;

/** What one correction would free, the most rows first, each with what to do. null where nothing holds several rows. */
export function causesList({ causes }: RunReport): Block | null {
  const shared = causes.filter(({ rows }) => rows > 1);
  const more = shared.length - MOST_CAUSES;
  return list([
    ...shared.slice(0, MOST_CAUSES).map((cause) => [causeLine(cause)]),
    ...(more > 0 ? [[`And ${more} more: the column Cause names each row's.`]] : []),
  ]);
}
