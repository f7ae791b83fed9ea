import type { App } from '../../app.ts';
import { recordTyped } from '../../deciding/deciding.ts';
import { el } from '../../dom.ts';
import { counted } from '../../words.ts';

/** Decisions that were typed or pasted into cells, to be recorded as the reader's own; null where there are none. */
export function typedNotice(app: App): HTMLElement | null {
  if (app.typed.length === 0 || app.reviewer === '') return null;
  return el(
    'div',
    { class: 'notice' },
    el('strong', {}, `${counted(app.typed.length, 'decision')} typed into cells`),
    el(
      'p',
      { class: 'small' },
      app.typed.length === 1 ? 'Nobody has said yet whose it is.' : 'Nobody has said yet whose they are.',
    ),
    el(
      'button',
      { onclick: () => void recordTyped(app) },
      app.typed.length === 1 ? `Record it as ${app.reviewer}’s` : `Record them as ${app.reviewer}’s`,
    ),
  );
}
