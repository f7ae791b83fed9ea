import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageFile } from './server.ts';

const FILES = [
  ['/', 'index.html', 'text/html; charset=utf-8'],
  ['/page.js', 'page.js', 'text/javascript; charset=utf-8'],
  ['/page.css', 'page.css', 'text/css; charset=utf-8'],
] as const;

/** The page's files and the script that is put into the add-on's pages, all of them read once. */
export async function pageFiles(built: string): Promise<{ files: Record<string, PageFile>; shim: string }> {
  const files: Record<string, PageFile> = {};
  for (const [path, name, type] of FILES)
    files[path] = { type, text: await readFile(join(built, name), 'utf8') };
  return { files, shim: (await readFile(join(built, 'frameShim.js'), 'utf8')).trim() };
}
