import type { App } from '../../app.ts';
import { recordTyped } from '../../deciding.ts';
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
      app.typed.length === 1 ? 'It has no name beside it yet.' : 'They have no names beside them yet.',
    ),
    el(
      'button',
      { onclick: () => void recordTyped(app) },
      app.typed.length === 1 ? `Record it as ${app.reviewer}’s` : `Record them as ${app.reviewer}’s`,
    ),
  );
}
