import { attempt, newApp, reload } from './app.ts';
import { listenToKeys } from './keyboard.ts';
import { newPage } from './page.ts';
import { followSelection } from './reviewing.ts';
import { server } from './server.ts';

const POLL_MS = 1000;

const page = newPage();
const app = newApp({ say: page.say, changed: () => page.show(app), showWork: page.showWork });
page.onReload(() => void attempt(app, () => reload(app)));
listenToKeys(page.help);
page.show(app);
void attempt(app, async () => {
  await reload(app);
  await followSelection(app, await server.place());
}).then(poll);

/** Asks where the person is in the sheet, once a second while the page can be seen and nothing is under way. */
async function poll(): Promise<void> {
  if (document.visibilityState === 'visible' && app.book && app.busy === '')
    try {
      await followSelection(app, await server.place());
    } catch {
      // The next question comes in a second; what the reviewer asks for says why it fails.
    }
  setTimeout(() => void poll(), POLL_MS);
}
