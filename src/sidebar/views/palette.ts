import { REASONS } from '../../core/reasons.ts';
import type { App, ViewName } from '../app.ts';
import { causeGroups } from '../causes/groups.ts';
import { el, replace } from '../dom.ts';
import { STATES, type StateFilter } from '../loaded/filter.ts';
import { countsByReason } from '../loaded/overview.ts';
import { openCause } from './causeDialog.ts';
import { VIEWS } from './index.ts';

interface Command {
  readonly label: string;
  readonly act: () => void;
}

const MOST_SHOWN = 12;

/** Every view, filter and button of the page by its name: type a part of it, Enter takes the first. */
export function openPalette(app: App, open: (view: ViewName) => void): void {
  const commands = commandsOf(app, open);
  const list = el('ul', { role: 'listbox', 'aria-label': 'What there is' });
  const field = el('input', { type: 'search', 'aria-label': 'View, filter or command' });
  let found: readonly Command[] = [];
  const choose = (command: Command | undefined) => {
    dialog.close();
    command?.act();
  };
  const search = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    found = commands
      .filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)))
      .slice(0, MOST_SHOWN);
    replace(
      list,
      ...found.map((command) =>
        el(
          'li',
          { role: 'option' },
          el('button', { class: 'link', onclick: () => choose(command) }, command.label),
        ),
      ),
    );
  };
  field.addEventListener('input', search);
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    choose(found[0]);
  });
  const dialog = el('dialog', { class: 'palette', 'aria-label': 'Go to' }, field, list);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  search();
  dialog.showModal();
  field.focus();
}

function commandsOf(app: App, open: (view: ViewName) => void): readonly Command[] {
  const filter = (part: Partial<App['filter']>) => () => {
    app.filter = { ...app.filter, reason: '', queue: '', cause: '', ...part };
    open('review');
  };
  return [
    ...(Object.keys(VIEWS) as ViewName[]).map((name) => ({
      label: `View: ${VIEWS[name].title}`,
      act: () => open(name),
    })),
    ...[...document.querySelectorAll<HTMLButtonElement>('[data-key]')].map((button) => ({
      label: button.firstChild?.textContent ?? '',
      act: () => button.click(),
    })),
    ...(Object.keys(STATES) as StateFilter[]).map((state) => ({
      label: `Show: ${STATES[state]}`,
      act: filter({ state }),
    })),
    ...causeGroups(app.loaded?.queue ?? []).map((group) => ({
      label: `Fix: ${group.says} (${group.rows.length})`,
      act: () => void openCause(app, group),
    })),
    ...countsByReason(app.loaded?.queue ?? []).map(({ reason, outcome, rows }) => ({
      label: `Show: ${REASONS[reason].headline} (${rows})`,
      act: filter({ outcome, reason, state: 'all' }),
    })),
  ];
}
