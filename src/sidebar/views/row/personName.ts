import { el } from '../../dom.ts';

/** What people call somebody, as text in its own direction: an Arabic name does not turn what stands around it. */
export function personName(name: string): HTMLElement | null {
  return name === '' ? null : el('div', { class: 'person', dir: 'auto' }, name);
}
