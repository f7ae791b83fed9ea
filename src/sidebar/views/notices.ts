import type { App, Open } from '../app.ts';
import { el } from '../dom.ts';

/** That the tables may not be whole; null where they are. */
export function unfinishedRun({ loaded }: App): HTMLElement | null {
  return (
    (loaded?.workbook.unfinished &&
      el(
        'p',
        { class: 'notice' },
        'The last run did not finish, so rows may be missing. Open Run and choose Resume.',
      )) ??
    null
  );
}

/** That what was signed no longer stands; null where it does, or nobody has signed. */
export function voidSignOff({ loaded }: App, open: Open): HTMLElement | null {
  const signOff = loaded?.workbook.signOff;
  if (!signOff || signOff.changes.length === 0) return null;
  return el(
    'div',
    { class: 'notice void', role: 'alert' },
    el('strong', {}, 'The sign-off is void'),
    el('ul', {}, ...signOff.changes.map((change) => el('li', {}, change))),
    el('button', { class: 'link', onclick: () => open('sign') }, 'What to do'),
  );
}

/** What keeps every row from being judged; null where nothing does. */
export function setupProblems({ loaded }: App): HTMLElement | null {
  if (!loaded || loaded.problems.length === 0) return null;
  return el(
    'div',
    { class: 'notice', role: 'alert' },
    el('strong', {}, 'Fix the set-up first'),
    el(
      'ul',
      {},
      ...loaded.problems
        .slice(0, 5)
        .map(({ tab, row, heading, says }) =>
          el('li', {}, [tab, row && `row ${row}`, heading].filter(Boolean).join(', '), `: ${says}`),
        ),
    ),
  );
}
