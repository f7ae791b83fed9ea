import { runFromPage } from '../../../src/emulator/runFromPage.ts';
import {
  type LoadedWorkbook,
  loadPending,
  loadWorkbook,
} from '../../../src/sidebar/loaded/loadedWorkbook.ts';
import { type OpenAddon, openAddon } from '../../addon/support/openAddon.ts';

interface Runner {
  withSuccessHandler(handler: (result: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
}

/** What a test may do between the page's call and the script: throw to let it fail. */
export type Interfere = (name: string, args: readonly unknown[]) => void;

/** Gives the page's modules a `google.script.run` that leads to the built add-on, by the platform's rules. */
export function connectPage(addon: OpenAddon = openAddon(), interfere: Interfere = () => {}): OpenAddon {
  const { emulator, bundle } = addon;
  const runner = (succeeded: (result: unknown) => void, failed: (error: unknown) => void): Runner => {
    const functions = Object.fromEntries(
      bundle.functions.map((name) => [
        name,
        (...args: unknown[]) => {
          let result: unknown;
          try {
            interfere(name, args);
            result = runFromPage((...given) => bundle.call(name, ...given), args);
          } catch (error) {
            failed(error instanceof Error ? new Error(error.message) : error);
            return;
          } finally {
            emulator.endExecution();
          }
          succeeded(result);
        },
      ]),
    );
    return {
      ...functions,
      withSuccessHandler: (handler) => runner(handler, failed),
      withFailureHandler: (handler) => runner(succeeded, handler),
    };
  };
  const none = () => {};
  Object.assign(globalThis, { google: { script: { run: runner(none, none) } } });
  return addon;
}

/** Nobody watches and nobody stops it. */
export const UNWATCHED = { progress: () => {}, isStopped: () => false };

export async function loadWholeBook(): Promise<LoadedWorkbook> {
  const loaded = await loadWorkbook(() => {});
  await loadPending(loaded, () => {});
  return loaded;
}
