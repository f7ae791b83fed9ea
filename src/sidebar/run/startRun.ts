import { type App, attempt, refresh } from '../app.ts';
import { longWork } from './longWork.ts';
import { SetupStops, Stopped } from './reviewInPage.ts';
import { runReview, StoppedHalfway } from './runReview.ts';

/** What the last run from this page said; kept while the reviewer looks at other views. */
let lastSays = '';

export function lastRunSays(): string {
  return lastSays;
}

/** Runs the review under a bar, and shows what came of it. */
export async function startRun(app: App): Promise<void> {
  await attempt(app, async () => {
    lastSays = '';
    app.say('Keep this sidebar open while the review runs.');
    await longWork(app, 'Running the review', async (watch) => {
      try {
        lastSays = await runReview(new Date().toISOString(), watch);
      } catch (error) {
        if (error instanceof Stopped) app.say('Stopped. Nothing was written.');
        else if (error instanceof StoppedHalfway) app.say(error.message);
        else if (error instanceof SetupStops)
          app.say(`Nothing was reviewed. ${error.message}. Fix this and run again.`, 'bad');
        else throw error;
      } finally {
        // Within the work: else the page would take its own run for another's.
        await refresh(app);
      }
    });
    if (lastSays !== '') app.say('The run is complete.', 'good');
  });
}
