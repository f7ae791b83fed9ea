import { join } from 'node:path';
import { whileAlone } from '../../files/whileAlone.ts';
import { SetupMistake } from '../usage.ts';
import { changedResults, type ResultHashes } from './results.ts';
import { writeTogether } from './writeTogether.ts';

/** Writes what a command has made of a folder's results, all or nothing, and not where somebody has written into them since `before`. */
export async function leaveFiles(
  out: string,
  before: ResultHashes,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  if (files.size === 0) return;
  await whileAlone(out, SetupMistake, async () => {
    const [changed] = await changedResults(out, before);
    if (changed)
      throw new SetupMistake(`${join(out, changed)} was changed by somebody else meanwhile. Do it again`);
    await writeTogether(out, files);
  });
}
