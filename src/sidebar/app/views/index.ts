import type { App } from '../app.ts';
import { exportView } from './exportView.ts';
import { importView } from './importView.ts';
import { overviewView } from './overviewView.ts';
import { reviewView } from './reviewView.ts';
import { runView } from './runView.ts';

export type ViewName = 'review' | 'overview' | 'import' | 'export' | 'run';
export type Open = (view: ViewName) => void;

/** The views, in the order of their tabs. */
export const VIEWS = {
  review: { title: 'Row', render: reviewView },
  overview: { title: 'Overview', render: overviewView },
  run: { title: 'Run', render: runView },
  import: { title: 'Import', render: importView },
  export: { title: 'Export', render: exportView },
} as const satisfies Record<ViewName, { title: string; render: (app: App, open: Open) => HTMLElement }>;
