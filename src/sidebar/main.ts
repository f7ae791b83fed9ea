import type { Place } from '../protocol.ts';
import { type App, attempt, newApp, reload } from './app.ts';
import { listenToKeys } from './keyboard.ts';
import { newPage } from './page.ts';
import { followSelection, lookAgain } from './reviewing.ts';
import { call } from './server.ts';

const POLL_MS = 1000;

const page = newPage();
const app = newApp({ say: page.say, changed: () => page.show(app), showWork: page.showWork });
page.onReload(() => void attempt(app, readAgain));
listenToKeys(page.help);
// A file dropped beside the zone for files would be opened in place of the sheet.
for (const drag of ['dragover', 'drop']) document.addEventListener(drag, (event) => event.preventDefault());
page.show(app);
void attempt(app, readAgain).then(poll);

async function readAgain(): Promise<void> {
  await reload(app);
  await lookAgain(app);
}

/** Whoever runs the review from the menu, or in another window, sees its results here too. */
async function keepUp({ book }: App, place: Place): Promise<void> {
  if (book && place.lastRun !== book.workbook.finished.handoff) {
    await reload(app);
    app.say('A run has finished. These are its results.', 'good');
  }
  await followSelection(app, place);
}

/** Asks where the person is in the sheet, once a second while the page can be seen and nothing is under way. */
async function poll(): Promise<void> {
  if (document.visibilityState === 'visible' && app.book && app.busy === '')
    try {
      await keepUp(app, await call('pagePlace'));
    } catch {
      // The next question comes in a second; what the reviewer asks for says why it fails.
    }
  setTimeout(() => void poll(), POLL_MS);
}
