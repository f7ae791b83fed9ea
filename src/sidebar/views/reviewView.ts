import type { App } from '../app.ts';
import { attempt } from '../app.ts';
import { el } from '../dom.ts';
import type { Shown } from '../loaded/explainShown.ts';
import { followSelection, goTo } from '../reviewing.ts';
import { isSecond } from '../second.ts';
import { call } from '../server.ts';
import { causeNotice } from './causeNotice.ts';
import { decidedBefore } from './decidedBefore.ts';
import { decidedTwice } from './decidedTwice.ts';
import { decisionForm } from './decisionForm.ts';
import { setupProblems, unfinishedRun } from './notices.ts';
import { queueBar } from './queueBar.ts';
import { rowHead } from './rowHead.ts';
import { typedNotice } from './typedNotice.ts';
import { whyRow } from './whyRow.ts';

/** Row by row: which one, what to say about it, and why it is where it is. */
export function reviewView(app: App): HTMLElement {
  const { loaded } = app;
  const asSecond = isSecond(app, app.shown?.said ?? null);
  const shown = asSecond && app.shown ? withoutAnswer(app.shown) : app.shown;
  if (!loaded) return el('div', {}, el('p', { class: 'hint' }, 'Reading the workbook…'));
  const toMap = (row: number) => select(app, mapTabName(app), row);
  const toSource = (tab: string, row: number) => select(app, tab, row);
  return el(
    'div',
    {},
    unfinishedRun(app),
    setupProblems(app),
    typedNotice(app),
    queueBar(app),
    shown
      ? el(
          'article',
          { 'aria-live': 'polite', 'aria-label': 'The selected row' },
          rowHead(shown),
          shown.said && causeNotice(app, shown.said),
          asSecond &&
            el(
              'p',
              { class: 'notice' },
              'Somebody has decided this row. You are asked as the second person, without being shown what they said: do not look at it in the tab.',
            ),
          shown.said && !asSecond && decidedTwice(loaded, shown.said),
          shown.said && (app.isElsewhere ? folded(app, shown) : decisionForm(app, shown)),
          shown.said && !asSecond && decidedBefore(app, shown.said),
          whyRow(shown, { toMap, toSource }),
        )
      : el('p', { class: 'hint' }, nothingShown(app)),
  );
}

function withoutAnswer(shown: Shown): Shown {
  const nobody = { decision: '', decided_by: '', decided_at: '', note: '' };
  return { ...shown, said: shown.said && { ...shown.said, decided: nobody, previousDecision: '' } };
}

/** The person is elsewhere in the sheet: nothing is decided of a row that is not before their eyes. */
function folded(app: App, shown: Shown): HTMLElement {
  const name = shown.said?.eventId || shown.said?.rowKey || '';
  return el(
    'section',
    { class: 'notice', 'aria-label': 'Not the selected row' },
    el('p', {}, `This is ${name}. What is selected in the sheet now is no row of the review.`),
    el('button', { onclick: () => shown.said && void goTo(app, shown.said) }, `Go back to ${name}`),
  );
}

function nothingShown({ loaded }: App): string {
  if (loaded && loaded.queue.length === 0)
    return 'There are no results yet. Use Run, or Run review in the menu, then select a row of Conflicts.';
  return 'Select a row of Ledger, Conflicts, Errors or of a source tab. N goes to the next row to decide.';
}

function mapTabName({ loaded }: App): string {
  return loaded?.setup.get('contact-map')?.name ?? 'Contact Map';
}

function select(app: App, tab: string, row: number): void {
  app.say(`Going to ${tab} row ${row}…`);
  void attempt(app, async () => {
    const place = await call('pageGo', tab, row, '');
    if (app.loaded?.sources.has(tab)) await followSelection(app, place);
    app.say(`Selected ${tab} row ${row}.`);
  });
}
