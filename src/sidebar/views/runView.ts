import { shownMinute } from '../../core/report/shownTime.ts';
import type { App } from '../app.ts';
import { el } from '../dom.ts';
import { lastRunSays, startRun } from '../run/startRun.ts';
import { counted } from '../words.ts';
import { fixes } from './fixes.ts';

/** A run from the page: as long as it takes, with a bar, and it can be stopped and resumed. */
export function runView(app: App): HTMLElement {
  const { loaded } = app;
  if (!loaded) return el('p', { class: 'hint' }, 'Reading the workbook…');
  const { unfinished } = loaded.workbook;
  const button = el(
    'button',
    { class: 'primary', disabled: app.busy !== '', onclick: () => void startRun(app) },
    unfinished ? 'Resume' : 'Run review',
  );
  return el(
    'div',
    {},
    el('h2', { class: 'view' }, 'Run review'),
    unfinished &&
      el(
        'div',
        { class: 'notice', role: 'alert' },
        el('strong', {}, 'The last run is not complete.'),
        el(
          'p',
          {},
          `${unfinished.by} began it at ${shownMinute(unfinished.since)}. If it is no longer running, choose Resume: it finishes what was left half done.`,
        ),
      ),
    el(
      'p',
      {},
      `Judges every record of ${counted(loaded.sources.size, 'export')} and fills Ledger, Conflicts, Errors and Handoff. Keep the sidebar open until it is done. Decisions, notes and comments stay where they are.`,
    ),
    el('p', {}, button),
    lastRunSays() && el('p', { class: 'card says' }, lastRunSays()),
    fixes(app),
  );
}
