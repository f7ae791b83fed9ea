import { exception } from '../exception.ts';
import { stateOf } from '../identity.ts';
import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';
import type { MenuRecord } from '../uiRecord.ts';

type Menu = GoogleAppsScript.Base.Menu;

const MENU: EmulatedClass = {
  name: 'Menu',
  path: 'Menu',
  calls: 'free',
  signatures: { addItem: 'text, text', addSeparator: '', addSubMenu: 'Menu', addToUi: '' },
};

/** Building a menu costs no call: it reaches Google with `addToUi`, which AuthMode NONE allows. */
export function newMenu(session: Session, caption: string | null): Menu {
  const record: MenuRecord = { caption, entries: [] };
  const members = {
    addItem(itemCaption, functionName) {
      record.entries.push({ kind: 'item', caption: itemCaption, functionName });
      return self;
    },
    addSeparator() {
      record.entries.push({ kind: 'separator' });
      return self;
    },
    addSubMenu(menu) {
      const { caption: subCaption, entries } = stateOf<MenuRecord>(menu);
      if (subCaption === null) throw exception('An add-on menu cannot be a submenu.');
      record.entries.push({ kind: 'submenu', caption: subCaption, entries });
      return self;
    },
    addToUi() {
      session.ui.menus.push(record);
    },
  } satisfies Partial<Menu>;
  const self: Menu = strict<Menu>(MENU, session, members, record);
  return self;
}
