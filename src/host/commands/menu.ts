import { COMMANDS, type Command } from './commands.ts';

const TITLE = 'CRM Sync Review';

/**
 * Builds the menu: one of its own in a script that belongs to the spreadsheet, under Extensions in a published add-on, to which
 * Google gives no other place. Runs before anybody has authorized anything (AuthMode NONE), so it touches no other service.
 */
export function buildMenu(): void {
  const ui = SpreadsheetApp.getUi();
  const menu = IS_PUBLISHED ? ui.createAddonMenu() : ui.createMenu(TITLE);
  const groups = new Map<string, GoogleAppsScript.Base.Menu>();
  for (const { caption, name, group, startsPart } of COMMANDS as readonly Command[]) {
    if (startsPart) menu.addSeparator();
    const into = group === undefined ? menu : (groups.get(group) ?? ui.createMenu(group));
    if (group !== undefined) groups.set(group, into);
    into.addItem(caption, name);
  }
  for (const submenu of groups.values()) menu.addSubMenu(submenu);
  menu.addToUi();
}
