import { readFileSync } from 'node:fs';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { loadBundle } from '../../src/emulator/loadBundle.ts';
import { COMMANDS } from '../../src/host/commands/commands.ts';
import { builtFile } from './support/builtAddon.ts';
import { openAddon } from './support/openAddon.ts';

/** The page that installs, followed step by step: its three texts pasted, its commands chosen. */

builtFile('Code.js');
const page = readFileSync('build/workbench/install.html', 'utf8');

function pasted(name: string): string {
  const text = new RegExp(`<textarea id="${name}"[^>]*>\\n([\\s\\S]*?)</textarea>`).exec(page)?.[1] ?? '';
  return text.replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

test('three pasted files are an installation: menu, sample, review, sidebar', () => {
  const emulator = createEmulator();
  emulator.addHtmlFile('Sidebar', pasted('Sidebar.html'));
  emulator.authMode = 'NONE';
  const { call } = loadBundle(pasted('Code.js'), emulator.globals);
  call('onOpen', { authMode: 'NONE' });
  expect(emulator.ui.menus.map(({ caption }) => caption)).toEqual(['CRM Sync Review']);
  emulator.authMode = 'FULL';
  for (const name of ['loadSample', 'runReview', 'showReasons']) call(name);
  expect(emulator.ui.asked.pop()?.prompt).toMatch(/Ledger: \d+/);
  expect(emulator.ui.sidebar?.content).toContain('If this stays');
  expect(JSON.parse(pasted('appsscript.json')).runtimeVersion).toBe('V8');
});

test('what is pasted is plain ASCII: no editor and no clipboard has anything to change', () => {
  expect(pasted('Code.js')).toMatch(/^[\n\x20-\x7e]+$/);
});

test('the page names commands that the menu has', () => {
  const captions = COMMANDS.map(({ caption }) => caption as string);
  for (const named of ['Load sample', 'Set up workbook', 'Run review', 'Show reasons']) {
    expect(captions).toContain(named);
    expect(page).toContain(`${named}<`);
  }
});

test('whoever left a permission out is asked by Google at the next command, and nothing is done until then', () => {
  const { emulator, run } = openAddon();
  emulator.hasAllScopes = false;
  const before = emulator.snapshot();
  expect(() => run('loadSample')).toThrow(/Authorization is required/);
  expect([emulator.ui.asked, emulator.snapshot().document.sheets]).toEqual([[], before.document.sheets]);
  emulator.hasAllScopes = true;
  expect(run('loadSample')).toMatch(/sample is here/);
});
