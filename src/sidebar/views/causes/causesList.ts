import { setupTabNamed, titleOf } from '../../../core/read/setup/setupTabNames.ts';
import type { Applied } from '../../../protocol/fixes.ts';
import type { App, Open } from '../../app.ts';
import { lastApplied, takeFixBack } from '../../causes/applyFix.ts';
import { type CauseGroup, causeGroups } from '../../causes/groups.ts';
import { goTo } from '../../deciding/reviewing.ts';
import { el } from '../../dom.ts';
import { counted } from '../../words.ts';
import { openCause } from './causeDialog.ts';

const MOST_LISTED = 10;

/** Why rows wait, grouped by what one correction settles: the most rows that it frees first. null where none is held. */
export function causesList(app: App, open: Open): HTMLElement | null {
  const groups = causeGroups(app.loaded?.queue ?? []);
  const unread = unrecognizedTabs(app);
  const applied = app.loaded && lastApplied(app.loaded);
  if (groups.length + unread.length === 0 && !applied) return null;
  const [shown, more] = [groups.slice(0, MOST_LISTED), groups.slice(MOST_LISTED)];
  const item = (group: CauseGroup) => causeItem(app, group, open);
  return el(
    'section',
    { 'aria-labelledby': 'causes' },
    el('h3', { id: 'causes' }, 'What holds most rows'),
    applied && appliedLast(app, applied),
    el('ul', { class: 'plain' }, ...unread.map(unrecognizedItem), ...shown.map(item)),
    more.length > 0 &&
      el(
        'details',
        { 'data-keep': 'more-causes' },
        el('summary', {}, `${counted(more.length, 'more cause')}`),
        el('ul', { class: 'plain' }, ...more.slice(0, 10 * MOST_LISTED).map(item)),
      ),
  );
}

/** Tabs that nobody recognizes, with their rows, as far as the page has looked. */
function unrecognizedTabs({ loaded }: App): readonly (readonly [string, number])[] {
  return [...(loaded?.opened ?? [])].flatMap(([name, open]) => {
    const count = loaded?.sources.get(name)?.count ?? 0;
    return open === null && count > 1 ? [[name, count - 1] as const] : [];
  });
}

function unrecognizedItem([name, count]: readonly [string, number]): HTMLElement {
  const toForm = () => {
    const form = document.querySelector<HTMLElement>(`[data-keep="${CSS.escape(`map-${name}`)}"]`);
    form?.setAttribute('open', '');
    form?.scrollIntoView();
    form?.querySelector('summary')?.focus();
  };
  return el(
    'li',
    { class: 'cause-item' },
    el('strong', { class: 'cause-says' }, `${name} is not recognized`),
    el('div', { class: 'small' }, `${counted(count, 'row')} not reviewed`),
    el('button', { onclick: toForm }, 'Map columns…'),
  );
}

function causeItem(app: App, group: CauseGroup, open: Open): HTMLElement {
  const { says, rows, alone } = group;
  const showing = rows.length === 1 ? 'Show the row' : 'Show the rows';
  const only =
    alone === rows.length
      ? ''
      : alone === 0
        ? ', held by something else too'
        : `, ${alone} held by nothing else`;
  return el(
    'li',
    { class: 'cause-item' },
    el('strong', { class: 'cause-says', dir: 'auto' }, says),
    el('div', { class: 'small' }, `${counted(rows.length, 'row')}${only}`),
    el(
      'div',
      { class: 'row' },
      el(
        'button',
        {
          disabled: app.busy !== '',
          'aria-label': `Settle: ${says}`,
          onclick: () => void openCause(app, group),
        },
        'Settle…',
      ),
      el(
        'button',
        { class: 'link', 'aria-label': `${showing}: ${says}`, onclick: () => showRows(app, group, open) },
        showing,
      ),
    ),
  );
}

/** Goes through the rows of the cause alone. */
function showRows(app: App, { says, rows: [first] }: CauseGroup, open: Open): void {
  if (!first) return;
  app.filter = { outcome: first.outcome, reason: '', queue: '', state: 'undecided', cause: says };
  open('review');
  void goTo(app, first);
}

function appliedLast(app: App, applied: Applied): HTMLElement {
  const { tab, rows } = applied.fix;
  const cells = rows.flatMap((row) => Object.values(row).filter(Boolean)).join(', ');
  const name = setupTabNamed(tab);
  return el(
    'p',
    { class: 'notice' },
    `Added to ${name ? titleOf(name) : tab}: ${cells}. `,
    el(
      'button',
      { disabled: app.busy !== '', onclick: () => void takeFixBack(app, applied) },
      'Undo and run again',
    ),
  );
}
