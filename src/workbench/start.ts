import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments } from './arguments.ts';
import { Mistake } from './mistake.ts';
import { startWorkbench } from './workbench.ts';

try {
  const args = readArguments(process.argv.slice(2), userInfo().username);
  const built = dirname(fileURLToPath(import.meta.url));
  const root = dirname(dirname(built));
  await startWorkbench(
    {
      ...args,
      folder: args.folder && resolve(args.folder),
      addon: args.addon ?? join(root, 'build', 'addon'),
    },
    { built, sample: join(root, 'fixtures', 'workbooks', 'first-slice') },
  );
} catch (error) {
  const says =
    error instanceof Mistake ? error.message : `This is a bug in the workbench. ${(error as Error).stack}`;
  process.stderr.write(`${says}\n`);
  process.exit(error instanceof Mistake ? 2 : 1);
}
