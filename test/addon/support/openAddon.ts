import { createEmulator, type Emulator, type EmulatorSession } from '../../../src/emulator/emulator.ts';
import { type LoadedBundle, loadBundle } from '../../../src/emulator/loadBundle.ts';
import { builtFile } from './builtAddon.ts';

/** The built add-on in a spreadsheet of its own, as one person has it open. */
export interface OpenAddon {
  readonly emulator: Emulator;
  readonly bundle: LoadedBundle;
  /** Chooses a command of the menu and returns what the add-on then says, '' for nothing. */
  run(name: string, ...answers: EmulatorSession['ui']['answers']): string;
}

export const START = Date.parse('2026-06-01T00:00:00Z');
const code = builtFile('Code.js');
const page = builtFile('Sidebar.html');

export function openAddon(now = () => START): OpenAddon {
  const emulator = createEmulator({ now });
  emulator.addHtmlFile('Sidebar', page);
  return { emulator, ...openWindow(emulator, emulator) };
}

/** Another person's window on the same spreadsheet. */
export function openWindow(emulator: Emulator, session: EmulatorSession): Omit<OpenAddon, 'emulator'> {
  const bundle = loadBundle(code, session.globals, { now: emulator.clock.now });
  return {
    bundle,
    run(name, ...answers) {
      const said = session.ui.asked.length;
      session.ui.answers.push(...answers);
      try {
        bundle.call(name);
      } finally {
        session.endExecution();
        session.ui.answers.length = 0;
      }
      const last = session.ui.asked.slice(said).pop();
      return last?.buttons === 'OK' ? last.prompt : '';
    },
  };
}
