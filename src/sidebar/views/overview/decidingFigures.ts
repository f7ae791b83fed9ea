import { sayAgreement, sayOverruled, saySamples, sayWork } from '../../../core/proof/metrics/metricsWords.ts';
import type { App } from '../../app.ts';
import { isSecond } from '../../deciding/second.ts';
import { el } from '../../dom.ts';
import { metricsIn } from '../../loaded/metrics.ts';

/** How the deciding goes; null before anybody has decided anything. */
export function decidingFigures(app: App): HTMLElement | null {
  const metrics = app.loaded && metricsIn(app.loaded, (row) => isSecond(app, row));
  if (!metrics) return null;
  const { open, decided, carriedOver, reopened } = metrics;
  const overruled = sayOverruled(metrics);
  if (decided + reopened + metrics.samples.length === 0) return null;
  return el(
    'section',
    { 'aria-labelledby': 'deciding' },
    el('h3', { id: 'deciding' }, 'Decisions'),
    el(
      'dl',
      { class: 'figures' },
      ...figure('open', open),
      ...figure('decided', decided),
      ...(carriedOver > 0 ? figure('carried over', carriedOver) : []),
      ...(reopened > 0 ? figure('reopened', reopened) : []),
    ),
    ...[...sayWork(metrics), ...sayAgreement(metrics), ...saySamples(metrics)].map((line) =>
      el('p', { class: 'small' }, line),
    ),
    overruled.length > 0 &&
      el(
        'details',
        { 'data-keep': 'overruled' },
        el('summary', {}, 'Rules that people overruled'),
        el('ul', { class: 'plain small' }, ...overruled.map((line) => el('li', {}, line))),
      ),
  );
}

function figure(name: string, rows: number): HTMLElement[] {
  return [el('div', {}, el('dt', {}, name), el('dd', {}, rows.toLocaleString('en-US')))];
}
