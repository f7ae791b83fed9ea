import { createEmulator, type Emulator } from '../../../src/emulator/emulator.ts';
import { type LoadedBundle, loadBundle } from '../../../src/emulator/loadBundle.ts';
import type { EmulatorSession } from '../../../src/emulator/openSession.ts';
import { builtFile } from './builtAddon.ts';

/** The built add-on in a spreadsheet of its own, as one person has it open. */
export interface OpenAddon {
  readonly emulator: Emulator;
  readonly bundle: Pick<LoadedBundle, 'functions' | 'call'>;
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

/** Loaded once for a test file: an engine that has run the script before is several times as fast. */
let script: LoadedBundle | undefined;
let now = () => START;

/** Another person's window on the same spreadsheet. */
export function openWindow({ clock }: Emulator, session: EmulatorSession): Omit<OpenAddon, 'emulator'> {
  const loaded = script ?? loadBundle(code, session.globals, { now: () => now() });
  script = loaded;
  const call = (name: string, ...args: unknown[]) => {
    now = clock.now;
    loaded.serve(session.globals);
    return loaded.call(name, ...args);
  };
  session.onEdit = (event) => {
    call('onEdit', event);
    session.endExecution();
  };
  return {
    bundle: { functions: loaded.functions, call },
    run(name, ...answers) {
      const said = session.ui.asked.length;
      session.ui.answers.push(...answers);
      try {
        call(name);
      } finally {
        session.endExecution();
        session.ui.answers.length = 0;
      }
      const last = session.ui.asked.slice(said).pop();
      return last?.buttons === 'OK' ? last.prompt : '';
    },
  };
}
