import { el } from '../dom.ts';
import type { Watch } from './reviewInPage.ts';

/** A bar for long work, with a button that stops it. */
export function progressBar(label: string): { element: HTMLElement; watch: Watch } {
  let stopped = false;
  const bar = el('progress', { value: 0, max: 1, 'aria-label': label });
  const says = el('p', { class: 'small' }, label);
  const stop = el(
    'button',
    {
      onclick: () => {
        stopped = true;
        stop.disabled = true;
        says.textContent = 'Stopping…';
      },
    },
    'Stop',
  );
  const element = el('div', { class: 'card' }, bar, el('div', { class: 'row' }, says, stop));
  says.className = 'small grow';
  return {
    element,
    watch: {
      progress(done, total, what) {
        bar.max = Math.max(1, total);
        bar.value = done;
        if (!stopped) says.textContent = `${what} (${Math.floor((100 * done) / Math.max(1, total))} %)`;
      },
      isStopped: () => stopped,
    },
  };
}
