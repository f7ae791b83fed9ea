import { type App, lookAtLog, type Open, type ViewName } from '../app.ts';
import { look } from '../proof.ts';
import { exportView } from './files/exportView.ts';
import { importView } from './files/importView.ts';
import { overviewView } from './overview/overviewView.ts';
import { reviewView } from './row/reviewView.ts';
import { runView } from './runView.ts';
import { signView } from './signView.ts';

interface View {
  readonly title: string;
  readonly render: (app: App, open: Open) => HTMLElement;
  /** What is asked for when somebody opens it: what was looked at before may have changed since. */
  readonly opened?: (app: App) => void;
}

/** The views, in the order of their tabs. */
export const VIEWS: Readonly<Record<ViewName, View>> = {
  review: { title: 'Row', render: reviewView },
  overview: { title: 'Overview', render: overviewView, opened: (app) => void lookAtLog(app) },
  run: { title: 'Run', render: runView },
  sign: { title: 'Sign', render: signView, opened: (app) => void look(app) },
  import: { title: 'Import', render: importView },
  export: { title: 'Export', render: exportView },
};
