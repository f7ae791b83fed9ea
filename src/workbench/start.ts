import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments } from './arguments.ts';
import { Mistake } from './mistake.ts';
import { startWorkbench } from './workbench.ts';

/** The command `open`. `usage` is how it is called, for someone who called it otherwise. */
export async function open(args: readonly string[], usage: string): Promise<void> {
  try {
    const { folder, addon, ...others } = readArguments(args, userInfo().username, usage);
    const built = dirname(fileURLToPath(import.meta.url));
    const root = dirname(dirname(built));
    await startWorkbench(
      { ...others, folder: folder && resolve(folder), addon: addon ?? join(root, 'build', 'addon') },
      {
        built,
        program: join(root, 'build', 'cli', 'main.mjs'),
        sample: join(root, 'fixtures', 'workbooks', 'first-slice'),
      },
    );
  } catch (error) {
    const says =
      error instanceof Mistake ? error.message : `This is a bug in the workbench. ${(error as Error).stack}`;
    process.stderr.write(`${says}\n`);
    process.exit(error instanceof Mistake ? 2 : 1);
  }
}
