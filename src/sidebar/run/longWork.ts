import type { App } from '../app.ts';
import { progressBar } from './progressBar.ts';
import type { Watch } from './reviewInPage.ts';

/** Does long work under a bar that stays in sight whatever view is open. One at a time: the views look at `busy`. */
export async function longWork(
  app: App,
  label: string,
  work: (watch: Watch) => Promise<void>,
): Promise<void> {
  if (app.busy !== '') return app.say(`${app.busy}: wait until it has finished, or stop it.`);
  const { element, watch } = progressBar(label);
  app.busy = label;
  app.showWork(element);
  app.changed();
  try {
    await work(watch);
  } finally {
    app.busy = '';
    app.showWork(null);
    app.changed();
  }
}
