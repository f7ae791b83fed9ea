import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhereOlder } from '../../support/buildWhereOlder.ts';

const FOLDER = 'build/addon';
const SOURCES = [
  'src/addon.ts',
  'src/core',
  'src/host',
  'src/protocol',
  'src/googleSays.ts',
  'src/sidebar',
  'src/emulator/cells/coercionTable.ts',
  'build/build.mjs',
  'build/addon.mjs',
  'build/notices.mjs',
  'build/phoneLibrary.mjs',
  'build/servedScript.mjs',
  'build/sidebarPage.mjs',
  'build/installPage.mjs',
  'src/workbench/install',
  'docs/install.md',
  'appsscript.json',
  'fixtures/workbooks/first-slice',
];

/** A file of the add-on as clasp would push it, built where it is older than its sources. */
export function builtFile(name: 'Code.js' | 'Sidebar.html' | 'appsscript.json'): string {
  buildWhereOlder('addon', join(FOLDER, 'Code.js'), SOURCES);
  return readFileSync(join(FOLDER, name), 'utf8');
}
