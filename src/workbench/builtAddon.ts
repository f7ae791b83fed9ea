import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Mistake } from './mistake.ts';
import type { BuiltAddon } from './sheets/workbook.ts';

/** The files that would be pushed to Google, as they are. */
export async function readBuiltAddon(folder: string): Promise<BuiltAddon> {
  const names: string[] = await readdir(folder).catch(() => []);
  if (!names.includes('Code.js'))
    throw new Mistake(
      `the add-on is not built: ${join(folder, 'Code.js')} is not there. Run npm run build, then start again`,
    );
  const pages = names.filter((name) => name.endsWith('.html'));
  const texts = await Promise.all(pages.map((name) => readFile(join(folder, name), 'utf8')));
  return {
    code: await readFile(join(folder, 'Code.js'), 'utf8'),
    pages: Object.fromEntries(pages.map((name, at) => [name.replace(/\.html$/, ''), texts[at] ?? ''])),
  };
}
