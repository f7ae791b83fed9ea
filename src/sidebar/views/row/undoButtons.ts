import type { App } from '../../app.ts';
import { redo, undo } from '../../deciding/undoing.ts';
import { el } from '../../dom.ts';

/** Undo and redo, each naming what it would turn back, where there is such a thing: also what is still on its way into the sheet. */
export function undoButtons(app: App): readonly HTMLElement[] {
  const lastDone = app.saving.at(-1) ?? app.done.at(-1);
  const lastUndone = app.undone.at(-1);
  return [
    ...(lastDone ? [button('Undo', 'u', lastDone.about, () => void undo(app))] : []),
    ...(lastUndone ? [button('Redo', 'y', lastUndone.about, () => void redo(app))] : []),
  ];
}

function button(label: string, key: string, about: string, onclick: () => void): HTMLElement {
  return el(
    'button',
    { 'data-key': key, 'aria-keyshortcuts': key, onclick },
    `${label} ${about}`,
    el('kbd', { 'aria-hidden': 'true' }, key.toUpperCase()),
  );
}
