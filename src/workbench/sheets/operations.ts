import { a1Of } from '../../emulator/document/a1.ts';
import { functionNamed } from '../functionNamed.ts';
import type { Block, ResultOfRun, StateAfterRun, WindowState } from '../wire.ts';
import { execute } from './addonWindow.ts';
import { handOperationsOn } from './handOperations.ts';
import { tabTexts } from './importTab.ts';
import { tabOperationsOn } from './tabOperations.ts';
import { nameOfSheet, pageOf, running, stateOf, type Workbook, windowOf } from './workbook.ts';

/**
 * All that can be asked of the workbook, one at a time: what a person does by hand, what the add-on does for them, and what the
 * folder brings. A window is named by an id that the page keeps, so that a reload finds its selection and sidebar again.
 */
export function operationsOn(workbook: Workbook) {
  return { ...windowOperationsOn(workbook), ...handOperationsOn(workbook), ...tabOperationsOn(workbook) };
}

export type Operations = ReturnType<typeof operationsOn>;
export type OperationName = keyof Operations;

/** Where a window stands, and the add-on in it. */
function windowOperationsOn(workbook: Workbook) {
  const { emulator } = workbook;
  return {
    state: (window: string): WindowState => stateOf(workbook, windowOf(workbook, window)),

    /** Runs a function as the menu does. */
    menu(window: string, functionName: string): StateAfterRun {
      const view = windowOf(workbook, window);
      const { movedTo } = running(workbook, view, () => execute(view, functionName, []));
      return { ...stateOf(workbook, view), moved: movedTo !== null };
    },

    /** Runs the function behind a menu item by its caption; false where the add-on has no such item. */
    menuItem(window: string, caption: string): boolean {
      const view = windowOf(workbook, window);
      const name = functionNamed(view.session.ui.menus, caption);
      if (name !== undefined) running(workbook, view, () => execute(view, name, []));
      return name !== undefined;
    },

    /** Runs a function by the rules of `google.script.run`. */
    run(window: string, name: string, args: readonly unknown[]): ResultOfRun {
      const view = windowOf(workbook, window);
      return running(workbook, view, () => execute(view, name, args, true));
    },

    /** Puts a window before the first row below a tab's headings, if there is one. */
    beginAt(window: string, tab: string): void {
      const view = windowOf(workbook, window);
      if (tabTexts(emulator, tab).length > 1) view.session.user.select(tab, 'A2');
    },

    page: (key: string): string | null => pageOf(workbook, key),

    closeSidebar(window: string): WindowState {
      const view = windowOf(workbook, window);
      view.sidebar = null;
      return stateOf(workbook, view);
    },

    select(window: string, block: Block): void {
      const view = windowOf(workbook, window);
      view.session.user.select(nameOfSheet(view, block.sheetId), a1Of(block));
    },
  };
}
