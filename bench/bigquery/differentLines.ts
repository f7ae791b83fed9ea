import { createHash } from 'node:crypto';

export type Lines = AsyncGenerator<string>;

/**
 * The lines that one side has and the other has not, as often as it lacks them, whatever their order. Of each line only a hash is
 * held, for there may be a million on each side; those that differ are read once more.
 */
export async function differentLines(
  there: () => Lines,
  here: () => Lines,
  where: string,
): Promise<readonly string[]> {
  const left = new Map<string, number>();
  for await (const line of here()) count(left, line, 1);
  for await (const line of there()) count(left, line, -1);
  const found: string[] = [];
  const take = (line: string, by: number, whose: string) => {
    if (Math.sign(left.get(hashOf(line)) ?? 0) !== by) return;
    count(left, line, -by);
    found.push(`${whose} alone, ${where}: ${line}`);
  };
  if (left.size === 0) return found;
  for await (const line of here()) take(line, 1, 'command line');
  for await (const line of there()) take(line, -1, 'BigQuery');
  return found;
}

function count(left: Map<string, number>, line: string, by: number): void {
  const hash = hashOf(line);
  const now = (left.get(hash) ?? 0) + by;
  if (now === 0) left.delete(hash);
  else left.set(hash, now);
}

function hashOf(line: string): string {
  return createHash('sha256').update(line).digest('base64');
}
