import type { SetupTabName } from '../../../core/read/setup/setupTabNames.ts';
import type { App, Open } from '../../app.ts';
import { goTo } from '../../deciding/reviewing.ts';
import { el } from '../../dom.ts';
import { startRun } from '../../run/startRun.ts';
import { counted } from '../../words.ts';
import { tabsList } from '../tabsList.ts';

/** What is in the workbook, what each tab was recognized as, forms for those that were not, and the button that reviews it all. */
export function readyToReview(app: App, open: Open): HTMLElement | null {
  const { loaded } = app;
  if (!loaded) return null;
  const below = (name: SetupTabName) => Math.max(0, (loaded.setup.get(name)?.rows.length ?? 0) - 1);
  const contacts = below('contact-map');
  // Records of Copper may stand for the map: whether they do, the run says.
  const canBeJudged = contacts + below('existing-records') > 0;
  const review = async () => {
    await startRun(app);
    const first = app.loaded?.queue.find(
      ({ outcome, state }) => outcome === 'conflict' && state !== 'cleared',
    );
    if (!first) return open('overview');
    open('review');
    await goTo(app, first);
  };
  return el(
    'section',
    { 'aria-label': 'In this workbook' },
    el('h3', {}, 'In this workbook'),
    contacts > 0 && el('p', {}, `✓ Contact map: ${counted(contacts, 'contact')}`),
    !canBeJudged &&
      el(
        'p',
        { class: 'notice' },
        'The contact map is missing, so nothing can be judged yet. Next: drop a CSV file with the ids of both CRMs and the e-mail or phone of each contact, named contact-map.csv.',
      ),
    tabsList(app, 'unfolded'),
    loaded.sources.size > 0 &&
      el(
        'button',
        {
          class: 'primary wide',
          'data-keep': 'review-now',
          disabled: !canBeJudged || app.busy !== '',
          onclick: () => void review(),
        },
        'Run review',
      ),
  );
}
