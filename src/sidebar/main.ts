import { type App, attempt, newApp, refresh, reload, type ViewName } from './app.ts';
import { followSelection, lookAgain, type Sighting, shownAll, sight } from './deciding/reviewing.ts';
import { loadSecond } from './deciding/second.ts';
import { listenToKeys } from './keyboard.ts';
import { newPage } from './page.ts';
import { pollDelay } from './polling.ts';
import { call, whenWaiting } from './server.ts';
import { VIEWS } from './views/index.ts';
import { openPalette } from './views/palette.ts';
import { whyNothing } from './views/row/whyNothing.ts';

const page = newPage();
const app = newApp({
  say: page.say,
  passOn: page.passOn,
  changed: () => page.show(app),
  showWork: page.showWork,
});
page.onReload(() => void attempt(app, readAgain));
page.onShowSelected(() => void attempt(app, () => lookAgain(app)));
whenWaiting(page.wait);
listenToKeys({
  help: page.help,
  palette: () => openPalette(app, page.open),
  unanswered(key) {
    const why = page.isOn('review') ? whyNothing(app, key) : '';
    if (why) app.say(why, 'passing');
  },
  settled: shownAll,
});
// A file dropped beside the zone for files would be opened in place of the sheet.
for (const drag of ['dragover', 'drop']) document.addEventListener(drag, (event) => event.preventDefault());
page.show(app);
// Asked by the page that was opened, and only then: one that still stands while it comes would take it from that page.
const asked = call('pageView').catch(() => '');
void attempt(app, readAgain).then(async () => {
  const view = await asked;
  if (view && view in VIEWS) page.open(view as ViewName);
  // Nothing was reviewed yet: what there is to review comes first.
  else if (app.loaded && app.loaded.queue.length === 0 && app.loaded.workbook.rerun === null)
    page.open('import');
  for (const sign of ['click', 'keydown', 'visibilitychange']) document.addEventListener(sign, askNow, true);
  void poll();
});

async function readAgain(): Promise<void> {
  await reload(app);
  void attempt(app, () => loadSecond(app));
  await lookAgain(app);
}

/** Whoever runs the review from the menu, or in another window, sees its results here too. */
async function keepUp({ loaded }: App, sighting: Sighting): Promise<void> {
  const { place } = sighting;
  if (loaded && place.lastRun !== loaded.workbook.finished.handoff) {
    const { runId, judgedAt } = loaded.workbook.finished;
    await refresh(app);
    const now = app.loaded?.workbook.finished;
    // A signature changes the handoff as well, and no row.
    if (now && (now.runId !== runId || now.judgedAt !== judgedAt))
      app.say('A run has finished. These are its results.', 'good');
  }
  if (app.loaded && JSON.stringify(place.signOff) !== JSON.stringify(app.loaded.workbook.signOff)) {
    app.loaded.workbook.signOff = place.signOff;
    app.changed();
  }
  await followSelection(app, sighting);
}

let movedAt = Date.now();
let seen = '';
let timer = 0;
let isAsking = false;
let isAskedAgain = false;

/** Somebody is here: what they see is to be what is selected. */
function askNow(): void {
  movedAt = Date.now();
  isAskedAgain = isAsking;
  if (!isAsking) void poll();
}

function isBusy({ busy }: App): boolean {
  return busy !== '';
}

/** Asks where the person is in the sheet, while the page can be seen and nothing is under way. */
async function poll(): Promise<void> {
  clearTimeout(timer);
  if (document.visibilityState === 'visible' && app.loaded && !isBusy(app)) {
    isAsking = true;
    try {
      const sighting = await sight(app);
      const says = JSON.stringify(sighting.place);
      if (says !== seen) movedAt = Date.now();
      seen = says;
      if (!isBusy(app)) await keepUp(app, sighting);
    } catch {
      // It is asked again soon; what the reviewer asks for says why it fails.
    } finally {
      isAsking = false;
    }
  }
  // A hidden page is woken by being shown.
  if (document.visibilityState === 'visible')
    timer = window.setTimeout(() => void poll(), isAskedAgain ? 0 : pollDelay(Date.now() - movedAt));
  isAskedAgain = false;
}
