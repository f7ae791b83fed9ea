import { REASONS } from '../../../core/reasons.ts';
import { rerunLine } from '../../../core/report/rerunLine.ts';
import { withShownTimes } from '../../../core/report/shownTime.ts';
import type { App } from '../../app.ts';
import { el } from '../../dom.ts';
import { movementOf } from '../../loaded/overview.ts';
import type { QueueRow } from '../../loaded/queueRow.ts';
import { counted, rowTitle } from '../../words.ts';

const MOST_LISTED = 20;

/** What the last run did, and the rows that have moved since cleared rows were last archived. */
export function movements(app: App, onRow: (row: QueueRow) => void): HTMLElement {
  const { newlySafe, newlyBlocked, reopened, gone } = movementOf(app.loaded?.queue ?? []);
  const groups: readonly (readonly [string, readonly QueueRow[]])[] = [
    ['newly safe', newlySafe],
    ['newly blocked', newlyBlocked],
    ['reopened: decided, then the evidence changed', reopened],
    ['cleared: the record is gone', gone],
  ];
  const there = groups.filter(([, rows]) => rows.length > 0);
  return el(
    'div',
    {},
    el('h3', {}, 'What changed'),
    lastRun(app),
    el(
      'p',
      { class: 'hint' },
      there.length === 0
        ? 'No row has moved, been reopened or been cleared.'
        : 'Rows that have moved, until Archive cleared rows takes them away:',
    ),
    ...there.map(([name, rows]) =>
      el(
        'details',
        { 'data-keep': name },
        el('summary', {}, `${rows.length} ${name}`),
        rowLinks(rows, onRow),
      ),
    ),
  );
}

/** The counts of the run itself; what follows them may come from earlier runs too. */
function lastRun({ loaded }: App): HTMLElement | null {
  const rerun = loaded?.workbook.rerun;
  return rerun ? el('p', { id: 'last-run' }, rerunLine(rerun)) : null;
}

/** Rows with a cell that a spreadsheet has damaged; null where there is none. */
export function damaged(rows: readonly QueueRow[], onRow: (row: QueueRow) => void): HTMLElement | null {
  const hit = rows.filter(
    (row) => row.state !== 'cleared' && [row.reason, ...row.otherReasons].includes('value-damaged'),
  );
  if (hit.length === 0) return null;
  return el(
    'div',
    {},
    el('h3', {}, `Damaged cells: ${counted(hit.length, 'row')}`),
    el('p', {}, REASONS['value-damaged'].remedy),
    rowLinks(hit, onRow),
  );
}

/** Rows to go to, each as a link, with what it would change. */
function rowLinks(rows: readonly QueueRow[], onRow: (row: QueueRow) => void): HTMLElement {
  return el(
    'ul',
    { class: 'plain' },
    ...rows.slice(0, MOST_LISTED).map((row) =>
      el(
        'li',
        {},
        el('button', { class: 'link', onclick: () => onRow(row) }, rowTitle(row)),
        ...row.writes
          .split('\n')
          .filter(Boolean)
          .map((write) => el('div', { class: 'small', dir: 'auto' }, withShownTimes(write))),
        el('div', { class: 'small' }, `${row.sourceTab} row ${row.sourceRow}`),
      ),
    ),
    rows.length > MOST_LISTED && el('li', {}, `and ${rows.length - MOST_LISTED} more.`),
  );
}
