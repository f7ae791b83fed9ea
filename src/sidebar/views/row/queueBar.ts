import type { Outcome } from '../../../core/model.ts';
import { REASONS, type ReasonCode } from '../../../core/reasons.ts';
import { OUTCOMES, OUTPUTS } from '../../../core/report/outputColumns.ts';
import type { App } from '../../app.ts';
import { causeGroups } from '../../causes/groups.ts';
import { goTo, step } from '../../deciding/reviewing.ts';
import { secondQueue } from '../../deciding/second.ts';
import { el } from '../../dom.ts';
import {
  disagreements,
  FIRST_FILTER,
  type Filter,
  filtered,
  progress,
  STATES,
  type StateFilter,
} from '../../loaded/filter.ts';
import { scopesOf } from '../../loaded/scopes.ts';
import { counted } from '../../words.ts';
import { openDecideAll } from '../causes/decideAll.ts';

const MOST_CAUSES = 50;

/** How far the reviewer is, where to go next, and which rows to go through. */
export function queueBar(app: App): HTMLElement | null {
  const rows = app.loaded?.queue ?? [];
  if (rows.length === 0) return null;
  const { filter } = app;
  const { decided, total } = progress(rows, filter);
  const left = filtered(rows, filter);
  return el(
    'section',
    { class: 'queue', 'aria-label': 'Rows to go through' },
    el(
      'div',
      { class: 'row' },
      el(
        'div',
        { class: 'grow' },
        el('strong', { id: 'progress' }, `${decided} of ${total} decided`),
        el('progress', { max: Math.max(1, total), value: decided, 'aria-labelledby': 'progress' }),
      ),
      stepButton(app, -1, 'Previous', 'p'),
      stepButton(app, 1, 'Next', 'n'),
    ),
    el(
      'details',
      { 'data-keep': 'filter', open: isNarrow(filter) },
      el(
        'summary',
        {},
        `${OUTPUTS[filter.outcome].tab}${app.loaded?.pending.has(filter.outcome) ? ' (still reading)' : ''}, ${STATES[filter.state].toLowerCase()}: ${counted(left.length, 'row')}`,
      ),
      filterForm(app),
    ),
    left.length > 1 && app.reviewer !== '' && filter.state !== 'cleared'
      ? el(
          'button',
          {
            'data-key': 'm',
            'aria-keyshortcuts': 'm',
            onclick: () => openDecideAll(app, scopesOf(rows, filter, app.shown?.said ?? null)),
          },
          `Decide all ${left.length}…`,
          el('kbd', { 'aria-hidden': 'true' }, 'M'),
        )
      : null,
    secondButton(app),
    disagreeButton(app),
  );
}

/** The queue of the second person is their own, beside all filters. */
function secondButton(app: App): HTMLElement | null {
  const [next, ...others] = secondQueue(app);
  return next
    ? el(
        'button',
        { class: 'wide', onclick: () => void goTo(app, next) },
        `${counted(others.length + 1, 'row')} for you as the second person`,
      )
    : null;
}

/** Rows on which two people disagree come back to both. */
function disagreeButton(app: App): HTMLElement | null {
  const [next, ...others] = disagreements(app.loaded?.queue ?? []);
  if (!next || app.filter.state === 'disagree') return null;
  const go = () => {
    app.filter = { ...FIRST_FILTER, outcome: next.outcome, state: 'disagree' };
    void goTo(app, next);
  };
  return el(
    'button',
    { class: 'wide', onclick: go },
    `${counted(others.length + 1, 'row')} on which two people disagree`,
  );
}

function stepButton(app: App, by: 1 | -1, label: string, key: string): HTMLElement {
  return el(
    'button',
    { 'data-key': key, 'aria-keyshortcuts': key, onclick: () => void step(app, by) },
    label,
    el('kbd', { 'aria-hidden': 'true' }, key.toUpperCase()),
  );
}

function filterForm(app: App): HTMLElement {
  const { filter } = app;
  const rows = app.loaded?.queue ?? [];
  const ofTab = rows.filter(({ outcome }) => outcome === filter.outcome);
  const reasons = countBy(ofTab.flatMap(({ reason }) => reason ?? []));
  const causes = causeGroups(ofTab).slice(0, MOST_CAUSES);
  const queues = [...new Set(ofTab.map(({ queue }) => queue).filter(Boolean))].sort();
  const set = (part: Partial<Filter>) => {
    app.filter = { ...app.filter, ...part };
    app.changed();
  };
  return el(
    'div',
    { class: 'filter' },
    choice(
      'Tab',
      filter.outcome,
      OUTCOMES.map((outcome) => [outcome, OUTPUTS[outcome].tab]),
      (value) => set({ outcome: value as Outcome, reason: '', queue: '', cause: '' }),
    ),
    choice(
      'Reason',
      filter.reason,
      [
        ['', 'All reasons'],
        ...reasons.map(([code, n]): [string, string] => [code, `${REASONS[code].headline} (${n})`]),
      ],
      (value) => set({ reason: value as ReasonCode | '' }),
    ),
    (causes.length > 0 || filter.cause !== '') &&
      choice(
        'Cause',
        filter.cause,
        [
          ['', 'All causes'],
          ...causes.map(({ says, rows: of }): [string, string] => [says, `${says} (${of.length})`]),
        ],
        (value) => set({ cause: value }),
      ),
    queues.length > 0 &&
      choice(
        'Queue',
        filter.queue,
        [['', 'All queues'], ...queues.map((name): [string, string] => [name, name])],
        (value) => set({ queue: value }),
      ),
    choice('State', filter.state, Object.entries(STATES), (value) => set({ state: value as StateFilter })),
  );
}

function choice(
  label: string,
  value: string,
  options: readonly (readonly [string, string])[],
  onChoice: (value: string) => void,
): HTMLElement {
  const select = el(
    'select',
    { 'data-keep': `filter-${label}`, onchange: () => onChoice(select.value) },
    ...options.map(([code, text]) => el('option', { value: code, selected: code === value }, text)),
  );
  return el('label', {}, el('span', {}, label), select);
}

function countBy(codes: readonly ReasonCode[]): readonly [ReasonCode, number][] {
  const counts = new Map<ReasonCode, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

function isNarrow({ reason, queue, state, outcome, cause }: Filter): boolean {
  return cause !== '' || reason !== '' || queue !== '' || state !== 'undecided' || outcome !== 'conflict';
}
