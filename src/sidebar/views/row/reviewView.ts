import type { App } from '../../app.ts';
import { attempt } from '../../app.ts';
import { followSelection, goTo, move } from '../../deciding/reviewing.ts';
import { isSecond } from '../../deciding/second.ts';
import { el } from '../../dom.ts';
import type { Shown } from '../../loaded/explainShown.ts';
import { causeNotice } from '../causes/causeNotice.ts';
import { setupProblems, unfinishedRun } from '../notices.ts';
import { decidedBefore } from './decidedBefore.ts';
import { decidedTwice } from './decidedTwice.ts';
import { decisionForm } from './decisionForm.ts';
import { queueBar } from './queueBar.ts';
import { rowEvidence } from './rowEvidence.ts';
import { rowHead } from './rowHead.ts';
import { typedNotice } from './typedNotice.ts';
import { whyHeld } from './whyHeld.ts';

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
    shown && (shown.said || !app.isElsewhere)
      ? el(
          'article',
          { 'aria-live': 'polite', 'aria-label': 'The selected row' },
          rowHead(shown, toSource),
          whyHeld(shown),
          shown.said && causeNotice(app, shown.said),
          asSecond &&
            el(
              'p',
              { class: 'notice' },
              'Somebody has decided this row already. You are the second person: decide it without looking at their answer in the tab.',
            ),
          shown.said && !asSecond && decidedTwice(loaded, shown.said),
          shown.said && (app.isElsewhere ? notSelected(app, shown) : decisionForm(app, shown)),
          // Why nothing can be explained stands above already, where it is the set-up.
          (shown.explanation || shown.difference || loaded.problems.length === 0) &&
            rowEvidence(shown, toMap),
          shown.said && !asSecond && decidedBefore(app, shown.said),
        )
      : el('p', { class: 'hint' }, nothingShown(app)),
  );
}

function withoutAnswer(shown: Shown): Shown {
  const nobody = { decision: '', decided_by: '', decided_at: '', note: '' };
  return { ...shown, said: shown.said && { ...shown.said, decided: nobody, previousDecision: '' } };
}

/** The person is elsewhere in the sheet: nothing is decided of a row that is not before their eyes. */
function notSelected(app: App, shown: Shown): HTMLElement {
  const name = shown.said?.eventId || shown.said?.rowKey || '';
  return el(
    'section',
    { class: 'notice', 'aria-label': 'Not the selected row' },
    el('p', {}, `This is ${name}, but something else is selected in the sheet. Go back to it to decide.`),
    el('button', { onclick: () => shown.said && void goTo(app, shown.said) }, `Go back to ${name}`),
  );
}

function nothingShown({ loaded }: App): string {
  if (loaded && loaded.queue.length === 0)
    return 'There are no results yet. Open Run and choose Run review; then the first row to decide is shown here.';
  return 'Select a row of Ledger, Conflicts, Errors or of an export. N goes to the next row to decide.';
}

function mapTabName({ loaded }: App): string {
  return loaded?.setup.get('contact-map')?.name ?? 'Contact Map';
}

function select(app: App, tab: string, row: number): void {
  app.say(`Going to ${tab} row ${row}…`);
  void attempt(app, async () => {
    const sighting = await move(app, tab, row, '');
    if (app.loaded?.sources.has(tab)) await followSelection(app, sighting);
    app.say(`Selected ${tab} row ${row}.`);
  });
}
