import type { App, Open, ViewName } from '../app.ts';
import { exportView } from './exportView.ts';
import { importView } from './importView.ts';
import { overviewView } from './overviewView.ts';
import { reviewView } from './reviewView.ts';
import { runView } from './runView.ts';

/** The views, in the order of their tabs. */
export const VIEWS = {
  review: { title: 'Row', render: reviewView },
  overview: { title: 'Overview', render: overviewView },
  run: { title: 'Run', render: runView },
  import: { title: 'Import', render: importView },
  export: { title: 'Export', render: exportView },
} as const satisfies Record<ViewName, { title: string; render: (app: App, open: Open) => HTMLElement }>;
