import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INSTALL_HEADERS, PAGE_HEADERS } from './policies.ts';
import type { PageFile } from './server.ts';

const FILES = [
  ['/', 'index.html', 'text/html; charset=utf-8', PAGE_HEADERS],
  ['/page.js', 'page.js', 'text/javascript; charset=utf-8', PAGE_HEADERS],
  ['/page.css', 'page.css', 'text/css; charset=utf-8', PAGE_HEADERS],
  ['/logo.svg', 'logo.svg', 'image/svg+xml', PAGE_HEADERS],
  ['/install.html', 'install.html', 'text/html; charset=utf-8', INSTALL_HEADERS],
] as const;

/** The page's files and the script that is put into the add-on's pages, all of them read once. */
export async function pageFiles(built: string): Promise<{ files: Record<string, PageFile>; shim: string }> {
  const files: Record<string, PageFile> = {};
  for (const [path, name, type, headers] of FILES)
    files[path] = {
      headers: { ...headers, 'content-type': type },
      text: await readFile(join(built, name), 'utf8'),
    };
  return { files, shim: (await readFile(join(built, 'frameShim.js'), 'utf8')).trim() };
}
