import type { App, ViewName } from '../app.ts';
import { el, replace } from '../dom.ts';
import { type Command, commandsOf } from './commands.ts';

const MOST_SHOWN = 12;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Every view, filter and button of the page by its name: type a part of it, the arrows choose, Enter takes it. */
export function openPalette(app: App, open: (view: ViewName) => void): void {
  const commands = commandsOf(app, open);
  const list = el('ul', { role: 'listbox', id: 'found', 'aria-label': 'What there is' });
  const none = el('p', { class: 'hint', role: 'status' });
  const field = el('input', {
    type: 'search',
    role: 'combobox',
    'aria-label': 'View, filter or command',
    'aria-controls': 'found',
    'aria-expanded': 'true',
    'aria-autocomplete': 'list',
    placeholder: 'Type a view, a filter or a command',
  });
  let found: readonly Command[] = [];
  let at = 0;
  const choose = (command: Command | undefined) => {
    dialog.close();
    command?.act();
  };
  const mark = (next: number) => {
    at = next;
    [...list.children].forEach((option, index) => {
      option.setAttribute('aria-selected', String(index === at));
      if (index === at) option.scrollIntoView({ block: 'nearest' });
    });
    if (found.length > 0) field.setAttribute('aria-activedescendant', `found-${at}`);
    else field.removeAttribute('aria-activedescendant');
  };
  const search = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    found = commands
      .filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)))
      .slice(0, MOST_SHOWN);
    replace(
      list,
      ...found.map((command, index) =>
        el('li', { role: 'option', id: `found-${index}`, onclick: () => choose(command) }, command.label),
      ),
    );
    none.textContent = found.length === 0 ? 'Nothing is called that. Try a shorter word.' : '';
    mark(0);
  };
  field.addEventListener('input', search);
  field.addEventListener('keydown', (event) => {
    const by = STEPS[event.key];
    if (by === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (by === undefined) choose(found[at]);
    else if (found.length > 0) mark((at + by + found.length) % found.length);
  });
  const dialog = el('dialog', { class: 'palette', 'aria-label': 'Go to' }, field, list, none);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  search();
  dialog.showModal();
  field.focus();
}
