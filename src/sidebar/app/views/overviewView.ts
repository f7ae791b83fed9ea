import type { SetupFinding } from '../../../core/read/setupFinding.ts';
import { REASONS } from '../../../core/reasons.ts';
import { OUTCOMES, OUTPUTS } from '../../../core/report/outputColumns.ts';
import { type App, attempt } from '../app.ts';
import type { Filter } from '../book/filter.ts';
import { auditOf, countOf, countsByReason, movementOf } from '../book/overview.ts';
import type { QueueRow } from '../book/queueRow.ts';
import { el } from '../dom.ts';
import { goTo } from '../reviewing.ts';
import { server } from '../server.ts';
import { counted, OUTCOME_WORDS } from '../words.ts';
import { bars } from './bars.ts';
import type { Open } from './index.ts';
import { tabsList } from './tabsList.ts';

const MOST_LISTED = 20;

/** The whole at a glance: how many rows ended where and why, what moved, and what to mend first. */
export function overviewView(app: App, open: Open): HTMLElement {
  const { book } = app;
  if (!book) return el('p', { class: 'hint' }, 'Reading the workbook…');
  const show = (part: Partial<Filter>) => {
    app.filter = { ...app.filter, reason: '', queue: '', state: 'all', ...part };
    open('review');
    const first = book.queue.find(
      ({ outcome, reason, state }) =>
        outcome === app.filter.outcome &&
        (part.reason ? reason === part.reason : true) &&
        (part.state ? state === part.state : state !== 'cleared'),
    );
    if (first) void goTo(app, first);
  };
  const select = (tab: string, row: number) =>
    void attempt(app, async () => {
      await server.go(tab, row, '');
      app.say(`Selected ${tab} row ${row}.`);
    });
  return el(
    'div',
    {},
    el('h2', { class: 'view' }, 'Overview'),
    book.pending.size > 0 && el('p', { class: 'hint' }, 'Still reading the tables…'),
    book.queue.length === 0
      ? el('p', { class: 'hint' }, 'No run has filled the tables yet. Use Run.')
      : el(
          'section',
          {},
          bars(
            OUTCOMES.map((outcome) => ({
              label: `${OUTPUTS[outcome].tab}: ${OUTCOME_WORDS[outcome].says.toLowerCase()}`,
              rows: countOf(book.queue, outcome),
              outcome,
              onclick: () => show({ outcome }),
            })),
            'Rows by outcome',
          ),
          el('h3', {}, 'By reason'),
          bars(
            countsByReason(book.queue).map(({ reason, outcome, rows }) => ({
              label: REASONS[reason].headline,
              rows,
              outcome,
              onclick: () => show({ outcome, reason }),
            })),
            'Rows by reason',
          ),
          movements(app, (row) => {
            app.filter = { outcome: row.outcome, reason: '', queue: '', state: 'all' };
            open('review');
            void goTo(app, row);
          }),
        ),
    el('h3', {}, 'Contact map'),
    audit(auditOf(book), select),
    damaged(book.queue, (row) => {
      open('review');
      void goTo(app, row);
    }),
    el('h3', {}, 'Tabs'),
    tabsList(app),
  );
}

function movements(app: App, onRow: (row: QueueRow) => void): HTMLElement {
  const { newlySafe, newlyBlocked, reopened, gone } = movementOf(app.book?.queue ?? []);
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
        el(
          'ul',
          { class: 'plain' },
          ...rows
            .slice(0, MOST_LISTED)
            .map((row) =>
              el(
                'li',
                {},
                el(
                  'button',
                  { class: 'link', onclick: () => onRow(row) },
                  `${row.eventId || row.rowKey}, ${row.sourceTab} row ${row.sourceRow}`,
                ),
              ),
            ),
        ),
      ),
    ),
  );
}

/** The counts of the run itself; what follows them may come from earlier runs too. */
function lastRun({ book }: App): HTMLElement | null {
  const rerun = book?.workbook.rerun;
  if (!rerun) return null;
  const parts = [
    `${rerun.new} new`,
    `${rerun.updated} updated`,
    `${rerun.reopened} reopened`,
    `${rerun.cleared} cleared`,
    `${rerun.kept} kept as they were`,
  ];
  return el('p', { id: 'last-run' }, `The last run that wrote: ${parts.join(', ')}.`);
}

function audit(findings: readonly SetupFinding[], select: (tab: string, row: number) => void): HTMLElement {
  if (findings.length === 0)
    return el('p', { class: 'hint' }, 'Nothing in it is double, unreadable or shared.');
  return el(
    'ul',
    { class: 'plain' },
    ...findings
      .slice(0, MOST_LISTED)
      .map(({ reason, tab, row, evidence }) =>
        el(
          'li',
          {},
          el('strong', {}, REASONS[reason].headline),
          el('div', { class: 'small' }, evidence),
          el('div', {}, REASONS[reason].remedy),
          row
            ? el('button', { class: 'link', onclick: () => select(tab, row) }, `Select ${tab} row ${row}`)
            : null,
        ),
      ),
    findings.length > MOST_LISTED &&
      el('li', {}, `and ${findings.length - MOST_LISTED} more: see the handoff.`),
  );
}

function damaged(rows: readonly QueueRow[], onRow: (row: QueueRow) => void): HTMLElement | null {
  const hit = rows.filter(
    (row) => row.state !== 'cleared' && [row.reason, ...row.otherReasons].includes('value-damaged'),
  );
  if (hit.length === 0) return null;
  return el(
    'div',
    {},
    el('h3', {}, `Damaged cells: ${counted(hit.length, 'row')}`),
    el('p', {}, REASONS['value-damaged'].remedy),
    el(
      'ul',
      { class: 'plain' },
      ...hit
        .slice(0, MOST_LISTED)
        .map((row) =>
          el(
            'li',
            {},
            el(
              'button',
              { class: 'link', onclick: () => onRow(row) },
              `${row.sourceTab} row ${row.sourceRow}`,
            ),
          ),
        ),
    ),
  );
}
