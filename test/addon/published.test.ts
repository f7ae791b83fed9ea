import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { loadBundle } from '../../src/emulator/loadBundle.ts';
import { builtFile } from './support/builtAddon.ts';

/** The form for the Marketplace, by one switch of the build. */

const published = (name: string) => readFileSync(`build/published/${name}`, 'utf8');

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, ['build/build.mjs', '--quiet', 'published'], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
});

test.each(['onOpen', 'onInstall'])('%s puts the same commands under Extensions', (name) => {
  const menusOf = (code: string) => {
    const emulator = createEmulator();
    emulator.authMode = 'NONE';
    loadBundle(code, emulator.globals).call(name, { authMode: 'NONE' });
    return emulator.ui.menus;
  };
  const [bound] = menusOf(builtFile('Code.js'));
  // Google names an add-on's menu itself.
  expect(menusOf(published('Code.js'))).toEqual([{ ...bound, caption: null }]);
});

test('it asks for the same two permissions, and logs nothing that its maker could read', () => {
  const manifest = JSON.parse(published('appsscript.json'));
  const bound = JSON.parse(builtFile('appsscript.json'));
  expect(manifest).toEqual({ ...bound, exceptionLogging: 'NONE' });
  expect(published('Code.js')).not.toMatch(/console\.(?:error|log|warn)|Logger/);
});

test('the page is the same', () => {
  expect(published('Sidebar.html')).toBe(builtFile('Sidebar.html'));
});
