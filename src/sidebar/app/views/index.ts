import type { App } from '../app.ts';
import { overviewView } from './overviewView.ts';
import { reviewView } from './reviewView.ts';

export type ViewName = 'review' | 'overview' | 'import' | 'export' | 'run';
export type Open = (view: ViewName) => void;

/** The views, in the order of their tabs. */
export const VIEWS = {
  review: { title: 'Row', render: reviewView },
  overview: { title: 'Overview', render: overviewView },
} as const satisfies Partial<Record<ViewName, { title: string; render: (app: App, open: Open) => HTMLElement }>>;
