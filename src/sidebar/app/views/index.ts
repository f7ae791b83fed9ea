import type { App } from '../app.ts';
import { reviewView } from './reviewView.ts';

type Render = (app: App) => HTMLElement;

/** The views, in the order of their tabs. */
export const VIEWS = {
  review: { title: 'Row', render: reviewView },
} as const satisfies Record<string, { title: string; render: Render }>;
