import { REASONS } from '../../core/reasons.ts';
import { OUTCOMES, OUTPUTS } from '../../core/report/outputColumns.ts';
import type { App, ViewName } from '../app.ts';
import { causeGroups } from '../causes/groups.ts';
import { STATES, type StateFilter } from '../loaded/filter.ts';
import { countsByReason } from '../loaded/overview.ts';
import { drawSample, makePlan } from '../proof.ts';
import { startRun } from '../run/startRun.ts';
import { openCause } from './causes/causeDialog.ts';
import { VIEWS } from './index.ts';

export interface Command {
  readonly label: string;
  readonly act: () => void;
}

/** All that can be done from where the person is, by its name. */
export function commandsOf(app: App, open: (view: ViewName) => void): readonly Command[] {
  const filter = (part: Partial<App['filter']>) => () => {
    app.filter = { ...app.filter, reason: '', queue: '', cause: '', ...part };
    open('review');
  };
  const under = (view: ViewName, act: () => Promise<void>) => () => {
    open(view);
    void act();
  };
  return [
    ...(Object.keys(VIEWS) as ViewName[]).map((name) => ({
      label: `View: ${VIEWS[name].title}`,
      act: () => open(name),
    })),
    ...[...document.querySelectorAll<HTMLButtonElement>('[data-key], .top button[aria-label]')].map(
      (button) => ({
        label: button.getAttribute('aria-label') ?? button.firstChild?.textContent ?? '',
        act: () => button.click(),
      }),
    ),
    ...(app.busy === ''
      ? [
          { label: 'Run review', act: under('run', () => startRun(app)) },
          { label: 'Draw sample', act: under('sign', () => drawSample(app)) },
          { label: 'Make plan', act: under('sign', () => makePlan(app)) },
        ]
      : []),
    ...OUTCOMES.map((outcome) => ({
      label: `Show: ${OUTPUTS[outcome].tab}`,
      act: filter({ outcome }),
    })),
    ...(Object.keys(STATES) as StateFilter[]).map((state) => ({
      label: `Show: ${STATES[state]}`,
      act: filter({ state }),
    })),
    ...causeGroups(app.loaded?.queue ?? []).map((group) => ({
      label: `Settle: ${group.says} (${group.rows.length})`,
      act: () => void openCause(app, group),
    })),
    ...countsByReason(app.loaded?.queue ?? []).map(({ reason, outcome, rows }) => ({
      label: `Show: ${REASONS[reason].headline} (${rows})`,
      act: filter({ outcome, reason, state: 'all' }),
    })),
  ];
}
