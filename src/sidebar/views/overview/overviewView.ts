import type { SetupFinding } from '../../../core/read/setup/setupFinding.ts';
import { REASONS } from '../../../core/reasons.ts';
import { OUTCOMES, OUTPUTS } from '../../../core/report/outputColumns.ts';
import { type App, attempt, type Open } from '../../app.ts';
import { goTo } from '../../deciding/reviewing.ts';
import { el } from '../../dom.ts';
import type { Filter } from '../../loaded/filter.ts';
import { auditOf, countOf, countsByReason } from '../../loaded/overview.ts';
import { bars } from '../../pictures/bars.ts';
import { call } from '../../server.ts';
import { OUTCOME_WORDS } from '../../words.ts';
import { causesList } from '../causes/causesList.ts';
import { fixes } from '../fixes.ts';
import { setupProblems, unfinishedRun } from '../notices.ts';
import { tabsList } from '../tabsList.ts';
import { decidingFigures } from './decidingFigures.ts';
import { damaged, movements } from './rowLists.ts';

const MOST_LISTED = 20;

/** The whole at a glance: how many rows ended where and why, what moved, and what to fix first. */
export function overviewView(app: App, open: Open): HTMLElement {
  const { loaded } = app;
  if (!loaded) return el('p', { class: 'hint' }, 'Reading the workbook…');
  const show = (part: Partial<Filter>) => {
    app.filter = { ...app.filter, reason: '', queue: '', cause: '', state: 'all', ...part };
    open('review');
    const first = loaded.queue.find(
      ({ outcome, reason, state }) =>
        outcome === app.filter.outcome &&
        (part.reason ? reason === part.reason : true) &&
        (part.state ? state === part.state : state !== 'cleared'),
    );
    if (first) void goTo(app, first);
  };
  const select = (tab: string, row: number) =>
    void attempt(app, async () => {
      await call('pageGo', tab, row, '');
      app.say(`Selected ${tab} row ${row}.`);
    });
  return el(
    'div',
    // The figures of the decisions come with the log, last of all.
    { 'data-reading': loaded.pending.size > 0 || loaded.log === null },
    el('h2', { class: 'view' }, 'Overview'),
    setupProblems(app),
    unfinishedRun(app),
    causesList(app, open),
    fixes(app),
    loaded.pending.size > 0 && el('p', { class: 'hint' }, 'Still reading the tables…'),
    loaded.queue.length === 0
      ? el('p', { class: 'hint' }, 'There are no results yet. Open Run and choose Run review.')
      : el(
          'section',
          {},
          bars(
            OUTCOMES.map((outcome) => ({
              label: `${OUTPUTS[outcome].tab}: ${OUTCOME_WORDS[outcome].says.toLowerCase()}`,
              rows: countOf(loaded.queue, outcome),
              outcome,
              onclick: () => show({ outcome }),
            })),
            'Rows by outcome',
          ),
          decidingFigures(app),
          el('h3', {}, 'By reason'),
          bars(
            countsByReason(loaded.queue).map(({ reason, outcome, rows }) => ({
              label: REASONS[reason].headline,
              rows,
              outcome,
              onclick: () => show({ outcome, reason }),
            })),
            'Rows by reason',
          ),
          movements(app, (moved) => {
            const row =
              loaded.queue.find(({ rowKey, state }) => rowKey === moved.rowKey && state !== 'cleared') ??
              moved;
            app.filter = { outcome: row.outcome, reason: '', queue: '', state: 'all', cause: '' };
            open('review');
            void goTo(app, row);
          }),
        ),
    el('h3', {}, 'Contact map'),
    audit(auditOf(loaded), loaded.run !== null, select),
    damaged(loaded.queue, (row) => {
      open('review');
      void goTo(app, row);
    }),
    el('h3', {}, 'Tabs'),
    tabsList(app),
  );
}

function audit(
  findings: readonly SetupFinding[],
  isChecked: boolean,
  select: (tab: string, row: number) => void,
): HTMLElement {
  if (!isChecked) return el('p', { class: 'hint' }, 'Not checked: fix the set-up first.');
  if (findings.length === 0) return el('p', { class: 'hint' }, 'No duplicates or unreadable values found.');
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
