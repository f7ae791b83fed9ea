import { el } from './dom.ts';

export type MenuItem =
  | { readonly label: string; readonly act: () => void; readonly hint?: string }
  | 'separator';

/** A menu at a place of the page: arrow keys move, Enter chooses, Escape or a click elsewhere closes it. */
export function openMenuAt(
  left: number,
  top: number,
  returnTo: HTMLElement,
  items: readonly MenuItem[],
  onSide: (direction: -1 | 1) => void = () => {},
): () => void {
  const menu = el('div', { role: 'menu', class: 'menu' });
  const close = (focus: 'return' | 'leave') => {
    menu.remove();
    document.removeEventListener('pointerdown', outside, true);
    if (focus === 'return') returnTo.focus();
  };
  const outside = (event: Event) => {
    if (!menu.contains(event.target as Node)) close('leave');
  };
  for (const item of items) {
    if (item === 'separator') {
      menu.append(el('div', { role: 'separator' }));
      continue;
    }
    const row = el('button', { type: 'button', role: 'menuitem', tabindex: -1 }, item.label);
    if (item.hint) row.append(el('kbd', { 'aria-hidden': 'true' }, item.hint));
    row.addEventListener('click', () => {
      close('return');
      item.act();
    });
    menu.append(row);
  }
  const rows = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const focus = (at: number) => rows[(at + rows.length) % rows.length]?.focus();
  menu.addEventListener('keydown', (event) => {
    const at = rows.indexOf(document.activeElement as HTMLElement);
    const acts: Record<string, () => void> = {
      ArrowDown: () => focus(at + 1),
      ArrowUp: () => focus(at - 1),
      Home: () => focus(0),
      End: () => focus(-1),
      Escape: () => close('return'),
      Tab: () => close('return'),
      ArrowLeft: () => onSide(-1),
      ArrowRight: () => onSide(1),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  document.body.append(menu);
  menu.style.left = `${Math.max(4, Math.min(left, innerWidth - menu.offsetWidth - 4))}px`;
  menu.style.top = `${Math.max(4, Math.min(top, innerHeight - menu.offsetHeight - 4))}px`;
  document.addEventListener('pointerdown', outside, true);
  focus(0);
  return () => close('leave');
}
