import { markdownOf } from '../../../core/report/handoff/markdown.ts';
import { OUTCOMES, OUTPUTS } from '../../../core/report/outputColumns.ts';
import { type App, attempt } from '../../app.ts';
import { el } from '../../dom.ts';
import { outputCsv } from '../../files/outputCsv.ts';
import { saveFile } from '../../files/saveFile.ts';
import { handoffPage } from '../../handoff/handoffPage.ts';
import { longWork } from '../../run/longWork.ts';
import { type PageReview, reviewInPage, SetupStops, Stopped, type Watch } from '../../run/reviewInPage.ts';
import { call } from '../../server.ts';
import { OUTCOME_WORDS } from '../../words.ts';
import { unfinishedRun } from '../notices.ts';

const ROWS_PER_PAGE = 2000;

/** The results as files: straight from the page, with no further permission. */
export function exportView(app: App): HTMLElement {
  const { loaded } = app;
  if (!loaded) return el('p', { class: 'hint' }, 'Reading the workbook…');
  const under = (label: string, work: (watch: Watch) => Promise<void>) => () =>
    void attempt(app, () => longWork(app, label, (watch) => work(watch).catch(stoppedIn(app))));
  const csvs = OUTCOMES.flatMap((outcome) => {
    const sheet = loaded.workbook.sheets.find((one) => one.outcome === outcome);
    if (!sheet) return [];
    const { file } = OUTPUTS[outcome];
    return el(
      'p',
      { class: 'row' },
      el(
        'button',
        {
          onclick: under(`Reading ${sheet.name}`, async ({ progress, isStopped }) => {
            const rows: string[][] = [];
            for (let first = 1; first <= sheet.rows; first += ROWS_PER_PAGE) {
              if (isStopped()) throw new Stopped();
              rows.push(...(await call('pageRows', sheet.name, first, ROWS_PER_PAGE)).rows);
              progress(rows.length, sheet.rows, `Reading ${sheet.name}`);
            }
            saveFile(`${file}.csv`, 'text/csv', outputCsv(outcome, rows));
            app.say(`${file}.csv is in your downloads.`, 'good');
          }),
        },
        `${file}.csv`,
      ),
      el('span', { class: 'small beside' }, OUTCOME_WORDS[outcome].says.toLowerCase()),
    );
  });
  const handoff = (name: string, type: string, textOf: (reviewed: PageReview) => string) =>
    under('Preparing the handoff', async (watch) => {
      const reviewed = await reviewInPage(new Date().toISOString(), watch);
      saveFile(name, type, textOf(reviewed));
      app.say(
        `${name} is in your downloads.${staleWord(reviewed)}`,
        staleWord(reviewed) ? undefined : 'good',
      );
    });
  return el(
    'div',
    {},
    el('h2', { class: 'view' }, 'Export'),
    unfinishedRun(app),
    el('h3', {}, 'Tables'),
    loaded.queue.length > 0
      ? el('div', {}, ...csvs)
      : el('p', { class: 'hint' }, 'There are no results yet. Open Run and choose Run review.'),
    el('h3', {}, 'Handoff'),
    el(
      'p',
      { class: 'small' },
      'For whoever signs or builds the sync: what was reviewed, the results, what was decided, examples. Made from the tabs as they are now.',
    ),
    el(
      'p',
      { class: 'row' },
      el(
        'button',
        { onclick: handoff('handoff.html', 'text/html', (reviewed) => handoffPage(reviewed, styleOfPage())) },
        'handoff.html',
      ),
      el('span', { class: 'small beside' }, 'to read and to print, with pictures'),
    ),
    el(
      'p',
      { class: 'row' },
      el(
        'button',
        { onclick: handoff('handoff.md', 'text/markdown', (reviewed) => markdownOf(reviewed.handoff)) },
        'handoff.md',
      ),
      el('span', { class: 'small beside' }, 'as text, for a ticket or a chat'),
    ),
  );
}

/** The sheet may have changed since its tables were written: the handoff then says more than they do. */
function staleWord({ report: { rerun } }: PageReview): string {
  const changed = rerun.updated + rerun.reopened + rerun.new + rerun.cleared;
  return changed > 0
    ? ` The tabs have changed since the last run, so it says more than the tables do: run the review, then export again.`
    : '';
}

function stoppedIn(app: App): (error: unknown) => void {
  return (error) => {
    if (error instanceof Stopped) app.say('Stopped. Nothing was written.');
    else if (error instanceof SetupStops) app.say(error.message, 'bad');
    else throw error;
  };
}

function styleOfPage(): string {
  return document.querySelector('style')?.textContent ?? '';
}
