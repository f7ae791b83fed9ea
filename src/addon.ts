import { alertOutcome } from './host/commands/alerts.ts';
import { COMMANDS } from './host/commands/commands.ts';
import { buildMenu } from './host/commands/menu.ts';
import { noticeEdit } from './host/commands/noticeEdit.ts';
import { PAGE } from './host/sidebar/functions.ts';

/**
 * The functions that Google, the menu and the sidebar may call; nothing else of the script can be. The build declares each
 * by its name at the top level of the script, where Google looks for it.
 */
export const FUNCTIONS = {
  onOpen: buildMenu,
  onInstall: buildMenu,
  onEdit: noticeEdit,
  ...Object.fromEntries(COMMANDS.map(({ name, run }) => [name, () => alertOutcome(run)])),
  ...PAGE,
};
