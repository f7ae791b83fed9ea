import { Mistake } from '../mistake.ts';
import { button, byId, el } from './dom.ts';

const SECONDS = 6;
const MOST_SHOWN = 3;

/** What the page says at its edge: results, and what went wrong with what to do. */
export class Notices {
  readonly #list = byId('notices');

  /** A passing word. Whoever undoes twelve things is not walled in by twelve of them. */
  tell(title: string, text: string): void {
    for (const old of [...this.#list.querySelectorAll('.notice')].slice(0, 1 - MOST_SHOWN)) old.remove();
    const box = this.#show('notice', title, text);
    setTimeout(() => box.remove(), SECONDS * 1000);
  }

  /** Stays until it is closed: nobody should miss it by looking away. */
  warn(text: string): void {
    for (const box of this.#list.querySelectorAll('.warning')) if (box.textContent?.includes(text)) return;
    this.#show('warning', 'Not done', text);
  }

  /** Does something and shows what it threw. */
  async guard(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.warn(
        error instanceof Mistake ? error.message : `This page has a bug: ${String(error)}. Reload it`,
      );
    }
  }

  #show(kind: 'notice' | 'warning', title: string, text: string): HTMLElement {
    const box = el(
      'div',
      { class: kind, role: kind === 'warning' ? 'alert' : 'status' },
      el('div', {}, title ? el('strong', {}, title) : null, el('p', {}, text)),
    );
    box.append(button('×', () => box.remove(), { class: 'close', 'aria-label': 'Dismiss' }));
    this.#list.append(box);
    return box;
  }
}
