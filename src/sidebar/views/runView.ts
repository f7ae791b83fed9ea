import { type App, attempt, refresh } from '../app.ts';
import { el } from '../dom.ts';
import { SetupStops, Stopped } from '../run/reviewInPage.ts';
import { runReview, StoppedHalfway } from '../run/runReview.ts';
import { counted } from '../words.ts';
import { longWork } from './longWork.ts';

/** What the last run from this page said; kept while the reviewer looks at other views. */
let lastSays = '';

/** A run from the page: as long as it takes, with a bar, and it can be stopped and resumed. */
export function runView(app: App): HTMLElement {
  const { book } = app;
  if (!book) return el('p', { class: 'hint' }, 'Reading the workbook…');
  const { unfinished, sheets } = book.workbook;
  const rows = sheets.reduce((sum, sheet) => sum + (sheet.holds === 'source' ? sheet.rows : 0), 0);
  const start = () =>
    void attempt(app, async () => {
      lastSays = '';
      app.say('Keep this sidebar open until the run is complete.');
      await longWork(app, 'Running the review', async (watch) => {
        try {
          lastSays = await runReview(new Date().toISOString(), watch);
          app.say('The run is complete.', 'good');
        } catch (error) {
          if (error instanceof Stopped) app.say('Stopped. Nothing was written.');
          else if (error instanceof StoppedHalfway) app.say(error.message);
          else if (error instanceof SetupStops)
            app.say(`Nothing was reviewed. ${error.message}. Mend this and run again.`, 'bad');
          else throw error;
        }
      });
    }).then(() => attempt(app, () => refresh(app)));
  const button = el(
    'button',
    { class: 'primary', disabled: app.busy !== '', onclick: start },
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
          `${unfinished.by} began it at ${unfinished.since.slice(0, 16).replace('T', ' ')} UTC. If nobody is running it any more, choose Resume: it repairs what was left half done.`,
        ),
      ),
    el(
      'p',
      {},
      `${counted(rows, 'source row')} against the contact map. The run goes on in this sidebar for as long as it takes; decisions, notes and comments stay where they are.`,
    ),
    el('p', {}, button),
    lastSays && el('p', { class: 'card says' }, lastSays),
  );
}
