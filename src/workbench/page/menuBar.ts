import type { MenuEntry, MenuRecord } from '../../emulator/uiRecord.ts';
import { byId, el } from './dom.ts';
import { type MenuItem, openMenuAt } from './menuPopup.ts';

export interface BarMenu {
  readonly caption: string;
  readonly items: readonly MenuItem[];
}

/** Google names an add-on's menu after the add-on. */
const ADD_ON = 'CRM Sync Review';

/** A menu of the add-on as it was built in `onOpen`; an item runs its function. */
export function menuOfAddon(
  { caption, entries }: MenuRecord,
  run: (functionName: string, caption: string) => void,
): BarMenu {
  const items = (of: readonly MenuEntry[], under = ''): MenuItem[] =>
    of.flatMap((entry): MenuItem[] => {
      if (entry.kind === 'separator') return ['separator'];
      if (entry.kind === 'submenu') return ['separator', ...items(entry.entries, `${entry.caption}: `)];
      return [{ label: `${under}${entry.caption}`, act: () => run(entry.functionName, entry.caption) }];
    });
  return { caption: caption ?? ADD_ON, items: items(entries) };
}

/** The bar of menus: one stop of the Tab key, arrow keys between them. Drawn again only when the menus change. */
export class MenuBar {
  readonly #bar = byId('menu-bar');
  #shown = '';
  #menus: readonly BarMenu[] = [];
  #close: () => void = () => {};

  show(menus: readonly BarMenu[]): void {
    this.#menus = menus;
    const captions = JSON.stringify(menus.map(({ caption }) => caption));
    if (captions === this.#shown) return;
    this.#shown = captions;
    this.#bar.replaceChildren(...menus.map(({ caption }, at) => this.#caption(caption, at)));
  }

  #caption(caption: string, at: number): HTMLElement {
    const made = el(
      'button',
      { type: 'button', role: 'menuitem', 'aria-haspopup': 'menu', tabindex: at === 0 ? 0 : -1 },
      caption,
    );
    made.addEventListener('click', () => this.#open(at));
    made.addEventListener('keydown', (event) => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (by) this.#focus(at + by);
      else if (event.key === 'ArrowDown') this.#open(at);
      else return;
      event.preventDefault();
    });
    return made;
  }

  #focus(at: number): number {
    const all = [...this.#bar.children] as HTMLElement[];
    const chosen = (at + all.length) % all.length;
    for (const [index, caption] of all.entries()) caption.tabIndex = index === chosen ? 0 : -1;
    all[chosen]?.focus();
    return chosen;
  }

  #open(at: number): void {
    this.#close();
    const chosen = this.#focus(at);
    const caption = this.#bar.children[chosen] as HTMLElement;
    const { left, bottom } = caption.getBoundingClientRect();
    this.#close = openMenuAt(left, bottom + 2, caption, this.#menus[chosen]?.items ?? [], (by) =>
      this.#open(chosen + by),
    );
  }
}
