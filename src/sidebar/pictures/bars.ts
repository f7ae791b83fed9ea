import type { Outcome } from '../../core/model.ts';
import { el, svg } from '../dom.ts';

export interface Bar {
  readonly label: string;
  readonly rows: number;
  readonly outcome: Outcome;
  readonly onclick?: () => void;
}

/** Bars to look at and click. The number stands beside each, so that nothing rests on length or color. */
export function bars(all: readonly Bar[], label: string): HTMLElement {
  const most = Math.max(1, ...all.map(({ rows }) => rows));
  return el(
    'ul',
    { class: 'bars', 'aria-label': label },
    ...all.map(({ label: name, rows, outcome, onclick }) =>
      el(
        'li',
        {},
        el(
          'button',
          { onclick, title: 'Show these rows' },
          el('span', { class: 'row' }, el('span', { class: 'grow' }, name), el('strong', {}, String(rows))),
          bar(rows / most, outcome),
        ),
      ),
    ),
  );
}

export function bar(share: number, outcome: Outcome | undefined): SVGSVGElement {
  return svg(
    'svg',
    { class: 'bar', viewBox: '0 0 100 7', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('rect', { class: 'full', width: 100, height: 7 }),
    svg('rect', { class: outcome, width: Math.max(share * 100, share > 0 ? 1 : 0), height: 7 }),
  );
}
