import { ask } from './api.ts';
import { button, byId, el } from './dom.ts';
import type { Notices } from './notices.ts';
import { askText } from './question.ts';
import type { Store } from './store.ts';

/** Where what is done here is kept; where it is nowhere, that, and a button that saves from now on. */
export function showSaved(
  store: Store,
  notices: Notices,
  last: { text: string; failed: boolean } | null,
): void {
  const { savesTo, folder } = store.opened;
  const line = byId('saved');
  if (savesTo) {
    const said = last ? (last.failed ? 'Not saved: see the warning' : `Saved: ${last.text}`) : 'Saved';
    line.classList.toggle('bad', last?.failed ?? false);
    line.replaceChildren(el('span', { title: savesTo }, `${said} · ${nameOf(savesTo)}`));
    return;
  }
  const save = () =>
    void notices.guard(async () => {
      const name =
        folder === null ? await askText('Save this workbook', SAYS, 'Folder', 'my-review', 'Save') : null;
      if (folder === null && !name) return;
      await ask('save', { folder: name });
    });
  line.classList.add('bad');
  line.replaceChildren(
    'Not saved: ends when you close the terminal ',
    button(folder ? `Save to ${nameOf(folder)}` : 'Save…', save),
  );
}

const SAYS =
  'Everything is written there from now on: the files, what you edit, decisions and comments. Name a new folder, beside where the workbench was started or by its whole path.';

const nameOf = (path: string) => path.split(/[/\\]/).filter(Boolean).pop() ?? path;
