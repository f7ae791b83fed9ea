import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFile } from './support/builtAddon.ts';

/** The packages that files under these folders import. */
function packagesOf(folders: readonly string[]): string[] {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const imports = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/from '((?:@[^/']+\/)?[^./'][^/']*)[^']*'/g)])
    .map(([, name = '']) => name)
    .filter((name) => !name.startsWith('node:'));
  return [...new Set(imports)];
}

test('the page that is handed out carries the license of every package in it and in the script', () => {
  const page = builtFile('Sidebar.html');
  const packages = packagesOf(['src/core', 'src/host', 'src/sidebar']);
  expect(packages).toContain('libphonenumber-js');
  const unnamed = packages.filter((name) => !page.includes(`\n${name} `));
  expect(unnamed).toEqual([]);
  expect(page).toMatch(/Permission is hereby granted/);
});
